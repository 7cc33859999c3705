package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.Procedure;
import vn.hoso.transport.RequestOptions;

/** {@code LayThuTuc}. Thread-safe. */
public final class ProcedureService {

  private static final String GET = "LayThuTuc";

  private final PortalCalls calls;

  public ProcedureService(PortalCalls calls) {
    this.calls = calls;
  }

  public Optional<Procedure> get(ProcedureCode code, RequestOptions options) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("maTTHC", code.toString());
    Operation operation = Operation.repeatable(GET, calls.integration().uri());
    PortalReply reply =
        calls.call(
            new PortalRequest(operation, calls.integration(), parameters), calls.budget(options));
    Iterator<JsonNode> items = reply.items().iterator();
    return items.hasNext() ? Optional.of(procedure(code, items.next())) : Optional.empty();
  }

  private static Procedure procedure(ProcedureCode code, JsonNode item) {
    List<Procedure.Field> fields = new ArrayList<>();
    for (JsonNode field : item.path("LINHVUCTHUCHIEN")) {
      fields.add(new Procedure.Field(text(field, "MALINHVUC"), text(field, "TENLINHVUC")));
    }
    return new Procedure(
        code,
        text(item, "TENTTHC"),
        text(item, "TRANGTHAI").equals("1"),
        text(item, "MACOQUANCONGBO"),
        fields,
        item.toString());
  }

  private static String text(JsonNode item, String name) {
    return item.path(name).asText().strip();
  }
}
