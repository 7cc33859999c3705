package vn.hoso.internal.store;

import java.util.regex.Pattern;

/**
 * What a reply says of itself.
 *
 * @param code {@code errorCode} or {@code error_code}; empty if there is none
 * @param message empty if there is none, or it is longer than a message
 */
record StoreReply(String code, String message) {

  static final StoreReply NONE = new StoreReply("", "");

  private static final Pattern SUCCESS = Pattern.compile("0+");

  boolean isRefusal() {
    return !code.isEmpty() && !SUCCESS.matcher(code).matches();
  }

  boolean isSuccess() {
    return SUCCESS.matcher(code).matches();
  }
}
