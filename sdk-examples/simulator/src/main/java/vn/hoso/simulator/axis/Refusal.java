package vn.hoso.simulator.axis;

/** Ends the handling of a call with {@code status: FAIL}. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String description;

  /**
   * A refusal.
   *
   * @param description Vietnamese without diacritics, as the only description that is known
   */
  Refusal(String description) {
    super(description, null, false, false);
    this.description = description;
  }

  String description() {
    return description;
  }
}
