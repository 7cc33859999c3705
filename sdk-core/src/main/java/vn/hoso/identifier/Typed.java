package vn.hoso.identifier;

/** Help for reading what people typed, or copied from Word, Excel and web pages. */
final class Typed {

  private static final int LONGEST_SHAPE = 40;

  private Typed() {}

  /** The text without the blanks around it, no-break, zero-width and other invisible ones too. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The text with the dashes that word processors put in the place of a hyphen turned back. */
  static String withHyphens(String text) {
    return text.replaceAll("[\u2010-\u2015\u2212]", "-");
  }

  static IllegalArgumentException unreadable(String what, String expected, String text) {
    return new IllegalArgumentException(
        what + ": expected " + expected + ", got a text of the shape \"" + shape(text) + "\"");
  }

  /** Letters as A, digits as 9, so that a message shows what is wrong and nobody's number. */
  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_SHAPE)
        .map(c -> Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c)
        .forEach(shape::appendCodePoint);
    return text.length() > LONGEST_SHAPE ? shape + "…" : shape.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
