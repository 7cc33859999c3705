package vn.hoso.lgsp.civilstatus;

/**
 * Civil status has taken a registration.
 *
 * @param status {@code status}
 * @param description {@code statusDescription}; may be empty, and name citizens
 * @param jsonWithCitizensData the whole reply; do not log it
 */
public record CivilStatusReceipt(String status, String description, String jsonWithCitizensData) {

  /** The status. */
  @Override
  public String toString() {
    return "CivilStatusReceipt[" + status + "]";
  }
}
