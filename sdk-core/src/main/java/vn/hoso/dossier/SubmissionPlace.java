package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Where the dossier was submitted (nơi nộp hồ sơ). Since 2024; that {@link #NATIONAL_PORTAL} means
 * the portal is inferred from the other code, which is all that agencies send.
 */
public final class SubmissionPlace extends OpenCode {

  private static final CodeList<SubmissionPlace> LIST = new CodeList<>(SubmissionPlace::new);

  public static final SubmissionPlace NATIONAL_PORTAL =
      LIST.known("1", "Cổng Dịch vụ công quốc gia");
  public static final SubmissionPlace AGENCY =
      LIST.known("2", "Hệ thống của bộ, ngành, địa phương");

  private SubmissionPlace(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static SubmissionPlace of(String code) {
    return LIST.of(code);
  }
}
