package vn.hoso.signature.internal.pdf.read;

/** Which changes a certification signature permits (ISO 32000-2 table 257, /P). */
public enum DocMdp {
  /** P=1: nothing but evidence (ISO 32000-2 §12.8.2.2.2). */
  NO_CHANGES(ChangeLevel.EVIDENCE),
  /** P=2: filling in forms, further signatures. */
  FORM_FILLING(ChangeLevel.FORM_FILLING),
  /** P=3: as before, and annotations. */
  ANNOTATIONS(ChangeLevel.ANNOTATION);

  private final ChangeLevel highest;

  DocMdp(ChangeLevel highest) {
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
    return ordinal() + 1;
  }

  boolean permits(ChangeLevel level) {
    return level.compareTo(highest) <= 0;
  }
}
