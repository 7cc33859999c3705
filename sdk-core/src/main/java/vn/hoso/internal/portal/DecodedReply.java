package vn.hoso.internal.portal;

import java.util.regex.Pattern;
import vn.hoso.portal.PortalAnswer;

/** A reply of which is known whether it is a success. */
interface DecodedReply {

  int FIRST_ERROR_STATUS = 400;
  Pattern SUCCESS = Pattern.compile("0+");

  /** Status, code and message. */
  PortalAnswer answer();

  /** {@code error_code} 0, "0" or "00", all of which have been seen. */
  default boolean isSuccess() {
    return answer().status() < FIRST_ERROR_STATUS && SUCCESS.matcher(answer().code()).matches();
  }
}
