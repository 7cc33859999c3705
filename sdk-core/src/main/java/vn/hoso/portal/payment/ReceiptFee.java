package vn.hoso.portal.payment;

import java.util.Objects;
import vn.hoso.dossier.Fee;

/**
 * A fee on a receipt (an item of {@code PhiLePhi}). The lists behind the codes are not published,
 * so that they are passed on as they are.
 *
 * @param kind code of its kind ({@code LoaiPhiLePhi}), or empty
 * @param code code of the fee, or empty
 * @param name as the procedure calls it, not blank
 * @param amount in đồng, 0 or more
 */
public record ReceiptFee(String kind, String code, String name, long amount) {

  public ReceiptFee {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
    if (name.isBlank()) {
      throw new IllegalArgumentException("ReceiptFee.name is blank: it is required");
    }
    Amounts.requireNotNegative("ReceiptFee.amount", amount);
  }

  /** A fee of a dossier; how it is collected does not stand on a receipt. */
  public static ReceiptFee from(Fee fee) {
    return new ReceiptFee(fee.kind(), fee.code(), fee.name(), fee.amount());
  }
}
