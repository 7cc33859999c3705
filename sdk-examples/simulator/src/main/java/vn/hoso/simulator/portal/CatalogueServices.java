package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * {@code LayDanhMuc…} and {@code LayQDCB}. The fields of agencies and of fields of procedures are
 * known; those of the other catalogues, and of a decision, are assumed. Codes and names are
 * plausible, no more.
 */
final class CatalogueServices {

  private static final String PREFIX = "LayDanhMuc";

  private final JsonNode catalogues = Resource.json("catalogues.json");
  private final ProcedureCatalogue procedures;
  private final Answers answers;

  CatalogueServices(ProcedureCatalogue procedures, Answers answers) {
    this.procedures = procedures;
    this.answers = answers;
  }

  static List<PortalService> all() {
    return Arrays.stream(PortalService.values())
        .filter(service -> service.wireName().startsWith(PREFIX))
        .toList();
  }

  HttpReply catalogue(JsonNode request) {
    return answers.success(
        "Lấy danh mục thành công", catalogues.get(request.get("service").textValue()));
  }

  /** With the procedures that name the decision. */
  HttpReply decision(JsonNode request) {
    String id = request.get("idQDCB").textValue();
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (JsonNode procedure : procedures.all()) {
      if (procedure.get("IDQUYETDINHCONGBO").textValue().equals(id)) {
        result
            .addObject()
            .put("MAQDCB", id)
            .put("TENQDCB", procedure.get("QUYETDINH").textValue())
            .put("MATTHC", procedure.get("MATTHC").textValue());
      }
    }
    return answers.success(
        result.isEmpty() ? "Không tìm thấy quyết định" : "Lấy quyết định thành công", result);
  }
}
