package vn.hoso.portal.payment;

import java.util.Objects;

/**
 * A payment to be started. Its text form shows neither description nor payer.
 *
 * @param reference never used before
 * @param amount in đồng, 1 or more
 * @param description what is paid, for the payer to read ({@code ThongTinGiaoDich}): not blank, no
 *     {@code |} and no line end
 * @param payerIp address of the payer's machine, IPv4 or IPv6, as the application's server saw it
 * @param receipt what the receipt of the payment shall say
 */
public record PaymentRequest(
    PaymentReference reference,
    long amount,
    String description,
    String payerIp,
    PaymentReceipt receipt) {

  public PaymentRequest {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(receipt, "receipt");
    Amounts.requirePositive("PaymentRequest.amount", amount);
    Texts.requireHashable("PaymentRequest.description", description);
    if (!payerIp.matches("[0-9A-Fa-f.:]{2,45}")) {
      throw new IllegalArgumentException(
          "PaymentRequest.payerIp: expected an IPv4 or IPv6 address in digits, such as 203.0.113.7;"
              + " of a header with several addresses, give the one of the payer");
    }
  }

  /** The same as the constructor. */
  public static PaymentRequest of(
      PaymentReference reference,
      long amount,
      String description,
      String payerIp,
      PaymentReceipt receipt) {
    return new PaymentRequest(reference, amount, description, payerIp, receipt);
  }

  @Override
  public String toString() {
    return "PaymentRequest[" + reference + ", " + amount + " đồng]";
  }
}
