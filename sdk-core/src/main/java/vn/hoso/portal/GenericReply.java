package vn.hoso.portal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A success of a service that was called by its name. Values are texts, {@link Long}, {@link
 * java.math.BigDecimal}, {@link Boolean}, lists and maps of those, and null; they may be about
 * citizens. Immutable and thread-safe.
 */
public final class GenericReply {

  private final Map<String, @Nullable Object> fields;
  private final String text;

  /**
   * For the client, and for tests of applications.
   *
   * @param fields of the whole reply, {@code error_code} and {@code message} included
   * @param text the reply as it came
   */
  public GenericReply(Map<String, @Nullable Object> fields, String text) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.text = text;
  }

  /** Every field of the reply by its name, in the portal's order. */
  public Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** {@code result}, whatever it is; null if the reply has none. */
  public @Nullable Object result() {
    return fields.get("result");
  }

  /** The values in {@code result}: of a list, or of whatever stands in its place. */
  public List<Object> items() {
    Object result = result();
    if (result instanceof List<?> list) {
      return list.stream().filter(Objects::nonNull).<Object>map(item -> item).toList();
    }
    return result == null ? List.of() : List.of(result);
  }

  /** The reply as it came, text in text included; it may name citizens: do not log it. */
  public String jsonWithCitizensData() {
    return text;
  }

  /** The names of the fields. */
  @Override
  public String toString() {
    return "GenericReply" + fields.keySet();
  }
}
