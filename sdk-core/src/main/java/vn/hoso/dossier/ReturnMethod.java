package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/** How the result reaches the applicant (hình thức trả kết quả). */
public final class ReturnMethod extends OpenCode {

  private static final CodeList<ReturnMethod> LIST = new CodeList<>(ReturnMethod::new);

  public static final ReturnMethod IN_PERSON = LIST.known("0", "Nhận trực tiếp");
  public static final ReturnMethod BY_POST = LIST.known("1", "Qua bưu chính");

  private ReturnMethod(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static ReturnMethod of(String code) {
    return LIST.of(code);
  }
}
