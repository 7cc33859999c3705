package vn.hoso.internal.exchange;

import java.util.Locale;
import java.util.Map;

/**
 * What a reply says of itself, in texts as they came, empty if absent.
 *
 * @param status {@code OK} or {@code FAIL}, {@code true} or {@code false}
 * @param code {@code ErrorCode}
 * @param description {@code ErrorDesc}
 * @param docId {@code DocId}
 * @param count how many there are, of a reply that counts
 */
record Envelope(String status, String code, String description, String docId, String count) {

  static final Envelope NONE = new Envelope("", "", "", "", "");

  /** {@code {status, ErrorCode, ErrorDesc, DocId}}. */
  static Envelope flat(Map<String, String> texts) {
    return new Envelope(
        texts.getOrDefault("status", ""),
        texts.getOrDefault("errorcode", ""),
        texts.getOrDefault("errordesc", ""),
        texts.getOrDefault("docid", ""),
        texts.getOrDefault("count", ""));
  }

  /** {@code {success, message, data{docId, errorCode, errorDesc}}}. */
  static Envelope nested(Map<String, String> texts) {
    String message = texts.getOrDefault("message", "");
    String description = texts.getOrDefault("data.errordesc", "");
    return new Envelope(
        texts.getOrDefault("success", ""),
        texts.getOrDefault("data.errorcode", ""),
        description.isEmpty() ? message : description,
        texts.getOrDefault("data.docid", ""),
        texts.getOrDefault("count", ""));
  }

  /** Whether the reply is in the form of the protocol at all. */
  boolean isJudgement() {
    return !status.isEmpty() || !code.isEmpty() || !count.isEmpty();
  }

  /** Both have to agree, as far as they are there. */
  boolean isSuccess() {
    String word = status.toUpperCase(Locale.ROOT);
    boolean ok = word.isEmpty() || word.equals("OK") || word.equals("TRUE");
    return isJudgement() && ok && (code.isEmpty() || code.matches("0+"));
  }
}
