package vn.hoso.simulator.pki;

import java.time.Instant;

/** The validity period of a certificate; both ends belong to it (RFC 5280 §4.1.2.5). */
record Validity(Instant from, Instant until) {
  Validity {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "A certificate cannot be valid from " + from + " until " + until + ": give from < until");
    }
  }
}
