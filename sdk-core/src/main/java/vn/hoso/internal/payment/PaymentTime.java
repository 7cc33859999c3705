package vn.hoso.internal.payment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import vn.hoso.internal.portal.Wire;

/** Times of confirmations, which anybody can send: 14 digits, 24 hours, in Vietnam. */
final class PaymentTime {

  private PaymentTime() {}

  static Optional<Instant> parse(String text) {
    try {
      return text.matches("\\d{14}") ? Optional.of(Wire.instant(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
