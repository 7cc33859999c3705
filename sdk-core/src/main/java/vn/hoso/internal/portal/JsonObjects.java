package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of the JDK as JSON. Messages name where a value is that cannot be written, and never what
 * it is.
 */
public final class JsonObjects {

  private JsonObjects() {}

  /**
   * An object.
   *
   * @param name of the map, for messages
   * @throws IllegalArgumentException if there is a value that has no place in JSON
   */
  public static ObjectNode of(String name, Map<?, ?> map) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String text)) {
            throw new IllegalArgumentException(name + ": names have to be String");
          }
          object.set(text, json(name + "." + text, value));
        });
    return object;
  }

  /** As {@link #of}, as text. */
  public static String text(String name, Map<?, ?> map) {
    return of(name, map).toString();
  }

  private static JsonNode json(String path, @Nullable Object value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value == null) {
      return json.nullNode();
    }
    if (value instanceof String text) {
      return json.textNode(text);
    }
    if (value instanceof Boolean flag) {
      return json.booleanNode(flag);
    }
    if (value instanceof Integer || value instanceof Long) {
      return json.numberNode(((Number) value).longValue());
    }
    if (value instanceof BigDecimal number) {
      return json.numberNode(number);
    }
    if (value instanceof Map<?, ?> map) {
      return of(path, map);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = json.arrayNode();
      list.forEach(item -> array.add(json(path + "[]", item)));
      return array;
    }
    throw new IllegalArgumentException(
        path
            + " is of "
            + value.getClass()
            + ": give String, Integer, Long, BigDecimal, Boolean, or a List or Map of those");
  }
}
