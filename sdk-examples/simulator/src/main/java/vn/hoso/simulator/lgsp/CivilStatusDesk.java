package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Civil status (hộ tịch) of the Ministry of Justice: fields as seen at one system; what status and
 * codes are, that a number is refused twice, and the states are invented. Thread-safe.
 */
final class CivilStatusDesk {

  static final String API = "hotich/1.0";
  static final String SUBMIT = "NhanDKHT";
  static final String RESULTS = "LayKetQua";
  static final String SUCCESS = "1";
  static final String DUPLICATE = "HT02";

  private static final String INVALID = "HT01";
  private static final String RECEIVED = "1";
  private static final Set<String> SUBMISSION =
      Set.of("maDonVi", "module", "maHoSoLT", "maHoSoMCDT", "ngayTiepNhan", "data");
  private static final Set<String> QUESTION = Set.of("maDinhDanhHoSo", "maTinh", "module");

  /** Births and deaths; nothing else is known of the names. */
  private static final String FIELD = "(nks|me|cha|nyc|nkt|gbt)[A-Z]\\w*";

  private final Map<String, CivilRegistration> registrations = new LinkedHashMap<>();

  synchronized List<CivilRegistration> registrations() {
    return List.copyOf(registrations.values());
  }

  synchronized void process(String dossier, String state, String note) {
    if (registrations.computeIfPresent(dossier, (number, old) -> old.with(state, note)) == null) {
      throw new NoSuchElementException("No registration of dossier " + dossier + " was received");
    }
  }

  synchronized Answer answer(String service, HttpHead head, byte[] body) {
    return switch (service) {
      case SUBMIT -> submit(Json.post(head, body));
      case RESULTS -> results(Json.post(head, body));
      default -> Answer.of(HttpReply.of(404, "text/plain", ""));
    };
  }

  private Answer submit(JsonNode request) {
    Json.requireFields(request, SUBMISSION);
    JsonNode data = Json.read(Json.text(request, "data").getBytes(StandardCharsets.UTF_8));
    if (!data.isObject() || data.isEmpty()) {
      return refusal(INVALID, "data phải là một đối tượng JSON");
    }
    for (Map.Entry<String, JsonNode> field : data.properties()) {
      if (!field.getKey().matches(FIELD)) {
        return refusal(INVALID, "data có trường lạ: " + field.getKey());
      }
    }
    CivilRegistration registration =
        new CivilRegistration(
            Json.text(request, "maDonVi"),
            Json.text(request, "module"),
            request.path("maHoSoLT").asText(),
            Json.text(request, "maHoSoMCDT"),
            Json.text(request, "ngayTiepNhan"),
            Json.text(request, "data"),
            RECEIVED,
            "");
    if (registrations.putIfAbsent(registration.dossier(), registration) != null) {
      return refusal(DUPLICATE, "Hồ sơ " + registration.dossier() + " đã tồn tại");
    }
    return Json.answer(
        200, reply(1, "Thành công").put("errorCode", "").put("errorDescription", ""));
  }

  private Answer results(JsonNode request) {
    Json.requireFields(request, QUESTION);
    String module = Json.text(request, "module");
    String unused = Json.text(request, "maTinh");
    ObjectNode answer = reply(1, "Thành công");
    ArrayNode values = answer.putArray("value");
    for (JsonNode number : request.path("maDinhDanhHoSo")) {
      CivilRegistration found = registrations.get(number.asText());
      if (found != null && found.module().equals(module)) {
        put(values.addObject(), found);
      }
    }
    return Json.answer(200, answer);
  }

  private static void put(ObjectNode value, CivilRegistration registration) {
    value.put("maHoSoLT", registration.interlinked()).put("maHoSoMCDT", registration.dossier());
    value.put("trangThai", registration.state());
    value.put("thoiGianThucHien", "20261124093000");
    value.put("nguoiXuLy", "Nguyễn Thị Hộ Tịch").put("noiDungXuLy", registration.note());
    value.putNull("hanBoSungHoSo");
    value.putArray("errors");
  }

  private static Answer refusal(String code, String description) {
    ObjectNode answer = reply(0, "Không thành công");
    return Json.answer(200, answer.put("errorCode", code).put("errorDescription", description));
  }

  private static ObjectNode reply(int status, String description) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return answer.put("status", status).put("statusDescription", description);
  }
}
