package vn.hoso.dossier;

import java.util.Objects;

/**
 * A fee or charge (phí, lệ phí) of a dossier. The lists behind the codes are not published, so that
 * they are passed on as they are.
 *
 * @param name as the procedure calls it
 * @param amount in đồng, 0 or more
 * @param code code of the fee, or empty
 * @param kind code of its kind (loại), or empty
 * @param collection code of how it is collected (hình thức thu), or empty
 */
public record Fee(String name, long amount, String code, String kind, String collection) {

  public Fee {
    Required.text(name, "Fee.name");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(collection, "collection");
    if (amount < 0) {
      throw new IllegalArgumentException(
          "Fee.amount is " + amount + " đồng: give 0 or more; a refund is not a fee");
    }
  }

  /** A fee without codes. */
  public static Fee of(String name, long amount) {
    return new Fee(name, amount, "", "", "");
  }

  public Fee withCode(String code) {
    return new Fee(name, amount, code, kind, collection);
  }

  public Fee withKind(String kind) {
    return new Fee(name, amount, code, kind, collection);
  }

  public Fee withCollection(String collection) {
    return new Fee(name, amount, code, kind, collection);
  }
}
