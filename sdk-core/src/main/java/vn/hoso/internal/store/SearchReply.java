package vn.hoso.internal.store;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.portal.store.DigitisedResult;
import vn.hoso.portal.store.FoundResults;
import vn.hoso.portal.store.ResultFile;
import vn.hoso.portal.store.ResultQuery;

/** A search, on the wire. Thread-safe. */
final class SearchReply {

  private static final JsonMapper JSON = mapper();

  private SearchReply() {}

  /** The request, in the order that was seen. */
  static ObjectNode request(ResultQuery query) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("SoDinhDanhChuSoHuu", query.owner());
    body.put("HoTenNguoiYeuCau", query.requesterName());
    body.put("KenhThucHien", query.channel().code());
    body.put("SoDinhDanhNguoiYeuCau", query.requesterId().unmasked());
    body.put("MaThuTuc", query.procedure().toString());
    ArrayNode wanted = body.putArray("DanhSachDanhMucKetQua");
    query
        .wanted()
        .forEach(
            one -> wanted.addObject().put("MaKetQua", one.code()).put("SoKyHieu", one.notation()));
    return body;
  }

  /** A missing node if it is no JSON; the parser's message, which quotes the reply, is not kept. */
  static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  static StoreReply reply(JsonNode json) {
    String code = json.path("errorCode").asText(json.path("error_code").asText(""));
    return new StoreReply(code.strip(), json.path("message").asText(""));
  }

  static FoundResults found(JsonNode json) {
    List<DigitisedResult> results = new ArrayList<>();
    for (JsonNode item : json.path("result").path("DanhSachGiayToKetQua")) {
      String agency = text(item, "CoQuanChuQuan");
      List<ResultFile> files = new ArrayList<>();
      for (JsonNode file : item.path("DanhSachTepDinhKem")) {
        if (!text(file, "DuongDan").isEmpty()) {
          files.add(ResultFile.of(text(file, "TenTep"), text(file, "DuongDan"), agency));
        }
      }
      results.add(
          new DigitisedResult(
              text(item, "MaKetQua"),
              text(item, "TenGiayTo"),
              text(item, "SoKyHieu"),
              agency,
              files));
    }
    return new FoundResults(results, text(json, "signature"), json.toString());
  }

  private static String text(JsonNode item, String name) {
    return item.path(name).asText("").strip();
  }

  private static JsonMapper mapper() {
    JsonMapper mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(Limits.DEPTH).build());
    return mapper;
  }
}
