package vn.hoso.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known values of one code list, in order; filled by the constants of the list's class. */
final class CodeList<T extends OpenCode> {

  /** Makes a value; a label of null is a code that is not known. */
  interface Factory<T> {
    T create(String code, @Nullable String label);
  }

  private final Factory<T> factory;
  private final List<T> known = new ArrayList<>();

  CodeList(Factory<T> factory) {
    this.factory = factory;
  }

  T known(String code, String label) {
    T value = factory.create(code, label);
    known.add(value);
    return value;
  }

  /** The constant with this code, or a value without a label. */
  T of(String code) {
    String stripped = code.strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException("Code: expected a code, got blank text");
    }
    return known.stream()
        .filter(value -> value.code().equals(stripped))
        .findFirst()
        .orElseGet(() -> factory.create(stripped, null));
  }
}
