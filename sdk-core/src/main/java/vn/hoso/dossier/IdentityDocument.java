package vn.hoso.dossier;

import java.util.Objects;
import vn.hoso.identifier.PersonalId;

/**
 * An identity document of an applicant. {@link #toString()} does not show the number.
 *
 * @param type what kind of document
 * @param number the number in full: for the wire and for forms, never for a log
 */
public record IdentityDocument(IdentityDocumentType type, String number) {

  public IdentityDocument {
    Objects.requireNonNull(type, "type");
    Required.text(number, "IdentityDocument.number");
  }

  /** The document that carries the personal id: căn cước, or the certificate of the number. */
  public static IdentityDocument of(PersonalId id) {
    return new IdentityDocument(IdentityDocumentType.PERSONAL_ID, id.unmasked());
  }

  /** A document of another kind, its number as it stands on it. */
  public static IdentityDocument of(IdentityDocumentType type, String number) {
    return new IdentityDocument(type, number);
  }

  @Override
  public String toString() {
    return "IdentityDocument[type=" + type + "]";
  }
}
