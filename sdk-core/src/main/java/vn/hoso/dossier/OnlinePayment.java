package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Whether the dossier was paid for online (được thanh toán trực tuyến). Since 2024; a code {@code
 * 0} occurs too, and what it says is not known.
 */
public final class OnlinePayment extends OpenCode {

  private static final CodeList<OnlinePayment> LIST = new CodeList<>(OnlinePayment::new);

  public static final OnlinePayment PAID = LIST.known("1", "Đã thanh toán trực tuyến");
  public static final OnlinePayment NOT_PAID = LIST.known("3", "Không thanh toán trực tuyến");

  private OnlinePayment(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static OnlinePayment of(String code) {
    return LIST.of(code);
  }
}
