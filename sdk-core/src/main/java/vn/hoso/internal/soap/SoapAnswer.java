package vn.hoso.internal.soap;

import vn.hoso.internal.http.HttpReply;

/** What a call brought; none of it depends on the HTTP status. */
public sealed interface SoapAnswer {

  HttpReply http();

  /**
   * What the body of the envelope holds.
   *
   * @param value of the type that the port gives back
   */
  record Payload(HttpReply http, Object value) implements SoapAnswer {}

  /**
   * A fault (SOAP 1.1 §4.4).
   *
   * @param code without its prefix
   */
  record Fault(HttpReply http, String code, String text) implements SoapAnswer {}

  /**
   * No envelope, or not one that holds what the port gives back.
   *
   * @param problem what is wrong with it, without a full stop; quotes nothing of the answer
   */
  record Unreadable(HttpReply http, String problem) implements SoapAnswer {}
}
