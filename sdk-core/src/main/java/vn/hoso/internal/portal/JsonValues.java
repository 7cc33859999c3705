package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as values of the JDK: what the public API shows where fields are not known. */
public final class JsonValues {

  private JsonValues() {}

  /** An unmodifiable map of texts, Long, BigDecimal, Boolean, lists, maps and null. */
  static Map<String, @Nullable Object> fields(JsonNode object) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
    return Collections.unmodifiableMap(fields);
  }

  public static @Nullable Object of(JsonNode value) {
    if (value.isObject()) {
      return fields(value);
    }
    if (value.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      value.forEach(item -> items.add(of(item)));
      return Collections.unmodifiableList(items);
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isNumber() && !(value.isDouble() && Double.isInfinite(value.doubleValue()))) {
      return value.decimalValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
