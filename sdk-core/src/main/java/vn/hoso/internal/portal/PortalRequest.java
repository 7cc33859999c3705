package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Operation;

/**
 * A call of a service, without the session, which each attempt puts in.
 *
 * @param parameters what is in the body beside session, agency and service
 */
record PortalRequest(Operation operation, Endpoint endpoint, ObjectNode parameters) {

  /** The whole body, in the order that the portal's clients write it. */
  ObjectNode body(String session, String agency) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("session", session);
    body.put("madonvi", agency);
    body.put("service", operation.name());
    return body.setAll(parameters);
  }

  /** Parameters of which {@code data} is one. */
  static ObjectNode data(@Nullable Boolean updating, Iterable<ObjectNode> items) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    if (updating != null) {
      parameters.put("isUpdating", Wire.trueOrFalse(updating));
    }
    ArrayNode data = parameters.putArray("data");
    items.forEach(data::add);
    return parameters;
  }
}
