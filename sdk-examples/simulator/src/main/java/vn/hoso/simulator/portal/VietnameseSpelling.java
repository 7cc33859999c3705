package vn.hoso.simulator.portal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Spells Vietnamese so that an encoding without all precomposed letters can take it. */
final class VietnameseSpelling {

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  private VietnameseSpelling() {}

  /** windows-1258 has â, ê, ô, ă, ơ, ư and the tone marks, but not their combinations. */
  static String forCharset(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder spelt = new StringBuilder(text.length() + 16);
    text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> encoder.canEncode(letter) ? letter : toneLast(letter))
        .forEach(spelt::append);
    return spelt.toString();
  }

  private static String toneLast(String letter) {
    StringBuilder base = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    for (char c : Normalizer.normalize(letter, Normalizer.Form.NFD).toCharArray()) {
      (TONE_MARKS.indexOf(c) >= 0 ? tone : base).append(c);
    }
    return Normalizer.normalize(base, Normalizer.Form.NFC) + tone;
  }
}
