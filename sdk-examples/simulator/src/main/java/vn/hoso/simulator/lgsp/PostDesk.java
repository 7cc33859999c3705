package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * The post (VNPost): fields and the header {@code access_token} as seen at one system; which
 * statuses there are, and that a number is refused twice, is invented. Thread-safe.
 */
final class PostDesk {

  static final String API = "vnpost/1.0";
  static final String ORDER = "TaoDonHang";
  static final String SUCCESS = "100";
  static final String DUPLICATE = "102";

  private static final Set<String> FIELDS =
      Set.of(
          "CustomerCode",
          "ItemCode",
          "OrderNumber",
          "CODAmount",
          "SenderProvince",
          "SenderDistrict",
          "SenderAddress",
          "SenderName",
          "SenderEmail",
          "SenderTel",
          "SenderDesc",
          "Description",
          "ReceiverName",
          "ReceiverAddress",
          "ReceiverTel",
          "ReceiverProvince",
          "ReceiverDistrict",
          "ReceiverEmail",
          "FlagConfig");

  private static final Set<String> NEEDED =
      Set.of(
          "CustomerCode",
          "OrderNumber",
          "SenderProvince",
          "SenderAddress",
          "SenderName",
          "SenderTel",
          "ReceiverName",
          "ReceiverAddress",
          "ReceiverTel",
          "ReceiverProvince");

  private final Set<String> orders = ConcurrentHashMap.newKeySet();

  Answer answer(String service, HttpHead head, byte[] body) {
    if (!service.equals(ORDER)) {
      return Answer.of(HttpReply.of(404, "text/plain", ""));
    }
    Optional<String> bearer = Accounts.bearer(head);
    if (bearer.isPresent() && !head.header("access_token").equals(bearer)) {
      return answer("101", "access_token không đúng");
    }
    JsonNode request = Json.post(head, body);
    Json.requireFields(request, FIELDS);
    for (String name : NEEDED) {
      String unused = Json.text(request, name);
    }
    if (request.path("FlagConfig").asInt() != 2 || !request.path("CODAmount").isIntegralNumber()) {
      throw Json.invalid("cần FlagConfig 2 và CODAmount là số nguyên");
    }
    String number = Json.text(request, "OrderNumber");
    return orders.add(number)
        ? answer(SUCCESS, "Đã nhận đơn hàng " + number)
        : answer(DUPLICATE, "Đơn hàng " + number + " đã tồn tại");
  }

  private static Answer answer(String status, String message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return Json.answer(200, answer.put("Status", status).put("Message", message));
  }
}
