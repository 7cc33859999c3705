package vn.hoso.internal.lgsp;

import java.util.regex.Pattern;

/**
 * What a reply says of itself.
 *
 * @param status of the service's own, such as {@code statusCode}; empty if there is none
 * @param errorCode empty if there is none
 * @param message empty if there is none
 */
record Said(String status, String errorCode, String message) {

  private static final Pattern NO_ERROR = Pattern.compile("0*");

  static final Said NOTHING = new Said("", "", "");

  /** What names the failure. */
  String code() {
    return hasError() ? errorCode : status;
  }

  /** Some services write zeros where there is no error. */
  boolean hasError() {
    return !NO_ERROR.matcher(errorCode).matches();
  }

  /** Without the message, which may name a citizen. */
  @Override
  public String toString() {
    return "Said[" + code() + "]";
  }
}
