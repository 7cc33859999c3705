package vn.hoso.simulator.portal;

/**
 * An answer that is not a success.
 *
 * @param httpStatus HTTP status code, 200 to 599
 * @param errorCode an integer in decimal; written as {@link ErrorCodeForm} says
 * @param message in Vietnamese, as officials see it
 */
public record PortalAnswer(int httpStatus, String errorCode, String message) {

  /** Checks the status and the code. */
  public PortalAnswer {
    if (httpStatus < 200 || httpStatus > 599) {
      throw new IllegalArgumentException("httpStatus must be 200 to 599, not " + httpStatus);
    }
    if (!errorCode.matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException("errorCode must be an integer, not '" + errorCode + "'");
    }
  }

  PortalAnswer withDetail(String detail) {
    return new PortalAnswer(httpStatus, errorCode, message + ": " + detail);
  }
}
