package vn.hoso.simulator.pki;

/** Breaks a signature without breaking the structure around it. */
final class Corruption {
  private Corruption() {}

  /** A copy whose last byte, the end of a signature value, has one bit flipped. */
  static byte[] ofLastByte(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[copy.length - 1] ^= 1;
    return copy;
  }
}
