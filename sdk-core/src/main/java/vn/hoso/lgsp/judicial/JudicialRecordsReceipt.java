package vn.hoso.lgsp.judicial;

/**
 * The service has taken an application.
 *
 * @param data {@code data}: a text, or JSON of what is none; what it says is not public, and may
 *     name citizens
 * @param jsonWithCitizensData the whole reply; do not log it
 */
public record JudicialRecordsReceipt(String data, String jsonWithCitizensData) {

  @Override
  public String toString() {
    return "JudicialRecordsReceipt[redacted]";
  }
}
