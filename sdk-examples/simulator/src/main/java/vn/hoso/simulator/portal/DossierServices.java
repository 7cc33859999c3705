package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.simulator.internal.http.HttpReply;

/** {@code TraCuuHoSo}, {@code DongBoHoSoMC}, {@code CapNhatTienDoHoSoMC}. */
final class DossierServices {

  private static final int MAX_STEPS_PER_CALL = 10;

  private final DossierStore store;
  private final Answers answers;

  DossierServices(DossierStore store, Answers answers) {
    this.store = store;
    this.answers = answers;
  }

  /**
   * That a non-empty result means the dossier exists is known. What is in it is assumed: the fields
   * of the last version, {@code TrangThaiHoSo} replaced by the status that came last, and the steps
   * reported as {@code QuaTrinhXuLy}.
   */
  HttpReply lookUp(JsonNode request) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    store.find(request.get("mahoso").textValue()).map(this::view).ifPresent(result::add);
    return answers.success(
        result.isEmpty() ? "Không tìm thấy hồ sơ" : "Tra cứu thành công", result);
  }

  HttpReply synchronize(JsonNode request) {
    JsonNode items = requireItems(request);
    if (request.get("isUpdating").textValue().equals("True")) {
      store.update(items);
    } else {
      store.insert(items);
    }
    return answers.success("Đồng bộ hồ sơ thành công", JsonNodeFactory.instance.arrayNode());
  }

  HttpReply reportProgress(JsonNode request) {
    JsonNode steps = requireItems(request);
    if (steps.size() > MAX_STEPS_PER_CALL) {
      throw Refusal.invalid("data", "không được quá " + MAX_STEPS_PER_CALL + " mục");
    }
    store.append(steps);
    return answers.success("Cập nhật tiến độ thành công", JsonNodeFactory.instance.arrayNode());
  }

  private ObjectNode view(StoredDossier dossier) {
    ObjectNode view = Json.MAPPER.valueToTree(dossier.latest().fields());
    view.put("TrangThaiHoSo", dossier.status());
    ArrayNode steps = view.putArray("QuaTrinhXuLy");
    dossier.steps().forEach(step -> steps.add(Json.MAPPER.<JsonNode>valueToTree(step.fields())));
    return view;
  }

  private static JsonNode requireItems(JsonNode request) {
    JsonNode items = request.get("data");
    if (items.isEmpty()) {
      throw Refusal.invalid("data", "không được để trống");
    }
    return items;
  }
}
