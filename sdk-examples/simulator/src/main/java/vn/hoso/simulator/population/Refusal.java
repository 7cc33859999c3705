package vn.hoso.simulator.population;

import vn.hoso.simulator.internal.http.HttpReply;

/** Ends the handling of a call with an answer that is not a success. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpReply answer;

  private Refusal(HttpReply answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  /** A fault of class Client (SOAP 1.1 §4.4.1, §6.2); assumed. */
  static Refusal ofRequest(String text) {
    return new Refusal(ReplyXml.fault(500, "Client", text));
  }

  /** HTTP 401; assumed. */
  static Refusal ofCaller(String text) {
    return new Refusal(ReplyXml.fault(401, "Client", text));
  }

  static Refusal of(int status, String text) {
    return new Refusal(HttpReply.of(status, "text/plain;charset=UTF-8", text));
  }

  HttpReply answer() {
    return answer;
  }
}
