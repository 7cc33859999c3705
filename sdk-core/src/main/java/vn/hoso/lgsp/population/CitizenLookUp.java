package vn.hoso.lgsp.population;

import java.util.Optional;

/**
 * What a look-up brought.
 *
 * @param requestCode {@code MaYeuCau} under which the database knows the request, for the agency's
 *     record of look-ups
 * @param citizen empty if the database has nobody of this number, name and birth
 * @param xmlWithCitizensData the whole reply as it came; do not log it
 */
public record CitizenLookUp(
    String requestCode, Optional<Citizen> citizen, String xmlWithCitizensData) {

  /** Without the citizen. */
  @Override
  public String toString() {
    return "CitizenLookUp[" + requestCode + (citizen.isPresent() ? ", found]" : ", not found]");
  }
}
