package vn.hoso.portal.payment;

/**
 * What is paid for ({@code MaDichVu}). The list is open: a code that is not a constant here is sent
 * as it is.
 *
 * @param code not blank
 */
public record ReceiptKind(String code) {

  /** A fine (phạt). */
  public static final ReceiptKind FINE = new ReceiptKind("1");

  /** A fee or charge (phí, lệ phí). */
  public static final ReceiptKind FEE = new ReceiptKind("2");

  public ReceiptKind {
    if (code.isBlank()) {
      throw new IllegalArgumentException("ReceiptKind.code is blank: it is required");
    }
  }

  public static ReceiptKind of(String code) {
    return new ReceiptKind(code);
  }
}
