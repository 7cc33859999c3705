package vn.hoso.signature.internal.verify;

import java.util.Set;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * A time-stamp and whether it is about this signature.
 *
 * @param matches its message imprint is the digest of the signature value, or of the covered bytes
 * @param covered what else it proves to exist: the SHA-256, in hexadecimal, of CRLs, OCSP responses
 *     and earlier time-stamp tokens
 */
record TimeStampProof(TimeStampFacts token, boolean matches, Set<String> covered) {

  TimeStampProof {
    covered = Set.copyOf(covered);
  }

  boolean intact() {
    return matches && token.integrity().isIntact();
  }
}
