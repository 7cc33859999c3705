package vn.hoso.simulator.population;

import java.util.Map;
import java.util.TreeMap;

/**
 * A citizen in the database.
 *
 * @param personalId {@code SoDinhDanh}
 * @param oldIdCard {@code SoCMND}, or empty
 * @param fullName in capitals
 * @param birth {@code yyyyMMdd}, {@code yyyyMM} or {@code yyyy}
 * @param details the other values of a reply by their place in it, such as {@code GioiTinh} or
 *     {@code QueQuan/MaTinhThanh}; what is not here is an empty element
 */
public record StoredCitizen(
    String personalId,
    String oldIdCard,
    String fullName,
    String birth,
    Map<String, String> details) {

  public StoredCitizen {
    details = Map.copyOf(details);
  }

  /** With one more detail, or another value of it. */
  public StoredCitizen with(String place, String value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(place, value);
    return new StoredCitizen(personalId, oldIdCard, fullName, birth, more);
  }
}
