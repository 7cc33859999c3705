package vn.hoso.internal.edxml;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names that strangers gave to files safe to use in a directory, on any system. */
final class FileNames {

  // File systems have 255 bytes; the rest is for a number that tells equal names apart.
  private static final int MOST_BYTES = 230;
  // Marks in a row take the square of their number to be normalised, dots to be trimmed.
  private static final int LONGEST = 1000;
  private static final int LONGEST_EXTENSION = 10;
  private static final Pattern NOT_SAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");
  // No hidden files, and Windows drops dots and blanks at the end.
  private static final Pattern DOTS_AND_BLANKS_AT_ENDS =
      Pattern.compile("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$");
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile(
          "(?:con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\p{Z}*(?:\\..*)?");

  private FileNames() {}

  /** The last part of the name if it is a path, without what a file system may not take. */
  static String safe(String name, String otherwise) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = Normalizer.normalize(ends(last), Normalizer.Form.NFC);
    safe = trimmed(shortened(trimmed(NOT_SAFE.matcher(safe).replaceAll("_"))));
    if (safe.isEmpty()) {
      return otherwise;
    }
    return WINDOWS_DEVICE.matcher(safe.toLowerCase(Locale.ROOT)).matches() ? "_" + safe : safe;
  }

  /** The name with a number, which stands before the extension. */
  static String numbered(String name, int number) {
    int dot = extensionStart(name);
    return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
  }

  /** Beginning and extension of a name that is longer than anybody means. */
  private static String ends(String name) {
    return name.length() > LONGEST
        ? name.substring(0, LONGEST / 2) + name.substring(name.length() - LONGEST / 2)
        : name;
  }

  private static String trimmed(String name) {
    return DOTS_AND_BLANKS_AT_ENDS.matcher(name).replaceAll("");
  }

  private static String shortened(String name) {
    int dot = extensionStart(name);
    String extension = name.substring(dot);
    StringBuilder stem = new StringBuilder();
    int bytes = extension.getBytes(StandardCharsets.UTF_8).length;
    for (int c : name.substring(0, dot).codePoints().toArray()) {
      bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      stem.appendCodePoint(c);
    }
    return stem.append(extension).toString();
  }

  private static int extensionStart(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? dot : name.length();
  }
}
