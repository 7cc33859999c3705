package vn.hoso.signature.internal.pdf.read;

/** How much a change can mean, in ascending order. */
public enum ChangeLevel {
  /** Nothing that is seen or signed. */
  NONE,
  /** Evidence for earlier signatures: DSS, document time-stamps. */
  EVIDENCE,
  /** A further signature field, or its signature. */
  SIGNATURE,
  FORM_FILLING,
  ANNOTATION,
  /** No rule explains it. */
  OTHER
}
