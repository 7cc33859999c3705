package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.simulator.internal.http.HttpReply;

/** Writes the envelope of every answer: {@code error_code}, {@code message}, {@code result}. */
final class Answers {

  private static final String JSON = "application/json;charset=UTF-8";

  private final ErrorCodeForm form;
  private final PortalAssumptions assumptions;

  Answers(ErrorCodeForm form, PortalAssumptions assumptions) {
    this.form = form;
    this.assumptions = assumptions;
  }

  PortalAssumptions assumptions() {
    return assumptions;
  }

  HttpReply success(String message, JsonNode result) {
    ObjectNode envelope = envelope("0", message);
    envelope.set("result", result);
    return reply(200, envelope);
  }

  HttpReply loggedIn(String session) {
    ObjectNode envelope = envelope("0", "Đăng nhập thành công");
    envelope.put("session", session);
    return reply(200, envelope);
  }

  HttpReply of(PortalAnswer answer) {
    return reply(answer.httpStatus(), envelope(answer.errorCode(), answer.message()));
  }

  /** As a provincial shim forwards it: the whole answer as a string in {@code message}. */
  HttpReply wrapped(HttpReply answer) {
    return reply(answer.status(), envelope("0", answer.text()));
  }

  private ObjectNode envelope(String code, String message) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    if (form == ErrorCodeForm.INTEGER) {
      envelope.put("error_code", Integer.parseInt(code));
    } else {
      boolean padded = form == ErrorCodeForm.PADDED_STRING && code.equals("0");
      envelope.put("error_code", padded ? "00" : code);
    }
    return envelope.put("message", message);
  }

  private static HttpReply reply(int status, ObjectNode envelope) {
    return HttpReply.of(status, JSON, Json.write(envelope));
  }
}
