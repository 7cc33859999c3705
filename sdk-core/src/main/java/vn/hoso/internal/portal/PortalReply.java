package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoso.portal.PortalAnswer;

/**
 * A reply in the portal's form, or with an HTTP status that says enough by itself.
 *
 * @param answer status, code and message
 * @param root the object with the code; a missing node if there is none
 * @param wrapped whether it came as text in the message of another
 */
record PortalReply(PortalAnswer answer, JsonNode root, boolean wrapped) {

  private static final Pattern SUCCESS = Pattern.compile("0+");
  private static final int FIRST_ERROR_STATUS = 400;

  /** {@code error_code} 0, "0" or "00", all of which have been seen. */
  boolean isSuccess() {
    return answer.status() < FIRST_ERROR_STATUS && SUCCESS.matcher(answer.code()).matches();
  }

  /** The items of {@code result}: an array as a rule, a lone object is taken for one item. */
  Iterable<JsonNode> items() {
    JsonNode result = root.path("result");
    return result.isObject() ? List.of(result) : result;
  }
}
