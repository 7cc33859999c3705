package vn.hoso.internal.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a message that may stand in a log. A portal's message may repeat what it was sent, so
 * that only {@link SafeWords} and short numbers beside them are kept; everything else becomes an
 * ellipsis.
 */
public final class SafeExcerpt {

  private static final String OPENING = "[(\"'“]?";
  private static final String CLOSING = "[)\"'”:,.;!?]{0,2}";
  private static final Pattern WORD = Pattern.compile(OPENING + "(\\p{L}+)" + CLOSING);
  private static final Pattern NUMBER = Pattern.compile(OPENING + "\\d{1,4}" + CLOSING);
  private static final Pattern FIELD =
      Pattern.compile(OPENING + "([A-Za-z_]+(?:\\[\\d{1,4}])?(?:\\.[A-Za-z_]+)?)" + CLOSING);
  private static final Pattern SENTENCE_END = Pattern.compile(".*[:.;!?]");
  private static final Pattern WITH_DIGIT = Pattern.compile(".*\\d.*");
  private static final String MASK = "…";

  private final String[] words;

  private SafeExcerpt(String message) {
    String beginning =
        message.substring(0, Math.min(message.length(), 10 * Limits.EXCERPT_CHARACTERS));
    this.words = beginning.strip().split("\\s+", -1);
  }

  /**
   * The excerpt of a message, at most {@link Limits#EXCERPT_CHARACTERS} long.
   *
   * @param message in Unicode NFC
   */
  public static String of(String message) {
    return new SafeExcerpt(message).masked();
  }

  private String masked() {
    StringBuilder excerpt = new StringBuilder();
    boolean masking = false;
    for (int i = 0; i < words.length; i++) {
      boolean safe = isSafe(i);
      String next = safe ? words[i] : MASK;
      if (excerpt.length() + 1 + next.length() > Limits.EXCERPT_CHARACTERS) {
        break;
      }
      if (safe || !masking) {
        excerpt.append(excerpt.isEmpty() ? "" : " ").append(next);
      }
      masking = !safe;
    }
    return excerpt.toString().equals(MASK) ? "" : excerpt.toString();
  }

  private boolean isSafe(int i) {
    return isWord(i) || isField(words[i]) || isLoneNumber(i);
  }

  /** A capital is safe where a sentence begins; a name goes on with another capital. */
  private boolean isWord(int i) {
    Matcher word = WORD.matcher(words[i]);
    if (!word.matches()) {
      return false;
    }
    String letters = word.group(1);
    boolean begins = i == 0 || SENTENCE_END.matcher(words[i - 1]).matches();
    boolean goesOn = i + 1 < words.length && isLowerCaseWord(words[i + 1]);
    return isLowerCaseWord(words[i])
        || (begins && goesOn && SafeWords.hasWord(letters.toLowerCase(Locale.ROOT)));
  }

  private static boolean isLowerCaseWord(String text) {
    Matcher word = WORD.matcher(text);
    return word.matches() && SafeWords.hasWord(word.group(1));
  }

  private static boolean isField(String text) {
    Matcher field = FIELD.matcher(text);
    return field.matches()
        && Arrays.stream(field.group(1).replaceAll("\\[\\d+]", "").split("\\.", -1))
            .allMatch(SafeWords::hasField);
  }

  /** A limit, such as 1000 characters; numbers in a row may be a phone or a personal number. */
  private boolean isLoneNumber(int i) {
    return NUMBER.matcher(words[i]).matches()
        && i > 0
        && (isWord(i - 1) || isField(words[i - 1]))
        && (i + 1 == words.length || !WITH_DIGIT.matcher(words[i + 1]).matches());
  }
}
