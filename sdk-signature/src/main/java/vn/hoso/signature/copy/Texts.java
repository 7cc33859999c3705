package vn.hoso.signature.copy;

import java.text.Normalizer;

/** Texts that are shown. */
final class Texts {

  private Texts() {}

  /** Composed, as fonts have the letters. */
  static String required(String name, String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          name + " is blank or has control characters; give one line of text");
    }
    return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
  }
}
