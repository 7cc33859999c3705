package vn.hoso.edxml;

import java.time.LocalDate;
import java.util.Optional;
import vn.hoso.identifier.AgencyCode;

/**
 * The document that a message is about ({@code ResponseFor}). In a status message, {@code organId}
 * is who shall receive the status.
 *
 * @param organId identifier of the other agency, as it is on the wire, or empty
 * @param code number and symbol, such as {@code 7816/VPCP-TTĐT}, or empty
 * @param documentId {@code DocumentId} of the document, or empty
 * @param promulgated when it was issued (ngày ban hành)
 */
public record DocumentReference(
    String organId, String code, String documentId, Optional<LocalDate> promulgated) {

  public DocumentReference {
    organId = organId.strip();
    code = code.strip();
    documentId = documentId.strip();
    promulgated = promulgated.map(date -> Values.date(date, "DocumentReference.promulgated"));
  }

  /** The reference to a document that was received, for a status message to its sender. */
  public static DocumentReference to(EdxmlDocument document) {
    return new DocumentReference(
        document.from().id(),
        document.code().map(DocumentCode::toString).orElse(""),
        document.documentId(),
        document.promulgated());
  }

  /** The organId as a code of an agency, if it has the form of one. */
  public Optional<AgencyCode> agency() {
    return Values.agency(organId);
  }
}
