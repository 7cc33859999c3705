package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.ListedProcedure;
import vn.hoso.portal.Procedure;
import vn.hoso.portal.procedure.PublishedCode;
import vn.hoso.transport.RequestOptions;

/** {@code LayDanhSachTTHC} and {@code LayThuTuc}. Thread-safe. */
public final class ProcedureService {

  private static final String LIST = "LayDanhSachTTHC";
  private static final String GET = "LayThuTuc";

  private final PortalCalls calls;

  public ProcedureService(PortalCalls calls) {
    this.calls = calls;
  }

  public Stream<ListedProcedure> list(RequestOptions options) {
    Operation operation = Operation.repeatable(LIST, calls.share().uri());
    PortalRequest request =
        new PortalRequest(operation, calls.share(), JsonNodeFactory.instance.objectNode());
    return calls.list(request, calls.budget(options)).stream().map(ProcedureService::listed);
  }

  public Optional<Procedure> get(ProcedureCode code, RequestOptions options) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("maTTHC", code.toString());
    Operation operation = Operation.repeatable(GET, calls.integration().uri());
    PortalReply reply =
        calls.call(
            new PortalRequest(operation, calls.integration(), parameters), calls.budget(options));
    Iterator<JsonNode> items = reply.items().iterator();
    return items.hasNext()
        ? Optional.of(ProcedureMapping.procedure(code, items.next()))
        : Optional.empty();
  }

  private static ListedProcedure listed(JsonNode item) {
    return new ListedProcedure(
        PublishedCode.of(Lenient.text(item, "MATTHC")), Lenient.text(item, "TENTTHC"));
  }
}
