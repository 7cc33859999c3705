package vn.hoso.portal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a catalogue whose fields no public material names. Immutable and thread-safe.
 *
 * @param code the first field whose name begins with {@code MA}, or empty; assumed, since it is so
 *     in every list whose fields are known
 * @param name the first field whose name begins with {@code TEN}, or empty; assumed likewise
 * @param fields every field by its name, in the portal's order: texts, {@link Long}, {@link
 *     BigDecimal}, {@link Boolean}, lists and maps of those, and null
 */
public record CatalogueEntry(String code, String name, Map<String, @Nullable Object> fields) {

  public CatalogueEntry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A field as text without blanks around it; empty if it is absent, null, a list or a map. */
  public String text(String field) {
    Object value = fields.get(field);
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String || value instanceof Long || value instanceof Boolean
        ? value.toString().strip()
        : "";
  }
}
