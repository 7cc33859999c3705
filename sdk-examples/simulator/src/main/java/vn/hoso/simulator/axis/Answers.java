package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.List;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.Base64Body;
import vn.hoso.simulator.internal.http.HttpReply;

/** The envelope of every answer: {@code status}, {@code ErrorCode}, {@code ErrorDesc}. */
final class Answers {

  static final String JSON = "application/json;charset=UTF-8";

  /** Which codes the axis gives is not known. */
  private static final String REFUSED = "1";

  private Answers() {}

  static Answer success() {
    return reply(succeeded());
  }

  static Answer sent(String docId) {
    return reply(succeeded().put("DocId", docId));
  }

  static Answer rows(List<ObjectNode> rows) {
    ObjectNode envelope = succeeded();
    ArrayNode data = envelope.putArray("data");
    rows.forEach(data::add);
    return reply(envelope);
  }

  /** A message in base64 within JSON, written as it is read. */
  static Answer message(StoredMessage message) {
    return Answer.of(
        JSON,
        new Base64Body(
            "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":\"",
            message.size(),
            out -> Files.copy(message.file(), out),
            "\"}"));
  }

  static Answer refusal(String description) {
    return failure(REFUSED, description);
  }

  static Answer failure(String code, String description) {
    return reply(
        object().put("status", "FAIL").put("ErrorCode", code).put("ErrorDesc", description));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode succeeded() {
    return object().put("status", "OK").put("ErrorCode", "0").put("ErrorDesc", "Thanh cong");
  }

  private static Answer reply(ObjectNode envelope) {
    return Answer.of(HttpReply.of(200, JSON, envelope.toString()));
  }
}
