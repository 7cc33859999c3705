package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.internal.call.Operation;
import vn.hoso.lgsp.civilstatus.CivilStatus;
import vn.hoso.lgsp.civilstatus.CivilStatusOptions;
import vn.hoso.lgsp.civilstatus.CivilStatusQuery;
import vn.hoso.lgsp.civilstatus.CivilStatusReceipt;
import vn.hoso.lgsp.civilstatus.CivilStatusResult;
import vn.hoso.lgsp.civilstatus.CivilStatusResults;
import vn.hoso.lgsp.civilstatus.CivilStatusSubmission;
import vn.hoso.transport.RequestOptions;

/** Civil status, on the wire. */
public final class CivilStatusCalls implements CivilStatus {

  private final GatewayCalls calls;
  private final CivilStatusOptions service;

  public CivilStatusCalls(GatewayCalls calls, CivilStatusOptions service) {
    this.calls = calls;
    this.service = service;
  }

  @Override
  public CivilStatusReceipt submit(CivilStatusSubmission submission, RequestOptions options) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("maDonVi", submission.unit());
    body.put("module", submission.module());
    body.put("maHoSoLT", submission.interlinkedDossier());
    body.put("maHoSoMCDT", submission.dossier().toString());
    body.put(
        "ngayTiepNhan", service.timeFormat().format(VietnamTime.local(submission.receivedAt())));
    body.put("data", submission.declaration().jsonWithCitizensData());
    Operation operation =
        calls.change(
            service.submitPath(),
            "Ask civilStatus().results() for the dossier before it is submitted again.");
    return calls.call(
        ServiceJson.post(operation, body),
        options,
        new CodedReader<>(
            calls.refusals(), service.codes(), CivilStatusCalls::said, CivilStatusCalls::receipt));
  }

  @Override
  public CivilStatusResults results(CivilStatusQuery query, RequestOptions options) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode dossiers = body.putArray("maDinhDanhHoSo");
    query.dossiers().forEach(dossiers::add);
    body.put("maTinh", service.province());
    body.put("module", query.module());
    return calls.call(
        ServiceJson.post(calls.query(service.resultsPath()), body),
        options,
        new CodedReader<>(
            calls.refusals(), service.codes(), CivilStatusCalls::said, CivilStatusCalls::results));
  }

  /** A refusal of {@code LayKetQua} has no field of its own for a message. */
  static Said said(JsonNode json) {
    String description = ServiceJson.text(json, "errorDescription");
    return new Said(
        ServiceJson.text(json, "status"),
        ServiceJson.text(json, "errorCode"),
        description.isEmpty() ? ServiceJson.text(json, "statusDescription") : description);
  }

  static CivilStatusReceipt receipt(JsonNode json) {
    return new CivilStatusReceipt(
        ServiceJson.text(json, "status"),
        ServiceJson.text(json, "statusDescription"),
        json.toString());
  }

  static CivilStatusResults results(JsonNode json) {
    List<CivilStatusResult> results = new ArrayList<>();
    JsonNode values = json.path("value");
    for (JsonNode value : values.isObject() ? List.of(values) : values) {
      if (value.isObject()) {
        results.add(result(value));
      }
    }
    return new CivilStatusResults(results, json.toString());
  }

  private static CivilStatusResult result(JsonNode value) {
    List<String> errors = new ArrayList<>();
    JsonNode given = value.path("errors");
    for (JsonNode error : given.isArray() ? given : List.of(given)) {
      String text = ServiceJson.textOrJson(error);
      if (!text.isEmpty()) {
        errors.add(text);
      }
    }
    return new CivilStatusResult(
        ServiceJson.text(value, "maHoSoLT"),
        ServiceJson.text(value, "maHoSoMCDT"),
        ServiceJson.text(value, "trangThai"),
        ServiceJson.text(value, "thoiGianThucHien"),
        ServiceJson.text(value, "nguoiXuLy"),
        ServiceJson.text(value, "noiDungXuLy"),
        ServiceJson.text(value, "hanBoSungHoSo"),
        errors);
  }
}
