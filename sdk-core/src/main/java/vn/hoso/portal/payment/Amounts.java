package vn.hoso.portal.payment;

/** What amounts have in common: whole đồng. */
final class Amounts {

  private Amounts() {}

  static void requirePositive(String field, long amount) {
    if (amount < 1) {
      throw new IllegalArgumentException(field + " is " + amount + " đồng: give 1 or more");
    }
  }

  static void requireNotNegative(String field, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(field + " is " + amount + " đồng: give 0 or more");
    }
  }
}
