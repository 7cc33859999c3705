package vn.hoso.internal.population.reply;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.PersonalId;

/** The texts of elements, which may be missing, blank, or spread over lines. */
final class Texts {

  private Texts() {}

  static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static Optional<PersonalId> personalId(@Nullable String text) {
    String number = of(text);
    return number.matches("[0-9]{12}") ? Optional.of(PersonalId.of(number)) : Optional.empty();
  }
}
