package vn.hoso.signature;

/** What evidence that was kept is worth; in order of weight, the gravest decides. */
public enum EvidenceVerdict {
  /**
   * The seal can be relied on, covers every file, and the document, judged again with nothing but
   * the evidence, has the verdicts, signers, times and extents that were recorded.
   */
  CONFIRMED,
  /** The evidence holds the document's digest only, and the document was not given. */
  INCOMPLETE,
  /** The seal is intact, but who made it, or when, cannot be relied on with what is known now. */
  UNPROVEN,
  /** The document is another one, or judged again it is not as was recorded. */
  CONTRADICTED,
  /** A file was changed, added or removed after sealing, or a seal over all files is missing. */
  BROKEN
}
