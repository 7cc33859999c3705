package vn.hoso.internal.lgsp;

import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.internal.http.HttpReply;

/** Reads the replies of a service. Thread-safe. */
interface ReplyReader<T> {

  /**
   * What a reply means whose status is a success.
   *
   * @throws HosoException if what it says is not, or cannot be read
   */
  T read(HttpReply reply, FailedCall call);

  /** What a reply says of itself whose status is a failure. */
  Said said(HttpReply reply);
}
