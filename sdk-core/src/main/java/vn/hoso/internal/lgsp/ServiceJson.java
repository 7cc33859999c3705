package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.HttpCall;

/** What the services of JSON have in common: how they are asked, and how a field is read. */
final class ServiceJson {

  private ServiceJson() {}

  /** A POST of an object. */
  static ServiceRequest post(Operation operation, ObjectNode body) {
    return post(operation, body, "");
  }

  /**
   * The same.
   *
   * @param tokenHeader a header that shows the token as well, or empty
   */
  static ServiceRequest post(Operation operation, ObjectNode body, String tokenHeader) {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json");
    HttpCall http =
        new HttpCall(
            "POST", operation.endpoint(), headers, BodyPublishers.ofString(body.toString()));
    return new ServiceRequest(operation, http, Set.of(), tokenHeader, Limits.SERVICE_BYTES);
  }

  /** A text, number or truth value as text without blanks around it; empty if it is no such. */
  static String text(JsonNode object, String name) {
    return object.path(name).asText("").strip();
  }

  /** As {@link #text(JsonNode, String)}, and JSON of an array or an object. */
  static String textOrJson(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText("").strip();
  }
}
