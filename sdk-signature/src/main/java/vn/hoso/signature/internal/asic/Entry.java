package vn.hoso.signature.internal.asic;

/**
 * An entry as the central directory of a ZIP file lists it (APPNOTE 6.3.10 §4.3.12).
 *
 * @param name as it is written, with {@code /} between folders
 * @param nameOffset where the name is in the file
 * @param nameBytes how many bytes the name has
 * @param otherName the name that the Unicode Path extra field gives it instead, or the same
 * @param method 0 is stored, 8 is deflated
 * @param packed length of its data in the file, in bytes
 * @param length unpacked, in bytes
 * @param offset of its local header
 */
record Entry(
    String name,
    long nameOffset,
    int nameBytes,
    String otherName,
    int flags,
    int method,
    long crc,
    long packed,
    long length,
    long offset) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int ENCRYPTED = 1;
  private static final int DATA_DESCRIPTOR = 8;

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  /** Its lengths follow its data, and the local header may lack them. */
  boolean hasDataDescriptor() {
    return (flags & DATA_DESCRIPTOR) != 0;
  }

  boolean isFolder() {
    return name.endsWith("/");
  }
}
