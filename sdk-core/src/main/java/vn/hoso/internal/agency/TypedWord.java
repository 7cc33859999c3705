package vn.hoso.internal.agency;

/**
 * A word with its diacritics, the mark of the tone taken out: it may stand on one letter or another
 * (hòa, hoà), and is not there yet while the word is being typed.
 *
 * @param letters decomposed, with the marks that make other letters (ă, â, ê, ô, ơ, ư, đ)
 * @param tone the mark, or empty
 */
record TypedWord(String letters, String tone) {

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Of a decomposed word in lower case. */
  static TypedWord of(String word) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    word.codePoints().forEach(c -> (TONES.indexOf(c) < 0 ? letters : tone).appendCodePoint(c));
    return new TypedWord(letters.toString(), tone.toString());
  }

  /** Whether it says more than its plain letters. */
  boolean hasMarks() {
    return !tone.isEmpty() || !Words.plain(letters).equals(letters);
  }

  /** Whether a word of a name may be what is being typed. */
  boolean isBeginningOf(TypedWord word) {
    return word.letters.startsWith(letters) && (tone.isEmpty() || tone.equals(word.tone));
  }
}
