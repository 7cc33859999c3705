package vn.hoso.examples.cli;

import java.util.regex.Pattern;

/** Text that others chose, so that it can add no line of its own, as in the reports. */
final class OneLine {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private OneLine() {}

  static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }
}
