package vn.hoso.dossier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a code list of the portal. The lists are open: a code that this version does not know
 * is read, kept, and written back as it came; it only has no label. Two values are equal if they
 * are of the same list and have the same code.
 */
public abstract sealed class OpenCode
    permits ApplicantKind,
        DossierStatus,
        IdentityDocumentType,
        OnlinePayment,
        ReturnMethod,
        SubmissionChannel,
        SubmissionPlace {

  private final String code;
  private final @Nullable String label;

  OpenCode(String code, @Nullable String label) {
    this.code = code;
    this.label = label;
  }

  /** The code as it is written on the wire; never blank. */
  public final String code() {
    return code;
  }

  /** What the code means, in Vietnamese, if this version knows it. */
  public final Optional<String> label() {
    return Optional.ofNullable(label);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OpenCode that
        && getClass() == that.getClass()
        && code.equals(that.code);
  }

  @Override
  public final int hashCode() {
    return code.hashCode();
  }

  /** The code, and its label if known. */
  @Override
  public final String toString() {
    return label == null ? code : code + " " + label;
  }
}
