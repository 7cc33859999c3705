package vn.hoso.simulator.axis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of a call of the mediator.
 *
 * @param parameters all but {@code base64data}
 */
record MediatorRequest(Map<String, String> parameters) {

  private static final String DATA = "base64data";
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  /**
   * Reads a request as it comes.
   *
   * @param data where {@code base64data} is decoded to
   */
  static MediatorRequest read(InputStream body, OutputStream data) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal("noi dung khong phai JSON");
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          throw new Refusal(name + " phai la chuoi");
        } else if (name.equals(DATA)) {
          int unused = json.readBinaryValue(data);
        } else {
          parameters.put(name, json.getText());
        }
      }
      return new MediatorRequest(parameters);
    } catch (JsonProcessingException | IllegalArgumentException e) { // the latter of base64
      throw new Refusal("noi dung khong phai JSON hoac base64");
    }
  }

  /** The system that calls, if its secret is right. */
  String system(Directory directory) {
    String system = required("systemId");
    if (!directory.secret(system).equals(Optional.of(required("secret")))) {
      throw new Refusal(Reason.WRONG_KEY, "systemId hoac secret khong dung");
    }
    return system;
  }

  String required(String name) {
    return optional(name).orElseThrow(() -> new Refusal("thieu tham so " + name));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }
}
