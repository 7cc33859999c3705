package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vn.hoso.simulator.internal.http.HttpReply;

/** {@code LayDanhSachTTHC} and {@code LayThuTuc}. */
final class ProcedureServices {

  private final ProcedureCatalogue catalogue;
  private final Answers answers;

  ProcedureServices(ProcedureCatalogue catalogue, Answers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  HttpReply list() {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    catalogue
        .all()
        .forEach(
            procedure ->
                result
                    .addObject()
                    .put("MATTHC", procedure.get("MATTHC").textValue())
                    .put("TENTTHC", procedure.get("TENTTHC").textValue()));
    return answers.success("Lấy danh sách thủ tục thành công", result);
  }

  /** The answer for a code that is not known is assumed: a success with an empty result. */
  HttpReply tree(JsonNode request) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    catalogue.find(request.get("maTTHC").textValue()).ifPresent(result::add);
    return answers.success(
        result.isEmpty() ? "Không tìm thấy thủ tục" : "Lấy thủ tục thành công", result);
  }
}
