package vn.hoso.portal;

/**
 * What tells one kind of refusal from another; see {@link AnswerRules}.
 *
 * @param status HTTP status
 * @param code {@code error_code} as text, such as {@code -1}; empty if the answer has none
 * @param message the portal's message in Unicode NFC; may name citizens
 */
public record PortalAnswer(int status, String code, String message) {

  /** Without the message, which may name citizens. */
  @Override
  public String toString() {
    return "PortalAnswer[status=" + status + ", code=" + code + "]";
  }
}
