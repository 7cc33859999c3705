package vn.hoso.simulator.axis;

/** Ends the handling of a call; its door says so in its own form. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String description;

  /** A refusal for which the provincial service has no code of its own. */
  Refusal(String description) {
    this(Reason.SYSTEM, description);
  }

  /**
   * A refusal.
   *
   * @param description Vietnamese without diacritics, as the only description that is known of the
   *     national axis
   */
  Refusal(Reason reason, String description) {
    super(description, null, false, false);
    this.reason = reason;
    this.description = description;
  }

  Reason reason() {
    return reason;
  }

  String description() {
    return description;
  }
}
