package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Judicial records (lý lịch tư pháp): fields and codes as seen at one system; what {@code data}
 * holds, and that a number is refused twice, is invented. Thread-safe.
 */
final class JudicialDesk {

  static final String API = "lltp/1.0";
  static final String SUBMIT = "NhanHoSoLLTP";
  static final String AUTH_KEY = "KhoaLLTP-ThuNghiem-4410";

  private static final Set<String> FIELDS =
      Set.of("authKey", "maTinh", "tenTinh", "maHoSoMCDT", "nguonDangKy", "ngayTiepNhan", "toKhai");

  private final Set<String> received = ConcurrentHashMap.newKeySet();

  Answer answer(String service, HttpHead head, byte[] body) {
    if (!service.equals(SUBMIT)) {
      return Answer.of(HttpReply.of(404, "text/plain", ""));
    }
    JsonNode request = Json.post(head, body);
    Json.requireFields(request, FIELDS);
    if (!Json.text(request, "authKey").equals(AUTH_KEY)) {
      return refusal("authKey không đúng: " + request.path("authKey").asText());
    }
    for (String name : FIELDS) {
      if (!name.equals("toKhai")) {
        String unused = Json.text(request, name);
      }
    }
    JsonNode declaration = request.path("toKhai");
    String form = Json.text(declaration, "loaiPhieu");
    String purpose = Json.text(declaration, "maMucDich");
    boolean applicant =
        declaration.properties().stream().anyMatch(field -> field.getKey().startsWith("nyc"));
    if (!applicant) {
      return refusal("toKhai thiếu người yêu cầu, phiếu " + form + ", mục đích " + purpose);
    }
    String number = Json.text(request, "maHoSoMCDT");
    if (!received.add(number)) {
      return refusal("Hồ sơ " + number + " đã tồn tại");
    }
    return answer("00", "LLTP-" + number, "");
  }

  private static Answer refusal(String detail) {
    return answer("01", "", detail);
  }

  private static Answer answer(String status, String data, String detail) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return Json.answer(
        200, answer.put("statusCode", status).put("data", data).put("errorDetail", detail));
  }
}
