package vn.hoso.examples.benchmarks.edxml;

/** The messages that are written and read, by their length as files. */
public enum MessageSize {
  KB_50(50_000),
  MB_1(1_000_000),
  MB_20(20_000_000),
  MB_200(200_000_000);

  private final int bytes;

  MessageSize(int bytes) {
    this.bytes = bytes;
  }

  /** Of the attachment, which base64 makes longer by a third. */
  int attachmentBytes() {
    return bytes / 4 * 3;
  }
}
