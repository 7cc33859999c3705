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
import java.util.Set;
import java.util.function.Consumer;
import vn.hoso.internal.http.JsonBase64;

/**
 * Reads the JSON of replies from files, token by token: what they say of the call, the rows of
 * {@code data}, or the bytes that {@code data} has in base64. Names are taken in any case, since
 * both have been seen.
 */
final class ReplyJson {

  private static final String DATA = "data";
  private static final Set<String> SAID_IN_DATA = Set.of("docid", "errorcode", "errordesc");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.TEXT_CHARACTERS)
                  .build())
          .build();

  private ReplyJson() {}

  /**
   * What the object says, by lower-case names, and what an object in {@code data} says of the call,
   * with {@code data.} before the name. Reads to the end, so that the file is known to be whole.
   */
  static Map<String, String> texts(Path file) throws IOException {
    try (JsonParser json = parser(file)) {
      Map<String, String> texts = new HashMap<>();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "not an object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = name(json);
        JsonToken value = json.nextToken();
        if (name.equals(DATA) && value == JsonToken.START_OBJECT) {
          addSaidInData(json, texts);
        } else if (value.isScalarValue() && !name.equals(DATA)) {
          texts.put(name, text(json));
        } else {
          json.skipChildren();
        }
      }
      return texts;
    }
  }

  /**
   * Hands out the objects in {@code data}, each by its names in lower case and without underscores;
   * others are left out.
   */
  static void rows(Path file, Consumer<Map<String, String>> sink) throws IOException {
    try (JsonParser json = parser(file)) {
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
    try (JsonParser json = parser(file)) {
      return findData(json) && json.currentToken() == JsonToken.VALUE_STRING
          ? JsonBase64.decode(json, target)
          : 0;
    }
  }

  /** Longer texts can be skipped and decoded, not taken. */
  static JsonParser parser(Path file) throws IOException {
    return FACTORY.createParser(file.toFile());
  }

  /** Goes from the beginning to the value of {@code data}, if there is one. */
  static boolean findData(JsonParser json) throws IOException {
    json.nextToken();
    return find(json, DATA);
  }

  /** Goes to the value that has this lower-case name in the object that the parser is in. */
  static boolean find(JsonParser json, String wanted) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = name(json);
      json.nextToken();
      if (name.equals(wanted)) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private static void addSaidInData(JsonParser json, Map<String, String> texts) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = name(json);
      if (json.nextToken().isScalarValue() && SAID_IN_DATA.contains(name)) {
        texts.put(DATA + "." + name, text(json));
      } else {
        json.skipChildren();
      }
    }
  }

  private static Map<String, String> row(JsonParser json) throws IOException {
    Map<String, String> row = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = name(json).replace("_", "");
      if (json.nextToken().isScalarValue()) {
        row.put(name, text(json));
      } else {
        json.skipChildren();
      }
    }
    return row;
  }

  static String name(JsonParser json) throws IOException {
    return json.currentName().toLowerCase(Locale.ROOT);
  }

  static String text(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText().strip();
  }
}
