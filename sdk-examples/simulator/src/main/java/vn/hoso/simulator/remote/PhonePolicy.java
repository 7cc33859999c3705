package vn.hoso.simulator.remote;

/**
 * How services sign and who decides.
 *
 * @param atOnce what is decided on requests that the client waits for
 * @param anotherKey values are by a key that is not the signer's
 */
record PhonePolicy(Decision atOnce, boolean anotherKey) {

  /** Throws one of these unless the signer approves at once. */
  void requireApproval(Refusal refused, Refusal unanswered) {
    switch (atOnce) {
      case REFUSED -> throw refused;
      case EXPIRED, PENDING -> throw unanswered;
      case APPROVED -> {
        // goes on
      }
    }
  }
}
