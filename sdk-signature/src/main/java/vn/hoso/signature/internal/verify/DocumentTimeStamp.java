package vn.hoso.signature.internal.verify;

import java.util.Set;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * A document time-stamp of a PDF (EN 319 142-1 §5.4.3).
 *
 * @param end where the bytes that it covers end
 * @param matches its message imprint is the digest of these bytes
 * @param covered what it proves to exist, beside the signatures and what they carry
 */
record DocumentTimeStamp(long end, TimeStampFacts token, boolean matches, Set<String> covered) {

  DocumentTimeStamp {
    covered = matches ? Set.copyOf(covered) : Set.of();
  }

  /**
   * What it proves of a signature that it covers.
   *
   * @param carried what exists if the signature does
   */
  TimeStampProof proof(Set<String> carried) {
    return new TimeStampProof(token, matches, covered, carried);
  }
}
