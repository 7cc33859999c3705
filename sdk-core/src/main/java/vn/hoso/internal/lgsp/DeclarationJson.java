package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import vn.hoso.internal.portal.JsonObjects;

/** The JSON of a declaration. Messages never repeat it. */
public final class DeclarationJson {

  private DeclarationJson() {}

  public static String of(Map<String, ?> fields) {
    ObjectNode json = JsonObjects.of("declaration", fields);
    requireFields(json);
    return json.toString();
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is not an object with fields
   */
  public static ObjectNode require(String text) {
    if (!(ReplyJson.of(text) instanceof ObjectNode json)) {
      throw new IllegalArgumentException("declaration: give a JSON object, whole and alone");
    }
    requireFields(json);
    return json;
  }

  private static void requireFields(ObjectNode json) {
    if (json.isEmpty()) {
      throw new IllegalArgumentException("declaration: it has no fields; give what is declared");
    }
  }
}
