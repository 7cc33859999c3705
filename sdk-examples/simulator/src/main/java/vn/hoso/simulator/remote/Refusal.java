package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vn.hoso.simulator.internal.http.HttpReply;

/** A service does not do what it is asked; each says so in its own form. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  /** The code if it is a number, else the HTTP status. */
  int number() {
    return code.matches("[0-9]+") ? Integer.parseInt(code) : status;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  /** The answer that OAuth 2 has for it (RFC 6749 §5.2). */
  HttpReply asOAuth() {
    return Endpoints.json(
        status,
        JsonNodeFactory.instance.objectNode().put("error", code).put("error_description", text()));
  }
}
