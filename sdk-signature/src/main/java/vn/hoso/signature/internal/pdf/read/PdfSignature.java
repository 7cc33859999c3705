package vn.hoso.signature.internal.pdf.read;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One signature dictionary (ISO 32000-1 §12.8.1) and its field. Immutable. */
public final class PdfSignature {

  /** What the field's value is. */
  public enum Kind {
    SIGNATURE,
    /** /SubFilter /ETSI.RFC3161 (EN 319 142-1 §5.4.3). */
    DOCUMENT_TIMESTAMP
  }

  private final String field;
  private final SignatureForm form;
  private final SignatureClaims claims;
  private final Coverage coverage;
  private final @Nullable DocMdp certification;
  private final @Nullable Appearance appearance;
  private final List<PdfChange> changesAfter;
  private final Set<String> evidence;
  private final Set<Attack> resembles;

  PdfSignature(
      String field,
      SignatureForm form,
      SignatureClaims claims,
      Coverage coverage,
      @Nullable DocMdp certification,
      @Nullable Appearance appearance,
      List<PdfChange> changesAfter,
      Set<String> evidence,
      Set<Attack> resembles) {
    this.field = field;
    this.form = form;
    this.claims = claims;
    this.coverage = coverage;
    this.certification = certification;
    this.appearance = appearance;
    this.changesAfter = List.copyOf(changesAfter);
    this.evidence = Set.copyOf(evidence);
    this.resembles = Set.copyOf(resembles);
  }

  /** The field's fully qualified name. */
  public String field() {
    return field;
  }

  /** As written; empty if absent. */
  public String subFilter() {
    return claims.subFilter();
  }

  public Kind kind() {
    return claims.kind();
  }

  /** The byte range: two spans; empty if there is a {@link #formProblem()}. */
  public List<ByteSpan> covered() {
    return form.covered();
  }

  /** The value of /Contents, with its padding. */
  public byte[] contents() {
    return form.contents();
  }

  /** /Cert, the signer's first, DER; only {@code adbe.x509.rsa_sha1} has them. */
  public List<byte[]> certificates() {
    return claims.certificates();
  }

  /** Why nothing can be signed in this form, an English clause; null if the form is sound. */
  public @Nullable String formProblem() {
    return form.problem();
  }

  /** /M as written; null if absent. */
  public @Nullable String claimedTime() {
    return claims.claimedTime();
  }

  /** /M (ISO 32000-1 §7.9.4), in UTC if it has no offset; null if absent or malformed. */
  public @Nullable OffsetDateTime signingTime() {
    return claims.signingTime();
  }

  /** /Name. */
  public @Nullable String name() {
    return claims.name();
  }

  /** /Reason. */
  public @Nullable String reason() {
    return claims.reason();
  }

  /** /Location. */
  public @Nullable String location() {
    return claims.location();
  }

  public Coverage coverage() {
    return coverage;
  }

  /** Which later changes it permits, if it is a certification signature. */
  public @Nullable DocMdp certification() {
    return certification;
  }

  /** What the field shows; null if it shows nothing. */
  public @Nullable Appearance appearance() {
    return appearance;
  }

  /** What later revisions did; empty if nothing follows. */
  public List<PdfChange> changesAfter() {
    return changesAfter;
  }

  /**
   * What /DSS of the revision that a document time-stamp covers has: the SHA-256, in hexadecimal,
   * of its CRLs and OCSP responses. Empty for signatures.
   */
  public Set<String> evidence() {
    return evidence;
  }

  /** The published attacks that its form, or what was done later, looks like; mostly none. */
  public Set<Attack> resembles() {
    return resembles;
  }

  @Override
  public String toString() {
    return "PdfSignature[%s, %s, %s, %s]".formatted(field, kind(), coverage, formProblem());
  }
}
