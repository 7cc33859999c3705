package vn.hoso.signature.internal.pdf.read;

/** How far the bytes that a signature covers reach. */
public enum Coverage {
  /** To the end of the file, white space aside. */
  WHOLE_FILE,
  /** To the end of a revision; something follows. */
  REVISION,
  /** The signature's form is impossible. */
  NONE
}
