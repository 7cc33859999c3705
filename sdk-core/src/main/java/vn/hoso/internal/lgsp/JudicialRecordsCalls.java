package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.internal.call.Operation;
import vn.hoso.lgsp.judicial.JudicialRecords;
import vn.hoso.lgsp.judicial.JudicialRecordsApplication;
import vn.hoso.lgsp.judicial.JudicialRecordsOptions;
import vn.hoso.lgsp.judicial.JudicialRecordsReceipt;
import vn.hoso.transport.RequestOptions;

/** Judicial records, on the wire. */
public final class JudicialRecordsCalls implements JudicialRecords {

  private static final String FORM = "loaiPhieu";
  private static final String PURPOSE = "maMucDich";

  private final GatewayCalls calls;
  private final JudicialRecordsOptions service;

  public JudicialRecordsCalls(GatewayCalls calls, JudicialRecordsOptions service) {
    this.calls = calls;
    this.service = service;
  }

  @Override
  public JudicialRecordsReceipt apply(
      JudicialRecordsApplication application, RequestOptions options) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("authKey", service.authKey().reveal());
    body.put("maTinh", service.provinceCode());
    body.put("tenTinh", service.provinceName());
    body.put("maHoSoMCDT", application.dossier().toString());
    body.put("nguonDangKy", application.source());
    body.put(
        "ngayTiepNhan", service.timeFormat().format(VietnamTime.local(application.receivedAt())));
    body.set("toKhai", declaration(application));
    Operation operation =
        calls.change(
            service.path(),
            "Ask the operators of the judicial records whether they have the dossier before it is"
                + " sent again.");
    return calls.call(
        ServiceJson.post(operation, body),
        options,
        new CodedReader<>(
            calls.refusals(),
            service.codes(),
            JudicialRecordsCalls::said,
            JudicialRecordsCalls::receipt));
  }

  private static ObjectNode declaration(JudicialRecordsApplication application) {
    ObjectNode declaration =
        DeclarationJson.require(application.declaration().jsonWithCitizensData());
    if (declaration.has(FORM) || declaration.has(PURPOSE)) {
      throw new IllegalArgumentException(
          "declaration: leave loaiPhieu and maMucDich out; form and purpose of the application set"
              + " them");
    }
    return declaration.put(FORM, application.form()).put(PURPOSE, application.purpose());
  }

  static Said said(JsonNode json) {
    return new Said(
        ServiceJson.text(json, "statusCode"), "", ServiceJson.textOrJson(json.path("errorDetail")));
  }

  static JudicialRecordsReceipt receipt(JsonNode json) {
    return new JudicialRecordsReceipt(ServiceJson.textOrJson(json.path("data")), json.toString());
  }
}
