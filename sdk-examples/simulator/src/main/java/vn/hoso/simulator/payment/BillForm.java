package vn.hoso.simulator.payment;

/** How a receipt is handed out. */
public enum BillForm {
  /** The answer is the PDF. */
  PDF,
  /** The answer is JSON with the PDF in base64; in which field is assumed: {@code NoiDung}. */
  BASE64,
  /**
   * The answer is JSON with {@code UrlBienLai}, an address at the platform's own security server,
   * which nobody else can reach.
   */
  ADDRESS
}
