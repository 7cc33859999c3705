package vn.hoso.simulator.pki;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** The certificate of one CA, as linked by Authority Information Access. Thread-safe. */
final class CaIssuersEndpoint implements Endpoint {
  private final X509Certificate certificate;
  private final X509Certificate otherCertificate;

  CaIssuersEndpoint(X509Certificate certificate, X509Certificate otherCertificate) {
    this.certificate = certificate;
    this.otherCertificate = otherCertificate;
  }

  @Override
  public Reply answer(PkiRequest request) {
    if (!request.method().equals("GET")) {
      return Reply.error(405, "A CA certificate is fetched by GET");
    }
    // RFC 2585 §4.1
    String contentType = "application/pkix-cert";
    try {
      if (!(request.fault().orElse(null) instanceof CaIssuersFault fault)) {
        return Reply.ok(contentType, certificate.getEncoded());
      }
      return switch (fault) {
        case OTHER_CERTIFICATE -> Reply.ok(contentType, otherCertificate.getEncoded());
        case PEM ->
            Reply.ok("application/x-pem-file", Pem.encode("CERTIFICATE", certificate.getEncoded()));
        case PKCS7 -> Reply.ok("application/pkcs7-mime", certsOnly());
      };
    } catch (CertificateEncodingException | CMSException | IOException e) {
      throw new IllegalStateException("Cannot encode a CA certificate", e);
    }
  }

  private byte[] certsOnly() throws CertificateEncodingException, CMSException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addCertificate(new JcaX509CertificateHolder(certificate));
    return generator.generate(new CMSAbsentContent()).getEncoded();
  }
}
