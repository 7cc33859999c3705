package vn.hoso.internal.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.portal.callback.CallbackReply;
import vn.hoso.portal.callback.OutgoingFile;

/** Answers in the portal's form. */
final class Answers {

  static final int ACCEPTED = 0;
  static final int ALREADY_RECEIVED = 1;
  static final int FAILED = -1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answers() {}

  static CallbackReply of(int status, int code, String message) {
    return of(status, code, message, Map.of());
  }

  /** The two fields of each answer stand first, and cannot be replaced. */
  static CallbackReply of(
      int status, int code, String message, Map<String, @Nullable Object> others) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("error_code", code);
    fields.put("message", message);
    others.forEach(fields::putIfAbsent);
    byte[] body;
    try {
      body = JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The answer to a search has a value that JSON has not: give texts, numbers, booleans,"
              + " maps and lists",
          e);
    }
    return new CallbackReply(
        status,
        Map.of("Content-Type", "application/json; charset=utf-8"),
        body.length,
        () -> new ByteArrayInputStream(body));
  }

  /** RFC 6266 with the name of RFC 8187, so that nothing in it can end the header. */
  static CallbackReply file(OutgoingFile file) {
    return new CallbackReply(
        200,
        Map.of(
            "Content-Type",
            file.mediaType(),
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + encoded(file.name()),
            "X-Content-Type-Options",
            "nosniff"),
        file.length(),
        file.content());
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
      if (next > 0 && (Character.isLetterOrDigit(next) || "-._~".indexOf(next) >= 0)) {
        encoded.append((char) next);
      } else {
        encoded.append('%').append(HexFormat.of().toHexDigits(next));
      }
    }
    return encoded.toString();
  }
}
