package vn.hoso.signature.internal.verify;

import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * A time-stamp and whether it is about this signature.
 *
 * @param matches its message imprint is the digest of the signature value, or of the covered bytes
 */
record TimeStampProof(TimeStampFacts token, boolean matches) {

  boolean intact() {
    return matches && token.integrity().isIntact();
  }
}
