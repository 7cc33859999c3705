package vn.hoso.signature.internal.pdf.read;

/** What a later revision did. */
public enum ChangeKind {
  /** Dates and producer in /Info, XMP metadata, version and extensions of the format. */
  METADATA,
  /** Certificates, CRLs, OCSP responses (/DSS, EN 319 142-1 §5.4.2). */
  EVIDENCE_ADDED,
  DOCUMENT_TIMESTAMP,
  /** An empty signature field. */
  NEW_SIGNATURE_FIELD,
  /** One that shows nothing. */
  NEW_SIGNATURE,
  NEW_VISIBLE_SIGNATURE,
  FIELD_FILLED,
  /** One that shows no more than that it is there. */
  ANNOTATION_ADDED,
  /** One that can hide what is under it, and show something else; added, or its text changed. */
  ANNOTATION_OVER_PAGE,
  /** The text of an annotation, where that is not on the page; never its appearance. */
  ANNOTATION_CHANGED,
  /** Bytes that belong to no revision. */
  BYTES_WITHOUT_STRUCTURE,
  /** No rule explains it. */
  UNEXPLAINED
}
