package vn.hoso.edxml;

/**
 * Number and symbol of a document (số, ký hiệu văn bản), such as 7816 and {@code VPCP-TTĐT}; status
 * messages have them in one, {@code 7816/VPCP-TTĐT}.
 *
 * @param number number, or empty
 * @param notation symbol, or empty
 */
public record DocumentCode(String number, String notation) {

  public DocumentCode {
    number = number.strip();
    notation = notation.strip();
  }

  public static DocumentCode of(String number, String notation) {
    return new DocumentCode(number, notation);
  }

  /** As it is printed: {@code 7816/VPCP-TTĐT}. */
  @Override
  public String toString() {
    return number.isEmpty() || notation.isEmpty() ? number + notation : number + "/" + notation;
  }
}
