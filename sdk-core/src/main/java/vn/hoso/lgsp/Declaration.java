package vn.hoso.lgsp;

import java.util.Map;
import vn.hoso.internal.lgsp.DeclarationJson;

/**
 * What a citizen declares (tờ khai), in the fields that the ministry names. Public material shows
 * the beginnings of those names and no more, so that they are the caller's to give, and are sent as
 * they are. It does not print itself. Immutable and thread-safe.
 */
public final class Declaration {

  private final String json;

  private Declaration(String json) {
    this.json = json;
  }

  /**
   * Of fields, in their order.
   *
   * @param fields String, Integer, Long, BigDecimal, Boolean, null, or List or Map of those
   * @throws IllegalArgumentException if there is none, or another value
   */
  public static Declaration of(Map<String, ?> fields) {
    return new Declaration(DeclarationJson.of(fields));
  }

  /**
   * Of JSON, which is sent as it is.
   *
   * @throws IllegalArgumentException if it is not an object with fields; the message does not
   *     repeat it
   */
  public static Declaration ofJson(String json) {
    DeclarationJson.require(json);
    return new Declaration(json);
  }

  /** A JSON object. Personal data. */
  public String jsonWithCitizensData() {
    return json;
  }

  @Override
  public String toString() {
    return "Declaration[redacted]";
  }
}
