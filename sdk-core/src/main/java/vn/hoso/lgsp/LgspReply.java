package vn.hoso.lgsp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.portal.ReplyText;

/**
 * What a service behind a gateway answered to a call that this client knows nothing of. It may be
 * about citizens: it does not print itself, do not log it. Immutable and thread-safe.
 */
public final class LgspReply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final @Nullable Object json;

  /**
   * For the client, and for tests of applications.
   *
   * @param headers by lower-case name
   * @param json what the body says as JSON, as {@link #json()} has it; null if it is none
   */
  public LgspReply(int status, Map<String, String> headers, byte[] body, @Nullable Object json) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
    this.json = json;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** The first value of each header, by lower-case name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The first value of a header, whatever the case of the name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body, a copy. */
  public byte[] bytes() {
    return body.clone();
  }

  /** The body as text: UTF-8 as a rule, UTF-16 or windows-1258 if it is not. */
  public String text() {
    return ReplyText.decode(body);
  }

  /**
   * The body as values of the JDK: text, {@link Long}, {@link java.math.BigDecimal}, {@link
   * Boolean}, an unmodifiable list or map of those and null; null if it is no JSON.
   */
  public @Nullable Object json() {
    return json;
  }

  /** The fields of a JSON object, in the service's order; empty if the body is none. */
  public Map<String, @Nullable Object> fields() {
    if (!(json instanceof Map<?, ?> map)) {
      return Map.of();
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    return Collections.unmodifiableMap(fields);
  }

  /** The values of a JSON array, but for null; empty if the body is none. */
  public List<Object> items() {
    return json instanceof List<?> list
        ? list.stream().filter(Objects::nonNull).<Object>map(item -> item).toList()
        : List.of();
  }

  /** Status and size. */
  @Override
  public String toString() {
    return "LgspReply[HTTP " + status + ", " + body.length + " bytes]";
  }
}
