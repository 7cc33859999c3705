package vn.hoso.examples.benchmarks;

/** The documents that are signed and verified. */
public enum Size {
  KB_50(3, 50_000),
  MB_1(20, 1_000_000),
  /** As long, of few pages: the reference validator draws documents of up to ten. */
  MB_1_SHORT(3, 1_000_000),
  /** An official letter with its annexes, as agencies send them. */
  LETTER(10, 1_100_000),
  MB_20(100, 20_000_000);

  private final int pages;
  private final int bytes;

  Size(int pages, int bytes) {
    this.pages = pages;
    this.bytes = bytes;
  }

  int pages() {
    return pages;
  }

  /** About as long as this: within a tenth. */
  int bytes() {
    return bytes;
  }
}
