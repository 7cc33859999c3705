package vn.hoso.signature.key.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Supplier;
import vn.hoso.signature.internal.remote.GatewayCodec;
import vn.hoso.signature.internal.remote.GatewayDialect;
import vn.hoso.signature.internal.remote.RemoteCodec;
import vn.hoso.signature.key.Pin;

/**
 * The services with the data model of the state's gateway (Cổng eSign, TT 15/2025/TT-BKHCN Phụ lục
 * III): VNPT SmartCA, NEAC eSign, CA2 RS. The application has an account, {@code sp_id} and {@code
 * sp_password}; the signer approves on a phone. Which of the defaults were seen and which are
 * assumed is said in {@code docs/signing.md}. Of {@link SignerSecrets} VNPT SmartCA takes a
 * password, with or without an OTP; the others take none.
 *
 * <p>Immutable; thread-safe if the suppliers of secrets are.
 */
public final class GatewayProvider extends RemoteProvider {

  private static final RemoteCodes CODES =
      new RemoteCodes(
          Set.of("0", "200"),
          Set.of("sig_wait_for_user_confirm"),
          Set.of("REJECTED"),
          Set.of("EXPIRED"));

  private final String spId;
  private final Supplier<Pin> spPassword;
  private final GatewayDialect dialect;
  private final boolean integrated;

  private GatewayProvider(
      URI base, String spId, Supplier<Pin> spPassword, GatewayDialect dialect, boolean integrated) {
    super(dialect.name(), base);
    this.spId = spId;
    this.spPassword = spPassword;
    this.dialect = dialect;
    this.integrated = integrated;
  }

  /**
   * VNPT SmartCA. With {@link SignerSecrets#password} and {@link SignerSecrets#otp} the integrated
   * service (SmartCA tích hợp) signs at once.
   *
   * @param base such as {@code https://gwsca.vnpt.vn/sca/sp769/}
   */
  public static GatewayProvider smartCa(URI base, String spId, Supplier<Pin> spPassword) {
    return new GatewayProvider(
        base,
        spId,
        spPassword,
        new GatewayDialect(
            "VNPT SmartCA",
            new GatewayDialect.Paths(
                "v1/credentials/get_certificate",
                "v1/signatures/sign",
                "v1/signatures/sign/{transaction}/status"),
            HashEncoding.HEX,
            CODES),
        true);
  }

  /**
   * The state's gateway to all public CAs.
   *
   * @param base such as {@code https://esign.neac.gov.vn/}
   * @param caName the signer's CA, such as {@code FPT-CA}
   */
  public static GatewayProvider neac(
      URI base, String spId, Supplier<Pin> spPassword, String caName) {
    return new GatewayProvider(
        base,
        spId,
        spPassword,
        new GatewayDialect(
                "NEAC eSign",
                new GatewayDialect.Paths(
                    "sign_v2/get_certificate", "sign_v2/sign", "sign_v2/status"),
                HashEncoding.BASE64,
                CODES)
            .withCaName(caName),
        false);
  }

  /**
   * CA2 RS of NACENCOMM.
   *
   * @param base such as {@code https://rmsca2.nacencomm.vn/}
   */
  public static GatewayProvider ca2Rs(URI base, String spId, Supplier<Pin> spPassword) {
    return new GatewayProvider(
        base,
        spId,
        spPassword,
        new GatewayDialect(
            "CA2 RS",
            new GatewayDialect.Paths(
                "rssp/v2/neac/get_certificate", "api/data/sign", "api/data/status"),
            HashEncoding.BASE64,
            CODES.pending("102", "1001", "1002")),
        false);
  }

  /** What codes mean, where they differ from the defaults. */
  public GatewayProvider codes(RemoteCodes value) {
    return with(dialect.withCodes(value));
  }

  public RemoteCodes codes() {
    return dialect.codes();
  }

  /** How digests are written. */
  public GatewayProvider hashEncoding(HashEncoding value) {
    return with(dialect.withHashEncoding(value));
  }

  /**
   * Where the state of a request is asked for, relative to the base; {@code {transaction}} stands
   * for what the service calls it.
   *
   * @throws IllegalArgumentException if it is no path, or names a scheme or host: the application's
   *     password is sent there
   */
  public GatewayProvider statusPath(String value) {
    requirePath(value.replace("{transaction}", "0"));
    return with(dialect.withStatusPath(value));
  }

  /** Asks by the {@code tran_code} of the service instead of the application's transaction id. */
  public GatewayProvider statusByTranCode() {
    return with(dialect.withTranCode());
  }

  /** Sends a DigestInfo (RFC 8017 §9.2) in place of the digest alone: for keys that only pad. */
  public GatewayProvider digestInfo() {
    return with(dialect.withDigestInfo());
  }

  /** Where the service is to send the outcome ({@code urlWebhook}); most have it in their setup. */
  public GatewayProvider webHook(URI value) {
    return with(dialect.withWebHook(value));
  }

  private void requirePath(String path) {
    try {
      URI uri = new URI(path);
      if (!uri.isAbsolute() && uri.getRawAuthority() == null) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(notAPath(path), e);
    }
    throw new IllegalArgumentException(notAPath(path));
  }

  private String notAPath(String path) {
    return "The statusPath of %s must be a path below the service's address, without scheme and"
            .formatted(name())
        + " host: "
        + path;
  }

  private GatewayProvider with(GatewayDialect changed) {
    return new GatewayProvider(base(), spId, spPassword, changed, integrated);
  }

  @Override
  RemoteCodec codec() {
    return new GatewayCodec(spId, spPassword, dialect);
  }

  @Override
  boolean takes(SignerSecrets secrets) {
    return secrets.isNone()
        || (integrated && secrets.password().isPresent() && secrets.pin().isEmpty());
  }

  @Override
  boolean answersAtOnce(SignerSecrets secrets) {
    return secrets.password().isPresent();
  }
}
