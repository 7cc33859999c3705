package vn.hoso.portal.payment;

/**
 * What the platform says of a payment.
 *
 * @param reference as it was asked for
 * @param statusCode {@code TrangThaiGD} as the platform wrote it, or empty; which codes there are
 *     is not published: ask its operators which one means paid
 * @param jsonWithCitizensData the reply as it came, for fields that no public material shows; it
 *     may name citizens: do not log it
 */
public record PaymentStatus(
    PaymentReference reference, String statusCode, String jsonWithCitizensData) {

  @Override
  public String toString() {
    return "PaymentStatus[" + reference + ", " + statusCode + "]";
  }
}
