package vn.hoso.signature;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check which check, as its clause is called
 * @param outcome what it means for the verdict
 * @param reason the ETSI term, or null if there is nothing to object or no term for it
 * @param text what was found
 */
public record CheckResult(
    Check check, Outcome outcome, @Nullable SubIndication reason, BilingualText text) {

  /** The checks, in the order in which they are made. */
  public enum Check {
    /** EN 319 102-1 §5.2.2 format checking; for PDF also ISO 32000-1 §12.8.1. */
    FORMAT,
    /** EN 319 102-1 §5.2.3 identification of the signing certificate. */
    SIGNING_CERTIFICATE,
    /** EN 319 102-1 §5.2.7 cryptographic verification. */
    INTEGRITY,
    /** What later revisions of a PDF changed (ISO 32000-1 §12.8.2). */
    CHANGES,
    /** EN 319 102-1 §5.4 time-stamp validation, and the time that the signer claims. */
    TIME,
    /** EN 319 102-1 §5.2.6 X.509 certificate validation: the path and its period. */
    CERTIFICATE_PATH,
    /** EN 319 102-1 §5.2.6 and TT 15/2025/TT-BKHCN Phụ lục II: the certificates' status. */
    REVOCATION,
    /** EN 319 102-1 §5.2.8 cryptographic constraints. */
    ALGORITHMS
  }

  /** In order of weight. */
  public enum Outcome {
    PASSED,
    /** Worth knowing; says nothing against the signature. */
    NOTE,
    /** The signature can be relied on by who accepts what the text says. */
    WARNING,
    /** The check could not come to a conclusion. */
    INDETERMINATE,
    FAILED
  }
}
