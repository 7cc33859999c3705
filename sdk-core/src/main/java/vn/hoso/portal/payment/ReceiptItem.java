package vn.hoso.portal.payment;

/**
 * A sum on a receipt (an item of {@code DSKhoanNop}).
 *
 * @param content what it is for, not blank
 * @param amount in đồng, 0 or more
 */
public record ReceiptItem(String content, long amount) {

  public ReceiptItem {
    if (content.isBlank()) {
      throw new IllegalArgumentException("ReceiptItem.content is blank: it is required");
    }
    Amounts.requireNotNegative("ReceiptItem.amount", amount);
  }
}
