package vn.hoso.examples.cli;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Who is about to sign, and with which certificate. */
final class SignerText {

  private SignerText() {}

  static String of(X509Certificate certificate, Instant now) {
    return "Người ký: %s%nChứng thư số: %s, do %s cấp, %s"
        .formatted(
            CertificateFile.commonName(certificate.getSubjectX500Principal()),
            certificate.getSerialNumber().toString(16),
            CertificateFile.commonName(certificate.getIssuerX500Principal()),
            period(certificate, now));
  }

  private static String period(X509Certificate certificate, Instant now) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (now.isBefore(from)) {
      return "chưa có hiệu lực, từ " + Day.of(from);
    }
    return (now.isAfter(to) ? "đã hết hạn từ " : "còn hiệu lực đến ") + Day.of(to);
  }
}
