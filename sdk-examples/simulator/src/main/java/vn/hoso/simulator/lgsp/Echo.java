package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;

/** A service of any name that says what it was asked. Credentials aside. */
final class Echo {

  static final String API = "dich-vu/1.0";

  private Echo() {}

  /** Whether a path without its last part is one of this service. */
  static boolean answers(String api) {
    return api.equals(API) || api.startsWith(API + "/");
  }

  static Answer answer(HttpHead head, byte[] body) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("method", head.method()).put("path", head.path()).put("query", head.query());
    answer.put("contentType", head.header("Content-Type").orElse(""));
    answer.put("body", new String(body, StandardCharsets.UTF_8));
    return Json.answer(200, answer);
  }
}
