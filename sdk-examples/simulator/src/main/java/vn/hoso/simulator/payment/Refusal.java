package vn.hoso.simulator.payment;

/** Ends the handling of a message with {@code MaLoi} 99. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String description;

  /**
   * A refusal.
   *
   * @param description names the field, never its value
   */
  Refusal(String description) {
    super(description, null, false, false);
    this.description = description;
  }

  String description() {
    return description;
  }
}
