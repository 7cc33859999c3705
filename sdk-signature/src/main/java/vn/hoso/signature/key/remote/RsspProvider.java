package vn.hoso.signature.key.remote;

import java.net.URI;
import java.security.PrivateKey;
import java.util.Set;
import java.util.function.Supplier;
import vn.hoso.signature.internal.remote.RemoteCodec;
import vn.hoso.signature.internal.remote.RsspCodec;
import vn.hoso.signature.internal.remote.RsspDialect;
import vn.hoso.signature.key.Pin;

/**
 * RSSP of Mobile-ID, which FPT and others run, too. The application is a relying party, whose login
 * is signed by a key. The signer gives a PIN or an OTP, or approves on a phone while the service
 * holds the call. Of {@link SignerSecrets} it takes PIN or OTP, not both.
 *
 * <p>Immutable; thread-safe if the suppliers of secrets are.
 */
public final class RsspProvider extends RemoteProvider {

  private static final String PROFILE = "rssp-119.432-v2.0";
  private static final RemoteCodes CODES =
      new RemoteCodes(Set.of("0"), Set.of(), Set.of(), Set.of("3036"));

  private final RsspDialect dialect;

  private RsspProvider(URI base, RsspDialect dialect) {
    super("Mobile-ID RSSP", base);
    this.dialect = dialect;
  }

  /**
   * An account of a relying party. {@link RemoteSigningService#credentials} takes the signer's
   * agreement ({@code agreementUUID}).
   *
   * @param base such as {@code https://rssp.mobile-id.vn/rssp/v2/}
   * @param signature the text of that name that is issued with the account
   * @param key the RSA key that is issued with the account, as a PKCS#12 file
   */
  public static RsspProvider of(
      URI base,
      String relyingParty,
      String user,
      Supplier<Pin> password,
      Supplier<Pin> signature,
      Supplier<PrivateKey> key) {
    return new RsspProvider(
        base, new RsspDialect(relyingParty, user, password, signature, key, PROFILE, CODES));
  }

  /** The profile of the API; {@code rssp-119.432-v2.0} by default. */
  public RsspProvider profile(String value) {
    return new RsspProvider(base(), dialect.with(value));
  }

  /** What the codes in {@code error} mean, where they differ from the defaults. */
  public RsspProvider codes(RemoteCodes value) {
    return new RsspProvider(base(), dialect.with(value));
  }

  public RemoteCodes codes() {
    return dialect.codes();
  }

  @Override
  RemoteCodec codec() {
    return new RsspCodec(dialect);
  }

  @Override
  boolean takes(SignerSecrets secrets) {
    return secrets.password().isEmpty() && (secrets.pin().isEmpty() || secrets.otp().isEmpty());
  }

  @Override
  boolean answersAtOnce(SignerSecrets secrets) {
    return true;
  }
}
