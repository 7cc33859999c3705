package vn.hoso.lgsp.population;

import java.util.Optional;
import vn.hoso.identifier.PersonalId;

/**
 * The head of a citizen's household (chủ hộ). Texts are empty if not given.
 *
 * @param relation {@code QuanHe}, what the citizen is to the head; a code such as CH01
 * @param name {@code HoVaTen}
 * @param personalId {@code SoDinhDanh}; empty if there is none of twelve digits
 * @param oldIdCard {@code SoCMND}
 */
public record HouseholdHead(
    String relation, String name, Optional<PersonalId> personalId, String oldIdCard) {

  @Override
  public String toString() {
    return "HouseholdHead[redacted]";
  }
}
