package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/** Kind of applicant (loại đối tượng). */
public final class ApplicantKind extends OpenCode {

  private static final CodeList<ApplicantKind> LIST = new CodeList<>(ApplicantKind::new);

  public static final ApplicantKind PERSON = LIST.known("1", "Cá nhân");
  public static final ApplicantKind ENTERPRISE = LIST.known("2", "Doanh nghiệp");

  /** Seen in one integration. */
  public static final ApplicantKind STATE_BODY = LIST.known("3", "Cơ quan nhà nước");

  /** Seen in one integration. */
  public static final ApplicantKind ORGANISATION = LIST.known("4", "Tổ chức khác");

  private ApplicantKind(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static ApplicantKind of(String code) {
    return LIST.of(code);
  }
}
