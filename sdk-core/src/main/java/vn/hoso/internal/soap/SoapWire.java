package vn.hoso.internal.soap;

import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;

/** Carries one envelope to the service and its answer back. */
@FunctionalInterface
public interface SoapWire {

  /**
   * Sends once.
   *
   * @param envelope in UTF-8, without an XML declaration
   * @return an answer of any status, which may be no envelope
   * @throws HttpFailure if no answer came
   */
  HttpReply send(byte[] envelope) throws HttpFailure;
}
