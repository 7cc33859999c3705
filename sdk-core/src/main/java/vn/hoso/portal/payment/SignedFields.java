package vn.hoso.portal.payment;

import java.util.List;
import java.util.Set;

/**
 * The fields of a message that its {@code MaXacThuc} is made of, in order. For the messages whose
 * order public material does not show: ask the operators of the platform.
 *
 * @param names as they are on the wire, each once, without {@code MaXacThuc} itself
 */
public record SignedFields(List<String> names) {

  public SignedFields {
    names = List.copyOf(names);
    boolean usable =
        !names.isEmpty()
            && names.size() == Set.copyOf(names).size()
            && names.stream().allMatch(name -> name.matches("[A-Za-z]+"))
            && !names.contains("MaXacThuc");
    if (!usable) {
      throw new IllegalArgumentException(
          "SignedFields are "
              + names
              + ": give names of fields, each once and without MaXacThuc, such as"
              + " SignedFields.of(\"MaLoi\", \"MaDoiTac\", \"MaThamChieu\")");
    }
  }

  public static SignedFields of(String... names) {
    return new SignedFields(List.of(names));
  }
}
