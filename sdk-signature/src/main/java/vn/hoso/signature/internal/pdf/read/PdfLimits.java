package vn.hoso.signature.internal.pdf.read;

/**
 * How much of a PDF is read. Documents of agencies stay far below each limit; one that is over a
 * limit is unreadable, never silently cut.
 */
final class PdfLimits {

  /** Entries of all cross-reference sections together. */
  static final int OBJECTS = 1_000_000;

  /** Cross-reference sections, that is, about the number of times a document was saved. */
  static final int SECTIONS = 2_000;

  static final int SIGNATURES = 256;

  /** Fields of the form, and nodes above them. */
  static final int FIELDS = 10_000;

  static final int PAGES = 50_000;

  /** Levels of the field tree and of the page tree. */
  static final int TREE_DEPTH = 64;

  /** Levels of references to follow for the length of a stream; there is one in sane files. */
  static final int LENGTH_DEPTH = 8;

  /** Bytes of one object, the data of a stream aside. */
  static final int OBJECT_BYTES = 36 << 20;

  /** Bytes that all objects take to parse and streams unpack to, as often as they are read. */
  static final long PARSED_BYTES = 512L << 20;

  /** Bytes of /Contents. */
  static final int CONTENTS_BYTES = 16 << 20;

  /** Decoded bytes of an object stream, a cross-reference stream, a stream of evidence. */
  static final int STREAM_BYTES = 16 << 20;

  /** Decoded bytes of all evidence. */
  static final int EVIDENCE_BYTES = 128 << 20;

  /** How far from the end of the file, or of a revision, its end-of-file mark is looked for. */
  static final int TAIL_BYTES = 64 << 10;

  /** Longer files with damaged cross-references are not repaired: it takes reading every byte. */
  static final long REPAIRABLE_BYTES = 64 << 20;

  /** Longer encrypted files are not read: what is decrypted is kept in memory. */
  static final int DECRYPTABLE_BYTES = 64 << 20;

  private PdfLimits() {}
}
