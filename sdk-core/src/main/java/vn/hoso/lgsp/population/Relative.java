package vn.hoso.lgsp.population;

import java.util.Optional;
import vn.hoso.identifier.PersonalId;

/**
 * Father, mother, spouse or representative of a citizen. Texts are empty if not given.
 *
 * @param name {@code HoVaTen}
 * @param nationality {@code QuocTich}, a code
 * @param personalId {@code SoDinhDanh}; empty if there is none of twelve digits
 * @param oldIdCard {@code SoCMND}
 */
public record Relative(
    String name, String nationality, Optional<PersonalId> personalId, String oldIdCard) {

  @Override
  public String toString() {
    return "Relative[redacted]";
  }
}
