package vn.hoso.internal.lgsp;

/**
 * What a reply says of itself.
 *
 * @param status of the service's own, such as {@code statusCode}; empty if there is none
 * @param errorCode empty if there is none
 * @param message empty if there is none
 */
record Said(String status, String errorCode, String message) {

  static final Said NOTHING = new Said("", "", "");

  /** What names the failure. */
  String code() {
    return errorCode.isEmpty() ? status : errorCode;
  }

  /** Says what it has to say of a citizen to nobody. */
  @Override
  public String toString() {
    return "Said[" + code() + "]";
  }
}
