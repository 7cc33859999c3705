package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;

/** The REST service of a province in front of the axis. Thread-safe. */
final class ProvincialDoor implements Door {

  private static final Set<AxisService> READS =
      Set.of(
          AxisService.SYNC_RECEIVED_EDOC_LIST, AxisService.GET_EDOC, AxisService.GET_AGENCIES_LIST);

  private final Axis axis;
  private final EdxmlForm form;

  ProvincialDoor(Axis axis, EdxmlForm form) {
    this.axis = axis;
    this.form = form;
  }

  @Override
  public Answer refused(Refusal refusal) {
    Reason reason = refusal.reason();
    return failure(reason.code(), reason.words() + ": " + refusal.description());
  }

  @Override
  public Answer failure(String code, String description) {
    ObjectNode envelope = Answers.object().put("success", false).put("message", description);
    outcome(envelope, "", "FAIL", code, description);
    return Answers.json(envelope);
  }

  @Override
  public Answer answer(AxisService service, HttpExchange exchange) throws IOException {
    HttpHead head = exchange.head();
    if (!head.method().equals(READS.contains(service) ? "GET" : "POST")) {
      return Answers.http(404);
    }
    if (service == AxisService.LOGIN) {
      return AdminLogin.answer(Json.read(exchange.body()));
    }
    String system = system(head);
    return switch (service) {
      case SEND_EDOC -> send(system, exchange);
      case SYNC_RECEIVED_EDOC_LIST -> received(system, Query.of(head));
      case GET_EDOC -> document(system, Query.of(head));
      case UPDATE_STATUS -> update(system, Json.read(exchange.body()));
      case GET_AGENCIES_LIST ->
          Listing.of(succeeded(), () -> axis.directory().all().map(Answers::agencyRow));
      default -> Answers.http(404);
    };
  }

  /** Who calls, by key, or by the token of a gateway in front that knows the key. */
  private String system(HttpHead head) {
    Optional<String> given = head.header("X-SystemId");
    if (given.isEmpty()) {
      return axis.directory()
          .systemOfToken(head.header("Authorization").orElse(""))
          .orElseThrow(() -> wrongKey("thieu X-SystemId"));
    }
    Optional<String> secret = axis.directory().secret(given.get());
    if (secret.isEmpty() || !secret.equals(head.header("X-SecretKey"))) {
      throw wrongKey("X-SystemId, X-SecretKey");
    }
    return given.get();
  }

  private static Refusal wrongKey(String description) {
    return new Refusal(Reason.WRONG_KEY, description);
  }

  private Answer send(String system, HttpExchange exchange) throws IOException {
    if (exchange.head().header("Transfer-Encoding").isPresent()) {
      return Answers.http(411);
    }
    return axis.intoNewFile(
        file -> {
          String type = ProvincialUpload.store(exchange, file);
          MessageHeader header = MessageHeader.read(file, type);
          if (!header.sender().equals(system)) {
            throw new Refusal(Reason.UNREGISTERED_SENDER, header.sender());
          }
          ObjectNode envelope = succeeded();
          outcome(envelope, axis.take(system, type, file, header), "OK", "0", "");
          return Answers.json(envelope);
        });
  }

  private Answer received(String system, Query query) {
    List<Axis.Entry> entries =
        axis.received(
            system,
            Axis.type(query.required("messageType")),
            query.optional("fromDate"),
            query.optional("toDate"));
    return Listing.of(
        succeeded().put("count", entries.size()),
        entries.stream().map(ProvincialDoor::row).toList());
  }

  private Answer document(String system, Query query) {
    String docId = query.required("docId");
    StoredMessage message = axis.message(docId, system);
    ObjectNode data =
        Answers.object()
            .put("docId", docId)
            .put("from", message.sender())
            .put("fromName", axis.directory().name(message.sender()))
            .put("edocCode", message.notation())
            .put("edocAbstract", message.subject());
    return Answer.streamed(
        Answers.JSON, out -> ProvincialDocument.write(succeeded(), data, form, message, out));
  }

  private Answer update(String system, JsonNode body) {
    String docId = body.path("docId").asText();
    axis.update(docId, system, body.path("status").asText());
    ObjectNode envelope = succeeded();
    outcome(envelope, docId, "OK", "0", "");
    return Answers.json(envelope);
  }

  private static ObjectNode row(Axis.Entry entry) {
    return Answers.object()
        .put("docId", entry.delivery().docId())
        .put("from", entry.message().sender())
        .put("to", entry.delivery().receiver())
        .put("status", entry.delivery().status())
        .put("statusDesc", "")
        .put("serviceType", "eDoc")
        .put("messageType", entry.message().messageType())
        .put("createdTime", Axis.time(entry.message().time()))
        .put("updatedTime", Axis.time(entry.delivery().updated()));
  }

  private static ObjectNode succeeded() {
    return Answers.object().put("success", true).put("message", "Thành công");
  }

  private static void outcome(
      ObjectNode envelope, String docId, String status, String code, String description) {
    envelope
        .putObject("data")
        .put("docId", docId)
        .put("status", status)
        .put("errorCode", code)
        .put("errorDesc", description);
  }
}
