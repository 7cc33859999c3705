package vn.hoso.internal.payment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.dossier.VietnamTime;

/** Times as the platform writes them: 14 digits, 24 hours, in Vietnam. */
public final class PaymentTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private PaymentTime() {}

  public static String format(Instant instant) {
    return FORMAT.format(VietnamTime.local(instant));
  }

  static Optional<Instant> parse(String text) {
    try {
      return text.matches("\\d{14}")
          ? Optional.of(VietnamTime.instant(LocalDateTime.parse(text, FORMAT)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
