package vn.hoso.internal.callback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into unmodifiable maps and lists, within limits. Used for one message. */
final class JsonValues {

  private static final int DEPTH = 32;
  private static final int VALUES = 100_000;

  private int valuesLeft = VALUES;
  private int charactersLeft;

  JsonValues(int characters) {
    this.charactersLeft = characters;
  }

  /** A parser for one message. Names are not interned, since anybody may send many. */
  static JsonParser parser(InputStream body, int characters) throws IOException {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxStringLength(characters)
                .build())
        .build()
        .createParser(body);
  }

  /** The value at the parser's token; afterwards the parser is at its last. */
  @Nullable Object read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT -> counted(json, json.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> counted(json, decimal(json));
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> counted(json, json.getText());
    };
  }

  private static BigDecimal decimal(JsonParser json) throws IOException {
    try {
      return json.getDecimalValue();
    } catch (NumberFormatException e) {
      throw new JsonParseException(json, "a number beyond what can be represented", e);
    }
  }

  /** The name at the parser's token; afterwards the parser is at its value. */
  String name(JsonParser json) throws IOException {
    String name = counted(json, json.currentName());
    if (json.nextToken() == null) {
      throw new JsonParseException(json, "no value");
    }
    return name;
  }

  private Map<String, @Nullable Object> object(JsonParser json) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = name(json);
      fields.put(name, read(json));
    }
    return Collections.unmodifiableMap(fields);
  }

  private List<@Nullable Object> array(JsonParser json) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (JsonToken next = json.nextToken();
        next != JsonToken.END_ARRAY && next != null;
        next = json.nextToken()) {
      count(0);
      elements.add(read(json));
    }
    return Collections.unmodifiableList(elements);
  }

  private <T> T counted(JsonParser json, T value) throws IOException {
    count(json.getTextLength());
    return value;
  }

  private void count(int characters) {
    charactersLeft -= characters;
    if (--valuesLeft < 0 || charactersLeft < 0) {
      throw Refusal.tooLarge("Nội dung có quá nhiều trường hoặc trường quá dài");
    }
  }
}
