package vn.hoso.lgsp.post;

/**
 * The post has taken an order.
 *
 * @param status {@code Status}
 * @param message {@code Message}; may be empty, and name citizens
 * @param jsonWithCitizensData the whole reply; do not log it
 */
public record PostReceipt(String status, String message, String jsonWithCitizensData) {

  /** The status. */
  @Override
  public String toString() {
    return "PostReceipt[" + status + "]";
  }
}
