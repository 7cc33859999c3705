package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Kind of identity document of an applicant (loại định danh). Both codes were seen in one
 * integration only.
 */
public final class IdentityDocumentType extends OpenCode {

  private static final CodeList<IdentityDocumentType> LIST =
      new CodeList<>(IdentityDocumentType::new);

  /** The twelve digits of the căn cước. */
  public static final IdentityDocumentType PERSONAL_ID = LIST.known("1", "Số định danh cá nhân");

  /** The nine digits of the card that preceded it. */
  public static final IdentityDocumentType OLD_IDENTITY_CARD =
      LIST.known("2", "Chứng minh nhân dân");

  private IdentityDocumentType(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static IdentityDocumentType of(String code) {
    return LIST.of(code);
  }
}
