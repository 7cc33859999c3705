package vn.hoso.simulator.payment;

/**
 * A confirmation that was sent, and what the partner answered. Its {@code toString()} shows
 * neither.
 *
 * @param reference of the payment
 * @param body as it was sent
 * @param status HTTP status of the answer; 0 if none came
 * @param answer body of the answer, or empty
 * @param answerGenuine whether the answer is in form and its {@code MaXacThuc} fits; the order of
 *     its hash is assumed: {@code MaLoi}, {@code MoTaLoi}, {@code MaDoiTac}, {@code MaThamChieu},
 *     {@code ThoiGianGD}
 */
public record SentConfirmation(
    String reference, String body, int status, String answer, boolean answerGenuine) {

  @Override
  public String toString() {
    return "SentConfirmation[" + reference + " -> " + status + "]";
  }
}
