package vn.hoso.internal.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a message that may stand in a log. A portal's message may repeat what it was sent, so
 * only words of a shape that names nobody are kept: words in lower case, a capital that begins the
 * text, names of fields such as {@code TrangThaiHoSo}, numbers of up to five digits. Everything
 * else becomes an ellipsis.
 */
final class SafeExcerpt {

  private static final Pattern WORD = Pattern.compile("\\p{Punct}*[\\p{Ll}]+[\\p{Punct}…]*");
  private static final Pattern FIELD =
      Pattern.compile("\\p{Punct}*([a-z]+\\[\\d{1,4}\\]\\.)?([A-Z][a-z]+){2,}[\\p{Punct}]*");
  private static final Pattern NUMBER = Pattern.compile("\\p{Punct}*\\d{1,5}\\p{Punct}*");
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}*");
  private static final Pattern WITH_ADDRESS_SIGN = Pattern.compile(".*[@/\\\\].*");
  private static final String MASK = "…";

  private SafeExcerpt() {}

  static String of(String message) {
    String[] words = message.strip().split("\\s+", -1);
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < words.length && length < Limits.EXCERPT_CHARACTERS; i++) {
      boolean begins =
          i == 0
              && words.length > 1
              && CAPITALISED.matcher(words[0]).matches()
              && WORD.matcher(words[1]).matches();
      String word = begins || isSafe(words[i]) ? words[i] : MASK;
      if (!word.equals(MASK) || kept.isEmpty() || !kept.get(kept.size() - 1).equals(MASK)) {
        kept.add(word);
        length += word.length() + 1;
      }
    }
    String excerpt = String.join(" ", kept);
    return excerpt.equals(MASK) ? "" : excerpt;
  }

  private static boolean isSafe(String word) {
    return !WITH_ADDRESS_SIGN.matcher(word).matches()
        && (WORD.matcher(word).matches()
            || FIELD.matcher(word).matches()
            || NUMBER.matcher(word).matches());
  }
}
