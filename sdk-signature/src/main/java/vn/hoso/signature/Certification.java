package vn.hoso.signature;

/**
 * What a certification signature permits to be done to the document later (DocMDP, ISO 32000-1
 * table 254). The evidence of {@link SignatureLevel#B_LT} may always be added.
 */
public enum Certification {
  /** P=1: nothing, no further signature either. */
  NO_CHANGES(1),
  /** P=2: forms may be filled in, and further signatures made. */
  FORM_FILLING(2),
  /** P=3: as before, and annotations may be made, which can hide what was certified. */
  ANNOTATIONS(3);

  private final int p;

  Certification(int p) {
    this.p = p;
  }

  /** The value of /P. */
  int p() {
    return p;
  }
}
