package vn.hoso.internal.exchange;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.TokenRefused;

/**
 * What the replies of a protocol say: where they say how the call went, and what is thrown for what
 * is no success. Immutable and thread-safe.
 */
interface ReplyForm {

  /**
   * What a reply says of itself.
   *
   * @throws IOException of Jackson if it is not JSON to its end
   */
  Envelope envelope(Path body) throws IOException;

  /**
   * What a refusal is thrown as.
   *
   * @throws TokenRefused if another token may help
   */
  ServiceException refusal(FailedCall call, int status, Envelope envelope, ServiceReply kept)
      throws TokenRefused;

  /** Whom to ask, such as "the operators of the axis". */
  String operators();
}
