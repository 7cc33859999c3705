package vn.hoso.simulator.pki;

import java.net.URI;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A public key infrastructure like the government's, on 127.0.0.1: a root, under it a TSA and the
 * CA that issues to officials, agencies and citizens; CRL, OCSP and CA certificates of both CAs, at
 * the addresses that stand in the certificates.
 *
 * <pre>{@code
 * try (PkiSimulator pki = PkiSimulator.start()) {
 *   IssuedCertificate signer = pki.issuePerson("Nguyễn Thị Hồng Nhung");
 *   pki.tsaFaults().next(1, TsaFault.WRONG_NONCE);
 *   …
 * }
 * }</pre>
 *
 * <p>Keys are made at the start (both CAs) or when they are first needed (TSA, OCSP), and live in
 * memory only. Services work until a fault is scripted. Thread-safe.
 *
 * <p>Run the JVM with {@code -Dsun.net.httpserver.nodelay=true}: without it, the JDK's HTTP server
 * takes 40 ms longer for each POST.
 */
public final class PkiSimulator implements AutoCloseable {
  /** Policy of the government's TSA. */
  public static final String GOVERNMENT_TSA_POLICY = "2.16.704.1.1.1.2";

  private final LoopbackServer server;
  private final Authorities authorities;
  private final KeyType tsaKey;
  private final FaultScript<TsaFault> tsaFaults = new FaultScript<>();
  private final FaultScript<OcspFault> ocspFaults = new FaultScript<>();
  private final FaultScript<CrlFault> crlFaults = new FaultScript<>();
  private final FaultScript<CaIssuersFault> caIssuersFaults = new FaultScript<>();

  private PkiSimulator(Builder builder) {
    server = LoopbackServer.bind(builder.port, builder.clock, new HttpFaults(builder.slowness));
    authorities = new Authorities(builder.caKey, builder.clock, server);
    authorities.serve(crlFaults, ocspFaults, caIssuersFaults);
    tsaKey = builder.tsaKey;
    TimeStampAuthority.Settings settings =
        new TimeStampAuthority.Settings(
            new ASN1ObjectIdentifier(builder.tsaPolicy),
            Optional.ofNullable(builder.tsaAccuracy),
            Optional.ofNullable(builder.tsaClock).orElse(builder.clock));
    for (KeyType key : KeyType.values()) {
      TimeStampAuthority tsa = new TimeStampAuthority(authorities.root(), key, settings);
      server.serve(PkiService.TSA, tsaPath(key), tsaFaults, new TsaEndpoint(tsa));
    }
    server.start();
  }

  /** Starts with the defaults of {@link Builder}. */
  public static PkiSimulator start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Issues to an official; see {@link CertificateProfile#person}. */
  public IssuedCertificate issuePerson(String name) {
    return issue(CertificateProfile.person(name).build());
  }

  /** Issues to an agency; see {@link CertificateProfile#agency}. */
  public IssuedCertificate issueAgency(String name) {
    return issue(CertificateProfile.agency(name).build());
  }

  /** Makes a key and issues a certificate for it. */
  public IssuedCertificate issue(CertificateProfile profile) {
    return authorities.issuing().issue(profile);
  }

  /**
   * Revokes a certificate, or changes its revocation. CRL and OCSP tell from that instant on.
   *
   * @throws IllegalArgumentException if no CA of this simulator has issued it
   */
  public void revoke(X509Certificate certificate, Instant at, CRLReason reason) {
    authorities
        .issuerOf(certificate)
        .revoke(certificate.getSerialNumber(), new Revocation(at, reason));
  }

  public X509Certificate rootCertificate() {
    return authorities.root().certificate();
  }

  /** The CA that issues to signers. */
  public X509Certificate subCaCertificate() {
    return authorities.issuing().certificate();
  }

  /** The TSA with the {@linkplain Builder#tsaKey configured key}. */
  public URI tsaUri() {
    return tsaUri(tsaKey);
  }

  /** A TSA with a key of this type. */
  public URI tsaUri(KeyType key) {
    return server.uri(tsaPath(key));
  }

  /** The OCSP responder for certificates of both CAs. */
  public URI ocspUri() {
    return authorities.ocspUri();
  }

  /** The CRL of the CA that issues to signers. */
  public URI crlUri() {
    return authorities.crlUri();
  }

  /** The CRL of the root: sub CA, TSA. */
  public URI rootCrlUri() {
    return authorities.rootCrlUri();
  }

  /** What {@link #crlUri} serves without a fault: DER. */
  public byte[] crl() {
    return authorities.crl();
  }

  /** What {@link #rootCrlUri} serves without a fault: DER. */
  public byte[] rootCrl() {
    return authorities.rootCrl();
  }

  /**
   * What {@link #ocspUri} answers without a fault to a request without a nonce: DER.
   *
   * @throws IllegalArgumentException if no CA of this simulator has issued the certificate
   */
  public byte[] ocspResponse(X509Certificate certificate) {
    return authorities.ocspResponse(certificate);
  }

  /** Faults of all TSAs. */
  public FaultScript<TsaFault> tsaFaults() {
    return tsaFaults;
  }

  /** Faults of the OCSP responder. */
  public FaultScript<OcspFault> ocspFaults() {
    return ocspFaults;
  }

  /** Faults of both CRLs. */
  public FaultScript<CrlFault> crlFaults() {
    return crlFaults;
  }

  /** Faults of both CA certificates. */
  public FaultScript<CaIssuersFault> caIssuersFaults() {
    return caIssuersFaults;
  }

  /** The latest 10,000 requests, oldest first. */
  public List<PkiRequest> requests() {
    return server.requests();
  }

  /** Frees the port; requests in progress are cut off. */
  @Override
  public void close() {
    server.close();
  }

  private static String tsaPath(KeyType key) {
    return "/tsa/" + key.name().toLowerCase(Locale.ROOT);
  }

  /** Changes the defaults. Neither immutable nor thread-safe. */
  public static final class Builder {
    private Clock clock = Clock.systemUTC();
    private @Nullable Clock tsaClock;
    private int port;
    private KeyType caKey = KeyType.RSA_2048;
    private KeyType tsaKey = KeyType.RSA_2048;
    private String tsaPolicy = GOVERNMENT_TSA_POLICY;
    private @Nullable Duration tsaAccuracy;
    private Duration slowness = Duration.ofSeconds(5);

    private Builder() {}

    /** The time of all services; the system's by default. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** The time of the time-stamps, where it shall differ: real TSAs are minutes off. */
    public Builder tsaClock(Clock clock) {
      this.tsaClock = clock;
      return this;
    }

    /**
     * The TCP port on 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one (the default)
     */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Key of both CAs and of their OCSP responders; RSA-2048 by default, P-256 starts faster. */
    public Builder caKey(KeyType key) {
      this.caKey = key;
      return this;
    }

    /** Key of the TSA at {@link PkiSimulator#tsaUri()}; RSA-2048 by default. */
    public Builder tsaKey(KeyType key) {
      this.tsaKey = key;
      return this;
    }

    /**
     * The one policy of the TSA; {@link #GOVERNMENT_TSA_POLICY} by default.
     *
     * @param oid an object identifier in dotted notation
     */
    public Builder tsaPolicy(String oid) {
      this.tsaPolicy = oid;
      return this;
    }

    /** The accuracy that tokens claim, in whole milliseconds; none by default, as in reality. */
    public Builder tsaAccuracy(Duration accuracy) {
      this.tsaAccuracy = accuracy;
      return this;
    }

    /** How long {@link HttpFault#SLOW} waits; 5 seconds by default. */
    public Builder slowness(Duration slowness) {
      this.slowness = slowness;
      return this;
    }

    /**
     * Makes the keys of the CAs and listens.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public PkiSimulator start() {
      return new PkiSimulator(this);
    }
  }
}
