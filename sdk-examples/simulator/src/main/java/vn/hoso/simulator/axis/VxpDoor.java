package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;

/** The national axis's own protocol: every parameter is a signed header. Thread-safe. */
final class VxpDoor implements Door {

  /** Which codes the axis gives is not known. */
  private static final String REFUSED = "1";

  private static final String OCTETS = "application/octet-stream";

  private final Axis axis;
  private final VxpDirectory directory;

  VxpDoor(Axis axis) {
    this.axis = axis;
    this.directory = new VxpDirectory(axis.directory(), axis.now());
  }

  static ObjectNode succeeded() {
    return Answers.object()
        .put("status", "OK")
        .put("ErrorCode", "0")
        .put("ErrorDesc", "Thanh cong");
  }

  @Override
  public Answer refused(Refusal refusal) {
    return failure(REFUSED, refusal.description());
  }

  @Override
  public Answer failure(String code, String description) {
    return Answers.json(
        Answers.object()
            .put("status", "FAIL")
            .put("ErrorCode", code)
            .put("ErrorDesc", description));
  }

  @Override
  public Answer answer(AxisService service, HttpExchange exchange) throws IOException {
    HttpHead head = exchange.head();
    if (!head.method().equals(service.isRead() ? "GET" : "POST")) {
      return Answers.http(404);
    }
    if (!service.isRead()
        && (head.header("Transfer-Encoding").isPresent()
            || head.header("Content-Length").isEmpty())) {
      return Answers.http(411);
    }
    SignedHeaders headers = SignedHeaders.verified(head, axis.now(), axis.directory()::secret);
    return switch (service) {
      case SEND_EDOC -> send(headers, exchange);
      case GET_RECEIVED_EDOC_LIST ->
          rows(received(headers, type(headers)).stream().map(Answers::receivedRow).toList());
      case GET_SENT_EDOC_LIST -> rows(sent(headers).stream().map(Answers::sentRow).toList());
      case GET_EDOC -> Answers.message(succeeded(), "data", message(headers));
      case DOWNLOAD_EDOC -> download(message(headers));
      case COUNT_RECEIVE_EDOC -> count(received(headers, "edoc"));
      case COUNT_RECEIVE_STATUS -> count(received(headers, "status"));
      case UPDATE_STATUS -> update(headers);
      case REGISTER_AGENCY -> directory.register(exchange.body());
      case DELETE_AGENCY -> directory.delete(headers.required("AgencyCode"));
      case GET_AGENCIES_LIST -> directory.agencies();
      case GET_AGENCIES_LIST_QD20 -> directory.agenciesOfLevel(headers.optional("level"));
      case GET_SYNCHRONIZE_UNIT -> directory.units();
      case SYNC_RECEIVED_EDOC_LIST, LOGIN -> Answers.http(404);
    };
  }

  private Answer send(SignedHeaders headers, HttpExchange exchange) throws IOException {
    String sender = headers.required("from");
    if (!sender.equals(headers.system())) {
      throw new Refusal(
          "Don vi gui " + sender + " khong dung voi ma da dang ky: " + headers.system());
    }
    String type = type(headers);
    String contentType = headers.required("Content-Type");
    if (!contentType.equals(OCTETS)
        || !exchange.head().header("Content-Type").equals(Optional.of(contentType))) {
      throw new Refusal("Content-Type phai la " + OCTETS);
    }
    headers.optional("to").ifPresent(VxpDoor::checkReceivers);
    return axis.intoNewFile(
        file -> {
          IncomingMessage.store(exchange.bodyStream(), file);
          if (!IncomingMessage.hash(file).equals(headers.required("hash-file"))) {
            throw new Refusal("hash-file khong dung");
          }
          String docId = axis.take(sender, type, file, MessageHeader.read(file, type));
          return Answers.json(succeeded().put("DocId", docId));
        });
  }

  /** Known is that it is JSON; the receivers in the message count. */
  private static void checkReceivers(String to) {
    if (!Json.read(to).isContainerNode()) {
      throw new Refusal("to phai la mang hoac doi tuong JSON");
    }
  }

  private List<Axis.Entry> received(SignedHeaders headers, String type) {
    return axis.received(
        headers.system(), type, headers.optional("fromDate"), headers.optional("toDate"));
  }

  private List<Axis.Entry> sent(SignedHeaders headers) {
    return axis.sent(headers.system(), type(headers), headers.optional("docId"));
  }

  private StoredMessage message(SignedHeaders headers) {
    return axis.message(headers.required("docId"), headers.system());
  }

  private static Answer download(StoredMessage message) {
    return Answer.streamed(OCTETS, message.size(), out -> Files.copy(message.file(), out));
  }

  private Answer update(SignedHeaders headers) {
    axis.update(headers.required("docId"), headers.system(), headers.required("status"));
    return Answers.json(succeeded());
  }

  private static Answer count(List<Axis.Entry> entries) {
    return Answers.json(succeeded().put("count", entries.size()));
  }

  private static Answer rows(List<ObjectNode> rows) {
    return Listing.of(succeeded(), rows);
  }

  private static String type(SignedHeaders headers) {
    if (!headers.required("servicetype").equals("eDoc")) {
      throw new Refusal("servicetype phai la eDoc");
    }
    return Axis.type(headers.required("messagetype"));
  }
}
