package vn.hoso.internal.exchange;

import vn.hoso.error.FailedCall;
import vn.hoso.internal.http.HttpReply;

/**
 * A success; its body is in a temporary file until this is closed.
 *
 * @param call for an exception about what is in {@code data}
 */
record ExchangeReply(Envelope envelope, HttpReply http, FailedCall call, SpoolFile file)
    implements AutoCloseable {

  @Override
  public void close() {
    file.close();
  }
}
