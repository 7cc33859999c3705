package vn.hoso.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/** The revocation list of one CA (RFC 5280 §5), made anew for each request. Thread-safe. */
final class CrlEndpoint implements Endpoint {
  private static final Duration LIFETIME = Duration.ofDays(1);
  private static final Duration LONG_AGO = Duration.ofDays(2);

  private final CertificateAuthority authority;
  private final CertificateAuthority otherAuthority;
  private final Clock clock;
  private final AtomicLong lastNumber = new AtomicLong();

  CrlEndpoint(CertificateAuthority authority, CertificateAuthority otherAuthority, Clock clock) {
    this.authority = authority;
    this.otherAuthority = otherAuthority;
    this.clock = clock;
  }

  @Override
  public Reply answer(PkiRequest request) {
    if (!request.method().equals("GET")) {
      return Reply.error(405, "A CRL is fetched by GET");
    }
    PkiFault fault = request.fault().orElse(null);
    Instant now = clock.instant();
    // RFC 2585 §4.2
    String contentType = "application/pkix-crl";
    if (!(fault instanceof CrlFault crlFault)) {
      return Reply.ok(contentType, list(authority, now));
    }
    return switch (crlFault) {
      case EXPIRED -> Reply.ok(contentType, list(authority, now.minus(LONG_AGO)));
      case OTHER_ISSUER -> Reply.ok(contentType, list(otherAuthority, now));
      case BAD_SIGNATURE -> Reply.ok(contentType, Corruption.ofLastByte(list(authority, now)));
      case PEM -> Reply.ok("application/x-pem-file", Pem.encode("X509 CRL", list(authority, now)));
    };
  }

  /** The list as of now, as it is served without a fault: DER. */
  byte[] list() {
    return list(authority, clock.instant());
  }

  private byte[] list(CertificateAuthority issuer, Instant thisUpdate) {
    X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer.name(), Date.from(thisUpdate));
    builder.setNextUpdate(Date.from(thisUpdate.plus(LIFETIME)));
    for (BigInteger serial : issuer.revokedSerials()) {
      issuer
          .revocation(serial, thisUpdate)
          .ifPresent(r -> builder.addCRLEntry(serial, Date.from(r.at()), r.reasonCode()));
    }
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new BcX509ExtensionUtils()
              .createAuthorityKeyIdentifier(
                  SubjectPublicKeyInfo.getInstance(
                      issuer.certificate().getPublicKey().getEncoded())));
      builder.addExtension(
          Extension.cRLNumber,
          false,
          new CRLNumber(BigInteger.valueOf(lastNumber.incrementAndGet())));
      return builder.build(issuer.identity().key().contentSigner()).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot encode the CRL of " + issuer.name(), e);
    }
  }
}
