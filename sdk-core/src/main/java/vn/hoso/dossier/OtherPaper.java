package vn.hoso.dossier;

/**
 * A paper that was handed in without a file.
 *
 * @param name what it is
 * @param copies how many, 0 or more
 * @param type kind of paper, a number of the agency's own; no list is published
 */
public record OtherPaper(String name, int copies, int type) {

  public OtherPaper {
    Required.text(name, "OtherPaper.name");
    if (copies < 0) {
      throw new IllegalArgumentException("OtherPaper.copies is " + copies + ": give 0 or more");
    }
  }

  public static OtherPaper of(String name, int copies, int type) {
    return new OtherPaper(name, copies, type);
  }

  @Override
  public String toString() {
    return "OtherPaper[copies=" + copies + ", type=" + type + "]";
  }
}
