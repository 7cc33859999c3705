package vn.hoso.signature.internal.pdf.read;

/** Which changes a certification signature permits (ISO 32000-2 table 257, /P). */
public enum DocMdp {
  /** P=1: nothing but evidence (ISO 32000-2 §12.8.2.2.2). */
  NO_CHANGES(1, ChangeLevel.EVIDENCE),
  /** P=2: filling in forms, further signatures. */
  FORM_FILLING(2, ChangeLevel.FORM_FILLING),
  /** P=3: as before, and annotations. */
  ANNOTATIONS(3, ChangeLevel.ANNOTATION);

  private final int p;
  private final ChangeLevel highest;

  DocMdp(int p, ChangeLevel highest) {
    this.p = p;
    this.highest = highest;
  }

  /** A value that the standard does not know permits nothing. */
  static DocMdp of(int p) {
    return switch (p) {
      case 2 -> FORM_FILLING;
      case 3 -> ANNOTATIONS;
      default -> NO_CHANGES;
    };
  }

  /** The value of /P. */
  public int p() {
    return p;
  }

  boolean permits(ChangeLevel level) {
    return level.compareTo(highest) <= 0;
  }
}
