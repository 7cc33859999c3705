package vn.hoso.portal.payment;

import java.time.Instant;
import java.util.Objects;

/**
 * What the platform tells of a payment that ended ({@code CONFIRM}). Compare reference and amount
 * with what was asked for, and be prepared for the same confirmation more than once. Its text form
 * does not show the description.
 *
 * @param reference of the payment
 * @param resultCode {@code MaLoi}; 00 means paid, other codes are not published
 * @param amount in đồng, 0 or more
 * @param currency {@code VND}, or empty if it was not paid
 * @param transactionCode the platform's own ({@code MaGiaoDich}), or empty if it was not paid
 * @param bankCode of the payer's bank, or empty
 * @param time of the transaction, to the second
 * @param description as it was asked for, or empty
 */
public record PaymentConfirmation(
    PaymentReference reference,
    String resultCode,
    long amount,
    String currency,
    String transactionCode,
    String bankCode,
    Instant time,
    String description) {

  public PaymentConfirmation {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(resultCode, "resultCode");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(transactionCode, "transactionCode");
    Objects.requireNonNull(bankCode, "bankCode");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(description, "description");
    Amounts.requireNotNegative("PaymentConfirmation.amount", amount);
  }

  /** Whether the money was paid: the result code is 00. */
  public boolean paid() {
    return resultCode.equals("00");
  }

  @Override
  public String toString() {
    return "PaymentConfirmation["
        + reference
        + ", "
        + resultCode
        + ", "
        + amount
        + " đồng, "
        + transactionCode
        + ", "
        + time
        + "]";
  }
}
