package vn.hoso.simulator.payment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A JSON object, read without mercy: UTF-8, no field twice, no field that is not known. */
final class Message {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode json;

  private Message(JsonNode json) {
    if (!json.isObject()) {
      throw new Refusal("Bản tin không phải đối tượng JSON");
    }
    this.json = json;
  }

  static Message parse(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return new Message(MAPPER.readTree(text));
    } catch (CharacterCodingException e) {
      throw new Refusal("Bản tin phải mã hóa UTF-8");
    } catch (JsonProcessingException e) {
      throw new Refusal("Bản tin không phải JSON");
    }
  }

  /** Refuses unless it has exactly these fields. */
  void requireFields(String... names) {
    Set<String> found = new HashSet<>();
    json.fieldNames().forEachRemaining(found::add);
    Arrays.stream(names)
        .filter(name -> !found.remove(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Refusal("Thiếu trường " + name);
            });
    found.stream()
        .findFirst()
        .ifPresent(
            name -> {
              throw new Refusal("Trường " + name + " không có trong đặc tả");
            });
  }

  String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw new Refusal("Trường " + name + " phải là chuỗi");
    }
    return value.textValue();
  }

  String text(String name, String pattern) {
    String text = text(name);
    if (!text.matches(pattern)) {
      throw new Refusal("Trường " + name + " không hợp lệ");
    }
    return text;
  }

  Message object(String name) {
    return new Message(json.path(name));
  }

  Iterable<Message> objects(String name) {
    if (!json.path(name).isArray()) {
      throw new Refusal("Trường " + name + " phải là mảng");
    }
    return () ->
        StreamSupport.stream(json.path(name).spliterator(), false).map(Message::new).iterator();
  }

  /** As JSON. */
  @Override
  public String toString() {
    return json.toString();
  }
}
