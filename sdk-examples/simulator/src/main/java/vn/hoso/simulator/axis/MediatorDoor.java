package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;

/** A provincial bus that has the axis's services as JSON, parameters and all. Thread-safe. */
final class MediatorDoor implements Door {

  /** Which codes the bus gives is not known. */
  private static final String REFUSED = "1";

  private final Axis axis;

  MediatorDoor(Axis axis) {
    this.axis = axis;
  }

  @Override
  public Answer refused(Refusal refusal) {
    return failure(REFUSED, refusal.description());
  }

  @Override
  public Answer failure(String code, String description) {
    return Answers.json(
        Answers.object()
            .put("docID", "")
            .put("status", "FAIL")
            .put("errorCode", code)
            .put("errorDesc", description));
  }

  @Override
  public Answer answer(AxisService service, HttpExchange exchange) throws IOException {
    HttpHead head = exchange.head();
    if (!head.method().equals("POST")) {
      return Answers.http(404);
    }
    if (!head.header("Content-Type").orElse("").startsWith("application/json")) {
      throw new Refusal("Content-Type phai la application/json");
    }
    return service == AxisService.SEND_EDOC ? send(exchange) : other(service, exchange);
  }

  private Answer send(HttpExchange exchange) throws IOException {
    return axis.intoNewFile(
        file -> {
          MediatorRequest request;
          try (OutputStream out = Files.newOutputStream(file)) {
            request = MediatorRequest.read(exchange.bodyStream(), out);
          }
          String system = request.system(axis.directory());
          String sender = request.required("from");
          if (!sender.equals(system)) {
            throw new Refusal(
                Reason.UNREGISTERED_SENDER,
                "Don vi gui " + sender + " khong dung voi ma da dang ky: " + system);
          }
          String type = Axis.type(request.required("messageType"));
          String docId = axis.take(sender, type, file, MessageHeader.read(file, type));
          return Answers.json(Answers.object().put("docID", docId).setAll(succeeded()));
        });
  }

  private Answer other(AxisService service, HttpExchange exchange) throws IOException {
    MediatorRequest request =
        MediatorRequest.read(exchange.bodyStream(), OutputStream.nullOutputStream());
    String system = request.system(axis.directory());
    return switch (service) {
      case GET_RECEIVED_EDOC_LIST ->
          rows(
              axis
                  .received(
                      system,
                      Axis.type(request.required("messageType")),
                      request.optional("fromDate"),
                      request.optional("toDate"))
                  .stream()
                  .map(Answers::receivedRow)
                  .toList());
      case GET_SENT_EDOC_LIST ->
          rows(
              axis
                  .sent(
                      system, Axis.type(request.required("messageType")), request.optional("docId"))
                  .stream()
                  .map(Answers::sentRow)
                  .toList());
      case GET_EDOC ->
          Answers.message(succeeded(), "data", axis.message(request.required("docId"), system));
      case UPDATE_STATUS -> update(system, request);
      case GET_AGENCIES_LIST ->
          Listing.of(succeeded(), () -> axis.directory().all().map(Answers::agencyRow));
      default -> Answers.http(404);
    };
  }

  private Answer update(String system, MediatorRequest request) {
    axis.update(request.required("docId"), system, request.required("status"));
    return Answers.json(succeeded());
  }

  private static Answer rows(List<ObjectNode> rows) {
    return Listing.of(succeeded(), rows);
  }

  private static ObjectNode succeeded() {
    return Answers.object()
        .put("status", "OK")
        .put("errorCode", "0")
        .put("errorDesc", "Thanh cong");
  }
}
