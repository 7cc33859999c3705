package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/** What builders refuse to build without. */
final class Required {

  private Required() {}

  /** The value, if it was given; otherwise an exception that names it and the call that sets it. */
  static <T> T given(@Nullable T value, String field, String fix) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new IllegalStateException(field + " is missing: call " + fix);
    }
    return value;
  }

  /** The text, for a component of a record that cannot be without. */
  static String text(String value, String field) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank: it is required");
    }
    return value;
  }
}
