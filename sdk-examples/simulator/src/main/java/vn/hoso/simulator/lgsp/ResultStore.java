package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.Base64Body;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * The store of digitised results (kho kết quả), and the files that the shim serves. Thread-safe.
 */
final class ResultStore {

  static final String SEARCH = "tra-cuu";
  static final String FILE = "tai-tep";

  private static final Set<String> QUERY =
      Set.of(
          "SoDinhDanhChuSoHuu",
          "HoTenNguoiYeuCau",
          "KenhThucHien",
          "SoDinhDanhNguoiYeuCau",
          "MaThuTuc",
          "DanhSachDanhMucKetQua");

  private final List<StoredResult> results = new CopyOnWriteArrayList<>();

  void add(StoredResult result) {
    results.add(result);
  }

  Answer answer(String service, HttpHead head, byte[] body) throws IOException {
    JsonNode request = Json.post(head, body);
    return switch (service) {
      case SEARCH -> search(request);
      case FILE -> file(request);
      default -> Answer.of(HttpReply.of(404, "text/plain", ""));
    };
  }

  /** {@code getfile} of the shim; that the base64 is in {@code message} is assumed. */
  Answer wrappedFile(JsonNode request) throws IOException {
    Json.requireFields(request, Set.of("DuongDan"));
    return base64("{\"error_code\":\"0\",\"message\":\"", path(request, Optional.empty()), "\"}");
  }

  private Answer search(JsonNode request) {
    Json.requireFields(request, QUERY);
    String owner = Json.text(request, "SoDinhDanhChuSoHuu");
    for (String name : QUERY) {
      if (!name.equals("DanhSachDanhMucKetQua")) {
        String unused = Json.text(request, name);
      }
    }
    JsonNode wanted = request.path("DanhSachDanhMucKetQua");
    if (!wanted.isArray()) {
      throw Json.invalid("DanhSachDanhMucKetQua phải là mảng");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("errorCode", "0").put("message", "Thành công").put("signature", "MEUCIQDthunghiem");
    ArrayNode found = answer.putObject("result").putArray("DanhSachGiayToKetQua");
    results.stream()
        .filter(result -> result.owner().equals(owner) && isWanted(result, wanted))
        .forEach(result -> put(found.addObject(), result));
    return Json.answer(200, answer);
  }

  private Answer file(JsonNode request) throws IOException {
    Json.requireFields(request, Set.of("CoQuanChuQuan", "DuongDan"));
    String agency = Json.text(request, "CoQuanChuQuan");
    return base64("\"", path(request, Optional.of(agency)), "\"");
  }

  private Path path(JsonNode request, Optional<String> agency) {
    String path = Json.text(request, "DuongDan");
    return results.stream()
        .filter(result -> agency.isEmpty() || agency.get().equals(result.agency()))
        .map(StoredResult::files)
        .map(files -> files.get(path))
        .filter(file -> file != null)
        .findFirst()
        .orElseThrow(() -> notFound(agency.isPresent()));
  }

  /** Assumed: as the search and the shim name their errors. */
  private static Refusal notFound(boolean inStore) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put(inStore ? "errorCode" : "error_code", "-1").put("message", "Không tìm thấy tệp");
    return new Refusal(Json.answer(200, answer));
  }

  private static boolean isWanted(StoredResult result, JsonNode wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    for (JsonNode one : wanted) {
      Json.requireFields(one, Set.of("MaKetQua", "SoKyHieu"));
      String notation = one.path("SoKyHieu").asText();
      if (one.path("MaKetQua").asText().equals(result.code())
          && (notation.isEmpty() || notation.equals(result.notation()))) {
        return true;
      }
    }
    return false;
  }

  private static void put(ObjectNode item, StoredResult result) {
    item.put("MaKetQua", result.code()).put("TenGiayTo", result.name());
    item.put("SoKyHieu", result.notation()).put("CoQuanChuQuan", result.agency());
    ArrayNode files = item.putArray("DanhSachTepDinhKem");
    for (Map.Entry<String, Path> file : result.files().entrySet()) {
      files
          .addObject()
          .put("TenTep", String.valueOf(file.getValue().getFileName()))
          .put("DuongDan", file.getKey());
    }
  }

  /** A file in base64 between two pieces of JSON, written as it is read. */
  private static Answer base64(String before, Path file, String behind) throws IOException {
    return Answer.of(
        Json.CONTENT_TYPE,
        new Base64Body(before, Files.size(file), out -> Files.copy(file, out), behind));
  }
}
