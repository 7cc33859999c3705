package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes out of the portal's objects what is there, whatever type it has. */
final class Lenient {

  private Lenient() {}

  /**
   * A text, number or truth value as text without blanks around it; empty if it is null or none.
   */
  static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())
        ? value.decimalValue().toPlainString()
        : value.asText("").strip();
  }

  /** The objects of an array, or of a lone object in its place; what is no object is left out. */
  static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> mapping) {
    JsonNode value = object.path(name);
    List<T> list = new ArrayList<>();
    for (JsonNode item : value.isObject() ? List.of(value) : value) {
      if (item.isObject()) {
        list.add(mapping.apply(item));
      }
    }
    return list;
  }
}
