package vn.hoso.internal.edxml;

/** Words of a message for use in our own: short, on one line, and without control characters. */
final class Excerpt {

  private static final int LONGEST = 200;

  private Excerpt() {}

  static String of(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
