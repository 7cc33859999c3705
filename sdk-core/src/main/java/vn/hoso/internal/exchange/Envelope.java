package vn.hoso.internal.exchange;

import java.util.Locale;

/**
 * What a reply says of itself, in texts as they came, empty if absent.
 *
 * @param status {@code OK} or {@code FAIL}
 * @param code {@code ErrorCode}
 * @param description {@code ErrorDesc}
 * @param docId {@code DocId}
 */
record Envelope(String status, String code, String description, String docId) {

  static final Envelope NONE = new Envelope("", "", "", "");

  /** Whether the reply is in the form of the axis at all. */
  boolean isJudgement() {
    return !status.isEmpty() || !code.isEmpty();
  }

  /** Both have to agree, as far as they are there. */
  boolean isSuccess() {
    boolean ok = status.isEmpty() || status.toUpperCase(Locale.ROOT).equals("OK");
    return isJudgement() && ok && (code.isEmpty() || code.matches("0+"));
  }
}
