package vn.hoso.signature.internal.pdf.read;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature dictionary (ISO 32000-1 §12.8.1) and its field.
 *
 * @param field the field's fully qualified name
 * @param subFilter as written; empty if absent
 * @param covered the byte range; two spans, unless {@code formProblem} is set
 * @param contents the value of /Contents, with its padding
 * @param formProblem why nothing can be signed this way, an English clause; null if the form is
 *     sound
 * @param claimedTime /M as written
 * @param signingTime /M, null if absent or malformed; UTC if it has no offset
 * @param certification what later changes it permits, if it is a certification signature
 * @param changesAfter what later revisions did; empty if nothing follows
 */
public record PdfSignature(
    String field,
    String subFilter,
    Kind kind,
    List<ByteSpan> covered,
    byte[] contents,
    @Nullable String formProblem,
    @Nullable String claimedTime,
    @Nullable OffsetDateTime signingTime,
    @Nullable String name,
    @Nullable String reason,
    @Nullable String location,
    Coverage coverage,
    @Nullable DocMdp certification,
    List<PdfChange> changesAfter) {

  /** What the field's value is. */
  public enum Kind {
    SIGNATURE,
    /** /SubFilter /ETSI.RFC3161 (EN 319 142-1 §5.4.3). */
    DOCUMENT_TIMESTAMP
  }

  public PdfSignature {
    covered = List.copyOf(covered);
    changesAfter = List.copyOf(changesAfter);
  }
}
