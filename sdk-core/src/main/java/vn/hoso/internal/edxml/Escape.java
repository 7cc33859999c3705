package vn.hoso.internal.edxml;

/** Text as XML 1.0 has to write it, so that it is read as it was. */
final class Escape {

  private Escape() {}

  static void text(String text, StringBuilder out) {
    append(text, out, false);
  }

  static void attribute(String text, StringBuilder out) {
    append(text, out, true);
  }

  /** Whether XML 1.0 can carry the code point (§2.2, Char). */
  static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static void append(String text, StringBuilder out, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
