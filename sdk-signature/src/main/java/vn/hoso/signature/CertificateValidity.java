package vn.hoso.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hoso.signature.error.SigningRefusedException;

/** NĐ 23/2025/NĐ-CP Điều 15: whoever signs makes sure before that the certificate is valid. */
final class CertificateValidity {

  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private CertificateValidity() {}

  static void require(X509Certificate certificate, Instant now) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (now.isAfter(to)) {
      throw refused(
          certificate,
          "expired at " + to + "; sign with a renewed certificate",
          "đã hết hạn từ " + VIETNAMESE.format(to));
    }
    if (now.isBefore(from)) {
      throw refused(
          certificate,
          "is not valid before " + from + "; check the clock of this machine, or wait",
          "chỉ có hiệu lực từ " + VIETNAMESE.format(from));
    }
  }

  private static SigningRefusedException refused(
      X509Certificate certificate, String english, String vietnamese) {
    return new SigningRefusedException(
        ("The signing certificate with serial %s %s. Chứng thư số %s; theo Điều 15 Nghị định"
                + " 23/2025/NĐ-CP, chỉ được ký khi chứng thư số còn hiệu lực.")
            .formatted(certificate.getSerialNumber().toString(16), english, vietnamese));
  }
}
