package vn.hoso.simulator.axis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hoso.simulator.axis.StoredMessage.Delivery;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/** What the axis does with a call. Thread-safe. */
final class Axis {

  private static final Set<String> TYPES = Set.of("edoc", "status");
  private static final Set<String> STATUSES = Set.of("processing", "done", "fail");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;
  private final Directory directory;
  private final MessageStore store;

  Axis(Clock clock, Directory directory, MessageStore store) {
    this.clock = clock;
    this.directory = directory;
    this.store = store;
  }

  Answer answer(Optional<AxisService> service, HttpExchange exchange) throws IOException {
    HttpHead head = exchange.head();
    if (service.isEmpty() || !head.method().equals("POST")) {
      return Answer.of(HttpReply.of(404, "text/plain", ""));
    }
    if (head.header("Transfer-Encoding").isPresent() || head.header("Content-Length").isEmpty()) {
      return Answer.of(HttpReply.of(411, "text/plain", ""));
    }
    try {
      SignedHeaders headers = SignedHeaders.verified(head, clock.instant(), directory::secret);
      return switch (service.get()) {
        case SEND_EDOC -> send(headers, exchange);
        case GET_RECEIVED_EDOC_LIST -> received(headers);
        case GET_SENT_EDOC_LIST -> sent(headers);
        case GET_EDOC ->
            Answers.message(store.received(headers.required("docId"), headers.system()));
        case UPDATE_STATUS -> update(headers);
        case GET_AGENCIES_LIST -> Answers.rows(agencies());
        case REGISTER_AGENCY -> register(exchange);
      };
    } catch (Refusal refusal) {
      return Answers.refusal(refusal.description());
    }
  }

  private Answer send(SignedHeaders headers, HttpExchange exchange) throws IOException {
    String sender = headers.required("from");
    if (!sender.equals(headers.system())) {
      throw new Refusal(
          "Don vi gui " + sender + " khong dung voi ma da dang ky: " + headers.system());
    }
    String type = type(headers);
    String contentType = headers.required("Content-Type");
    if (!contentType.equals("application/octet-stream")
        || !exchange.head().header("Content-Type").equals(Optional.of(contentType))) {
      throw new Refusal("Content-Type phai la application/octet-stream");
    }
    Path file = store.newFile();
    try {
      IncomingMessage message = IncomingMessage.store(exchange.bodyStream(), file);
      if (!message.hash().equals(headers.required("hash-file"))) {
        throw new Refusal("hash-file khong dung");
      }
      List<Delivery> deliveries = new ArrayList<>();
      for (String receiver : message.receivers(type)) {
        if (!directory.knows(receiver)) {
          throw new Refusal("Don vi nhan khong ton tai: " + receiver);
        }
        deliveries.add(new Delivery(UUID.randomUUID().toString(), receiver, "initial"));
      }
      if (deliveries.isEmpty()) {
        throw new Refusal("edXML sai chuan: khong co don vi nhan");
      }
      String docId = UUID.randomUUID().toString();
      store.add(
          new StoredMessage(
              docId, sender, type, deliveries, message.size(), file, clock.instant()));
      return Answers.sent(docId);
    } catch (Refusal refusal) {
      Files.deleteIfExists(file);
      throw refusal;
    }
  }

  private Answer received(SignedHeaders headers) {
    String type = type(headers);
    LocalDate from = headers.optional("fromDate").map(Axis::day).orElse(LocalDate.MIN);
    LocalDate to = headers.optional("toDate").map(Axis::day).orElse(LocalDate.MAX);
    List<ObjectNode> rows = new ArrayList<>();
    for (StoredMessage message : store.all()) {
      LocalDate day = LocalDate.ofInstant(message.time(), SignedHeaders.VIETNAM);
      for (Delivery delivery : message.deliveries()) {
        if (message.messageType().equals(type)
            && delivery.receiver().equals(headers.system())
            && !day.isBefore(from)
            && !day.isAfter(to)) {
          rows.add(
              Answers.object()
                  .put("docId", delivery.docId())
                  .put("serviceType", "eDoc")
                  .put("messageType", type)
                  .put("created_time", time(message.time()))
                  .put("updated_time", time(message.time()))
                  .put("from", message.sender())
                  .put("to", delivery.receiver())
                  .put("status", delivery.status())
                  .put("status_desc", ""));
        }
      }
    }
    return Answers.rows(rows);
  }

  private Answer sent(SignedHeaders headers) {
    String type = type(headers);
    Optional<String> docId = headers.optional("docId");
    List<ObjectNode> rows = new ArrayList<>();
    for (StoredMessage message : store.all()) {
      if (message.messageType().equals(type)
          && message.sender().equals(headers.system())
          && docId.map(message.docId()::equals).orElse(true)) {
        for (Delivery delivery : message.deliveries()) {
          rows.add(
              Answers.object()
                  .put("serviceType", "eDoc")
                  .put("messageType", type)
                  .put("fromCode", message.sender())
                  .put("toCode", delivery.receiver())
                  .put("senderDocId", message.docId())
                  .put("receiverDocId", delivery.docId())
                  .put("sentTime", time(message.time()))
                  .put("receivedTime", "")
                  .put("sendStatus", "done")
                  .put("sendStatusDesc", "")
                  .put("receiveStatus", delivery.status())
                  .put("receiveStatusDesc", "")
                  .put("title", "")
                  .put("notation", ""));
        }
      }
    }
    return Answers.rows(rows);
  }

  private Answer update(SignedHeaders headers) {
    String status = headers.required("status");
    if (!STATUSES.contains(status)) {
      throw new Refusal("status khong hop le");
    }
    store.update(headers.required("docId"), headers.system(), status);
    return Answers.success();
  }

  private List<ObjectNode> agencies() {
    return directory.all().stream()
        .map(
            agency ->
                Answers.object()
                    .put("id", agency.id())
                    .put("pid", agency.pid())
                    .put("code", agency.code())
                    .put("oldCode", agency.oldCode())
                    .put("name", agency.name())
                    .put("mail", agency.mail()))
        .toList();
  }

  private Answer register(HttpExchange exchange) throws IOException {
    try {
      JsonNode body = JSON.readTree(new String(exchange.body(), StandardCharsets.UTF_8));
      String code = body.path("code").asText();
      if (code.isEmpty() || body.path("name").asText().isEmpty()) {
        throw new Refusal("thieu code hoac name");
      }
      if (directory.knows(code)) {
        throw new Refusal("Don vi da ton tai: " + code);
      }
      directory.add(
          new Directory.Agency(
              body.path("id").asText(),
              "",
              code,
              "",
              body.path("name").asText(),
              body.path("mail").asText()));
      return Answers.success();
    } catch (JsonProcessingException e) {
      throw new Refusal("noi dung khong phai JSON");
    }
  }

  private static String type(SignedHeaders headers) {
    if (!headers.required("servicetype").equals("eDoc")) {
      throw new Refusal("servicetype phai la eDoc");
    }
    String type = headers.required("messagetype");
    if (!TYPES.contains(type)) {
      throw new Refusal("messagetype phai la edoc hoac status");
    }
    return type;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      throw new Refusal("ngay phai co dang yyyy/MM/dd");
    }
  }

  private static String time(Instant instant) {
    return TIME.format(LocalDateTime.ofInstant(instant, SignedHeaders.VIETNAM));
  }
}
