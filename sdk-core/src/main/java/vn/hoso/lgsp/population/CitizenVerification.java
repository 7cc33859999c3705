package vn.hoso.lgsp.population;

/**
 * What the database says to a citizen's number, name and birth.
 *
 * @param requestCode {@code MaYeuCau} under which the database knows the request, for the agency's
 *     record of its requests
 * @param outcome as {@link ReplyRules#verification()} reads the answer
 * @param answer what the outcome was read from
 * @param xmlWithCitizensData the whole reply as it came; do not log it
 */
public record CitizenVerification(
    String requestCode, Outcome outcome, VerificationAnswer answer, String xmlWithCitizensData) {

  /** Whether what was stated is what the database has. */
  public enum Outcome {
    MATCHED,
    NOT_MATCHED,
    /** The answer is in no form that the rule knows. Not a match. */
    UNCLEAR
  }

  /** Without the answer. */
  @Override
  public String toString() {
    return "CitizenVerification[" + requestCode + ", " + outcome + "]";
  }
}
