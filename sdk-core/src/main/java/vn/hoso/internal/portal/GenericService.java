package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.GenericCall;
import vn.hoso.portal.GenericReply;

/** Services that are called by their names. Thread-safe. */
public final class GenericService {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Set<String> OF_THE_ENVELOPE = Set.of("session", "madonvi", "service");

  private final PortalCalls calls;

  public GenericService(PortalCalls calls) {
    this.calls = calls;
  }

  public GenericReply call(String service, Map<String, ?> parameters, GenericCall how) {
    if (!NAME.matcher(service).matches()) {
      throw new IllegalArgumentException(
          "service: give the name of a service, up to 64 letters, digits and underscores, such as"
              + " DongBoDanhGia");
    }
    ObjectNode json = object("", parameters);
    OF_THE_ENVELOPE.stream()
        .filter(json::has)
        .findAny()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "parameters: leave " + name + " out, which the client sets");
            });
    Endpoint endpoint = how.isAtShare() ? calls.share() : calls.integration();
    Operation operation =
        how.isRepeatable()
            ? Operation.repeatable(service, endpoint.uri())
            : Operation.unrepeatable(
                service,
                endpoint.uri(),
                "Ask the portal's operators whether the request took effect before it is sent"
                    + " again.");
    PortalReply reply =
        calls.call(new PortalRequest(operation, endpoint, json), calls.budget(how.options()));
    return new GenericReply(JsonValues.fields(reply.root()), reply.text());
  }

  /** Names in messages where it is, and never what it is. */
  private static JsonNode json(String path, @Nullable Object value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value == null) {
      return json.nullNode();
    }
    if (value instanceof String text) {
      return json.textNode(text);
    }
    if (value instanceof Boolean flag) {
      return json.booleanNode(flag);
    }
    if (value instanceof Integer || value instanceof Long) {
      return json.numberNode(((Number) value).longValue());
    }
    if (value instanceof BigDecimal number) {
      return json.numberNode(number);
    }
    if (value instanceof Map<?, ?> map) {
      return object(path, map);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = json.arrayNode();
      list.forEach(item -> array.add(json(path + "[]", item)));
      return array;
    }
    throw new IllegalArgumentException(
        "parameters"
            + path
            + " is of "
            + value.getClass()
            + ": give String, Integer, Long, BigDecimal, Boolean, or a List or Map of those");
  }

  private static ObjectNode object(String path, Map<?, ?> map) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    map.forEach(
        (name, value) -> {
          if (!(name instanceof String text)) {
            throw new IllegalArgumentException("parameters" + path + ": names have to be String");
          }
          object.set(text, json(path + "." + text, value));
        });
    return object;
  }
}
