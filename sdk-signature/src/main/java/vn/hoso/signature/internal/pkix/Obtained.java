package vn.hoso.signature.internal.pkix;

import vn.hoso.signature.internal.pkix.Evidence.Reading;

/** What a service answered: the bytes, and what was read from them. Immutable. */
final class Obtained {

  private final Reading reading;
  private final byte[] der;

  Obtained(Reading reading, byte[] der) {
    this.reading = reading;
    this.der = der;
  }

  /** No answer. */
  static Obtained nothing(String reason) {
    return new Obtained(Reading.unusable(reason), new byte[0]);
  }

  Reading reading() {
    return reading;
  }

  /** Not a copy: it is read only. */
  byte[] der() {
    return der;
  }
}
