package vn.hoso.portal.payment;

/**
 * Where the platform takes its messages: paths behind the adapter's {@code RestService/forward/},
 * or behind the endpoint. No public material names one.
 *
 * @param init takes {@code INIT}
 * @param query takes {@code QUERY}
 * @param bill takes {@code GET_BILL}
 */
public record PaymentPaths(String init, String query, String bill) {

  public PaymentPaths {
    requirePath("init", init);
    requirePath("query", query);
    requirePath("bill", bill);
  }

  /** One path for all messages, which their {@code LoaiBanTin} tells apart. */
  public static PaymentPaths of(String path) {
    return new PaymentPaths(path, path, path);
  }

  public static PaymentPaths of(String init, String query, String bill) {
    return new PaymentPaths(init, query, bill);
  }

  private static void requirePath(String name, String path) {
    if (!path.matches("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
      throw new IllegalArgumentException(
          name
              + " is \""
              + path
              + "\": give a path without slashes at its ends, such as payment/init");
    }
  }
}
