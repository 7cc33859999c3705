package vn.hoso.internal.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.http.JsonBase64;
import vn.hoso.internal.http.JsonTextInput;

/**
 * A reply that holds a file in base64, which was seen as a text of JSON. Read as well, since
 * gateways wrap what they hand on: the base64 without quotation marks, an object with it in {@code
 * result}, {@code data} or {@code message}, and either of these as text in the other, up to three
 * times. Nothing of the base64 is held in memory.
 */
final class FileReply {

  private static final List<String> FIELDS = List.of("result", "data", "message");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // line ends between digits
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.TEXT_CHARACTERS)
                  .build())
          .build();

  /** JSON that can be read more than once. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final StoreReply reply;
  private final @Nullable String field;

  private FileReply(Source source, StoreReply reply, @Nullable String field) {
    this.source = source;
    this.reply = reply;
    this.field = field;
  }

  /**
   * Looks where the base64 is.
   *
   * @throws IOException of Jackson if it is not JSON to its end
   */
  static FileReply read(Path file) throws IOException {
    Source whole =
        first(() -> Files.newInputStream(file)) == 0
            ? () -> quoted(Files.newInputStream(file))
            : () -> Files.newInputStream(file);
    return read(() -> new BufferedInputStream(whole.open()), 0);
  }

  /** What it says of itself, on the inside. */
  StoreReply reply() {
    return reply;
  }

  /** Decodes the file; returns how many bytes it has. */
  long decode(OutputStream target) throws IOException {
    try (JsonParser json = FACTORY.createParser(source.open())) {
      return find(json, field) ? JsonBase64.decode(json, target) : 0;
    }
  }

  private static FileReply read(Source source, int wrappings) throws IOException {
    Map<String, Boolean> texts = new HashMap<>();
    String code = "";
    try (JsonParser json = FACTORY.createParser(source.open())) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = name(json);
          boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
          texts.put(name, isText);
          if ((name.equals("errorcode") || name.equals("error_code"))
              && json.currentToken().isScalarValue()) {
            code = json.getText().strip();
          } else {
            json.skipChildren();
          }
        }
      } else if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw new JsonParseException(json, "neither an object nor a text");
      }
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more than one value");
      }
    }
    StoreReply reply = new StoreReply(code, "");
    if (reply.isRefusal()) {
      return new FileReply(source, new StoreReply(code, message(source)), null);
    }
    String field =
        texts.isEmpty()
            ? null
            : FIELDS.stream()
                .filter(name -> texts.getOrDefault(name, false))
                .findFirst()
                .orElse("");
    Source inside = () -> inside(source, field);
    boolean wrapped = wrappings < Limits.WRAPPINGS && "{\"".indexOf(first(inside)) >= 0;
    return wrapped ? read(inside, wrappings + 1) : new FileReply(source, reply, field);
  }

  /** What the text says that has the base64, or wraps it. */
  private static InputStream inside(Source source, @Nullable String field) throws IOException {
    long quote;
    try (JsonParser json = FACTORY.createParser(source.open())) {
      if (!find(json, field)) {
        return InputStream.nullInputStream();
      }
      quote = json.currentTokenLocation().getByteOffset();
    }
    InputStream in = source.open();
    in.skipNBytes(quote + 1);
    return new BufferedInputStream(new JsonTextInput(in));
  }

  /** Goes to the text; the only value if the field is null. */
  private static boolean find(JsonParser json, @Nullable String field) throws IOException {
    JsonToken begin = json.nextToken();
    if (field == null) {
      return begin == JsonToken.VALUE_STRING;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = name(json).equals(field);
      if (json.nextToken() == JsonToken.VALUE_STRING && found) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private static String message(Source source) throws IOException {
    try (JsonParser json = FACTORY.createParser(source.open())) {
      return find(json, "message") ? json.getText() : "";
    } catch (StreamConstraintsException e) {
      return ""; // longer than a message
    }
  }

  /** The first character that begins JSON, a page, or is there at all; 0 if it begins base64. */
  private static char first(Source source) throws IOException {
    try (InputStream in = source.open()) {
      int next = in.read();
      while (next >= 0 && next <= ' ') {
        next = in.read();
      }
      return next < 0 || "{[\"<".indexOf(next) >= 0 ? (char) next : 0;
    }
  }

  private static InputStream quoted(InputStream in) {
    byte[] quote = "\"".getBytes(StandardCharsets.US_ASCII);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(quote), in, new ByteArrayInputStream(quote.clone()))));
  }

  private static String name(JsonParser json) throws IOException {
    return json.currentName().toLowerCase(Locale.ROOT);
  }
}
