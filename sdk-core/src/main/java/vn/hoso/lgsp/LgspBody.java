package vn.hoso.lgsp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.portal.JsonObjects;

/** What a request to a gateway carries. It does not print itself. Immutable and thread-safe. */
public final class LgspBody {

  private static final LgspBody NONE = new LgspBody(null, new byte[0]);

  private final @Nullable String contentType;
  private final byte[] bytes;

  private LgspBody(@Nullable String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes;
  }

  public static LgspBody none() {
    return NONE;
  }

  /** This text as {@code application/json} in UTF-8, as it is. */
  public static LgspBody json(String text) {
    return new LgspBody("application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A JSON object of these fields, in their order.
   *
   * @param fields String, Integer, Long, BigDecimal, Boolean, null, or List or Map of those
   * @throws IllegalArgumentException if there is another value
   */
  public static LgspBody json(Map<String, ?> fields) {
    return json(JsonObjects.text("fields", fields));
  }

  /** A form, {@code application/x-www-form-urlencoded} in UTF-8, in the order of the fields. */
  public static LgspBody form(Map<String, String> fields) {
    StringJoiner form = new StringJoiner("&");
    fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value)));
    return new LgspBody(
        "application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Any bytes.
   *
   * @param contentType such as {@code application/xml; charset=utf-8}
   * @throws IllegalArgumentException if the content type cannot be a header
   */
  public static LgspBody bytes(byte[] bytes, String contentType) {
    if (!contentType.matches("[!-~]+/[ -~]+")) {
      throw new IllegalArgumentException(
          "contentType is \"" + contentType + "\": give one such as application/xml");
    }
    return new LgspBody(contentType, bytes.clone());
  }

  /** Empty if there is no body. */
  public Optional<String> contentType() {
    return Optional.ofNullable(contentType);
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Kind and size. */
  @Override
  public String toString() {
    return contentType == null
        ? "LgspBody[none]"
        : "LgspBody[" + contentType + ", " + bytes.length + " bytes]";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
