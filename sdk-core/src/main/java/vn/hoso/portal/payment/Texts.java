package vn.hoso.portal.payment;

/** What texts have in common. */
final class Texts {

  private Texts() {}

  /**
   * For a text that is hashed between bars: with a bar in it, another message could have the same
   * hash, as a|b and c have that of a and b|c. Line ends and other controls go with it, since they
   * may not survive the way.
   */
  static void requireHashable(String field, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is blank: it is required");
    }
    if (text.chars().anyMatch(c -> c == '|' || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          field
              + " has a | or a control character: take it out, the platform hashes fields between"
              + " bars");
    }
  }
}
