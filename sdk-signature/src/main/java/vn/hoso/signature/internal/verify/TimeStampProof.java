package vn.hoso.signature.internal.verify;

import java.util.Set;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * A time-stamp and whether it is about this signature. What it proves to exist beside the signature
 * is said by the SHA-256, in hexadecimal, of CRLs, OCSP responses and earlier time-stamp tokens.
 *
 * @param matches its message imprint is the digest of the signature value, or of the covered bytes
 * @param covered what it proves for each signature that it is about
 * @param carried what comes with this signature
 */
record TimeStampProof(
    TimeStampFacts token, boolean matches, Set<String> covered, Set<String> carried) {

  TimeStampProof {
    covered = Set.copyOf(covered);
    carried = Set.copyOf(carried);
  }

  TimeStampProof(TimeStampFacts token, boolean matches, Set<String> covered) {
    this(token, matches, covered, Set.of());
  }

  boolean intact() {
    return matches && token.integrity().isIntact();
  }
}
