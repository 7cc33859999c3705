package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.Base64Body;
import vn.hoso.simulator.internal.http.HttpReply;

/** Answers that more than one door gives. */
final class Answers {

  static final String JSON = "application/json;charset=UTF-8";

  private Answers() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static Answer json(ObjectNode envelope) {
    return Answer.of(HttpReply.of(200, JSON, envelope.toString()));
  }

  static Answer http(int status) {
    return Answer.of(HttpReply.of(status, "text/plain", ""));
  }

  /** A message in base64 as the last field of an envelope, written as it is read. */
  static Answer message(ObjectNode envelope, String field, StoredMessage message) {
    String before = envelope.toString();
    return Answer.of(
        JSON,
        new Base64Body(
            before.substring(0, before.length() - 1) + ",\"" + field + "\":\"",
            message.size(),
            out -> Files.copy(message.file(), out),
            "\"}"));
  }

  static ObjectNode receivedRow(Axis.Entry entry) {
    StoredMessage message = entry.message();
    return object()
        .put("docId", entry.delivery().docId())
        .put("serviceType", "eDoc")
        .put("messageType", message.messageType())
        .put("created_time", Axis.time(message.time()))
        .put("updated_time", Axis.time(entry.delivery().updated()))
        .put("from", message.sender())
        .put("to", entry.delivery().receiver())
        .put("status", entry.delivery().status())
        .put("status_desc", "");
  }

  static ObjectNode sentRow(Axis.Entry entry) {
    StoredMessage message = entry.message();
    StoredMessage.Delivery delivery = entry.delivery();
    boolean received = delivery.status().equals("done");
    return object()
        .put("serviceType", "eDoc")
        .put("messageType", message.messageType())
        .put("fromCode", message.sender())
        .put("toCode", delivery.receiver())
        .put("senderDocId", message.senderDocId())
        .put("receiverDocId", delivery.docId())
        .put("sentTime", Axis.time(message.time()))
        .put("receivedTime", received ? Axis.time(delivery.updated()) : "")
        .put("sendStatus", "done")
        .put("sendStatusDesc", "")
        .put("receiveStatus", delivery.status())
        .put("receiveStatusDesc", "")
        .put("title", message.subject())
        .put("notation", message.notation());
  }

  static ObjectNode agencyRow(Agency agency) {
    return object()
        .put("id", agency.id())
        .put("pid", agency.pid())
        .put("code", agency.code())
        .put("oldCode", agency.oldCode())
        .put("name", agency.name())
        .put("mail", agency.mail());
  }
}
