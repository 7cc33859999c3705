package vn.hoso.examples.benchmarks;

/** The XML documents that are verified. */
public enum XmlSize {
  KB_10(10_000),
  KB_50(50_000),
  MB_1(1_000_000);

  private final int bytes;

  XmlSize(int bytes) {
    this.bytes = bytes;
  }

  /** About as long as this. */
  int bytes() {
    return bytes;
  }
}
