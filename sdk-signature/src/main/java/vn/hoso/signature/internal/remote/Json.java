package vn.hoso.signature.internal.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value (RFC 8259), read leniently: what is not there, or of another type, reads as empty,
 * since services differ in whether they write a code as number or as text.
 *
 * @param value a map, list or text; null if it is missing, or null
 */
public record Json(@Nullable Object value) {

  private static final int MAX_DEPTH = 32;

  /** Of a CRL of 64 MiB in base64; whoever reads from the network limits the whole answer. */
  private static final int MAX_TEXT = 90_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .build())
          .build();

  /**
   * Reads one value.
   *
   * @throws IOException if the bytes are something else, or have more than one
   */
  public static Json parse(byte[] body) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      if (parser.nextToken() == null) {
        throw new IOException("nothing");
      }
      Json json = new Json(value(parser));
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return json;
    }
  }

  /** The member of an object. */
  public Json at(String name) {
    return new Json(value instanceof Map<?, ?> members ? members.get(name) : null);
  }

  /** The elements of an array; none if it is something else. */
  public List<Json> items() {
    return value instanceof List<?> elements
        ? elements.stream().map(element -> new Json(element)).toList()
        : List.of();
  }

  /** A string, or a number or truth value as it is written; empty if it is something else. */
  public String text() {
    return value instanceof String text ? text.strip() : "";
  }

  /** The text of a member. */
  public String text(String name) {
    return at(name).text();
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  /** Writes an object of strings, integers, truth values, lists and further objects. */
  public static byte[] write(Map<String, ?> object) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      write(generator, object);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory could not be written", e);
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        generator.writeFieldName(String.valueOf(member.getKey()));
        write(generator, member.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object element : list) {
        write(generator, element);
      }
      generator.writeEndArray();
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      generator.writeString(value.toString());
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value(parser);
      if (value != null) {
        members.put(name, value);
      }
    }
    return members;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
