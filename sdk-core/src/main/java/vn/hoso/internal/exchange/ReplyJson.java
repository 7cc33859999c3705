package vn.hoso.internal.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.hoso.internal.http.JsonBase64;

/**
 * Reads the JSON of replies from files, token by token: the envelope, the rows of {@code data}, or
 * the bytes that {@code data} has in base64. Names are taken in any case, since both have been
 * seen.
 */
final class ReplyJson {

  private static final String DATA = "data";
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.TEXT_CHARACTERS)
                  .build())
          .build();

  private ReplyJson() {}

  /** Reads to the end, so that the file is known to be whole. */
  static Envelope envelope(Path file) throws IOException {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      Map<String, String> texts = new HashMap<>();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "not an object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = name(json);
        if (json.nextToken().isScalarValue() && !name.equals(DATA)) {
          texts.put(name, text(json));
        } else {
          json.skipChildren();
        }
      }
      return new Envelope(
          texts.getOrDefault("status", ""),
          texts.getOrDefault("errorcode", ""),
          texts.getOrDefault("errordesc", ""),
          texts.getOrDefault("docid", ""));
    }
  }

  /** Hands out the objects in {@code data}, each by its lower-case names; others are left out. */
  static void rows(Path file, Consumer<Map<String, String>> sink) throws IOException {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      if (!findData(json)) {
        return;
      }
      if (json.currentToken() == JsonToken.START_OBJECT) {
        sink.accept(row(json));
      } else if (json.currentToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          if (json.currentToken() == JsonToken.START_OBJECT) {
            sink.accept(row(json));
          } else {
            json.skipChildren();
          }
        }
      }
    }
  }

  /**
   * Decodes {@code data}.
   *
   * @return how many bytes it has
   */
  static long bytes(Path file, OutputStream target) throws IOException {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      if (!findData(json) || json.currentToken() != JsonToken.VALUE_STRING) {
        return 0;
      }
      return JsonBase64.decode(json, target);
    }
  }

  private static boolean findData(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = name(json);
      json.nextToken();
      if (name.equals(DATA)) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private static Map<String, String> row(JsonParser json) throws IOException {
    Map<String, String> row = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = name(json);
      if (json.nextToken().isScalarValue()) {
        row.put(name, text(json));
      } else {
        json.skipChildren();
      }
    }
    return row;
  }

  private static String name(JsonParser json) throws IOException {
    return json.currentName().toLowerCase(Locale.ROOT);
  }

  private static String text(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText().strip();
  }
}
