package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.hoso.portal.PortalAnswer;

/**
 * A reply in the portal's form, or with an HTTP status that says enough by itself.
 *
 * @param answer status, code and message
 * @param root the object with the code; a missing node if there is none
 * @param wrapped whether it came as text in the message of another
 * @param text the reply as it came, decoded from its bytes
 */
record PortalReply(PortalAnswer answer, JsonNode root, boolean wrapped, String text)
    implements DecodedReply {

  /** The items of {@code result}: an array as a rule, a lone object is taken for one item. */
  Iterable<JsonNode> items() {
    JsonNode result = root.path("result");
    return result.isObject() ? List.of(result) : result;
  }
}
