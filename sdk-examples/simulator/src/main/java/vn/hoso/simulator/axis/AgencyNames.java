package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What agencies are made of. */
record AgencyNames(
    List<String> central,
    List<String> centralUnits,
    List<Province> provinces,
    List<String> departments,
    List<String> offices,
    List<String> first,
    List<String> second,
    List<String> persons) {

  /**
   * A province of July 2025.
   *
   * @param communes how many it has
   * @param merged codes of those that it was made of, its own the first
   */
  record Province(String code, String name, int communes, List<String> merged) {}

  static AgencyNames bundled() {
    try (InputStream in = AgencyNames.class.getResourceAsStream("directory.json")) {
      return JsonMapper.builder().build().readValue(in, AgencyNames.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled directory.json cannot be read", e);
    }
  }

  /** {@code xã Tam Hải}; two of one province have different names. */
  String commune(int province, int commune) {
    int pairs = first.size() * second.size();
    // Without a common divisor with 900, the step comes back to a pair after all others only.
    int pair = (province * 131 + commune * 77) % pairs;
    String name = first.get(pair / second.size()) + " " + second.get(pair % second.size());
    return (commune % 4 == 3 ? "phường " : "xã ") + name;
  }

  String office(int office, String commune, int seed) {
    return offices
        .get(office)
        .replace("{commune}", commune)
        .replace("{person}", persons.get(seed % persons.size()));
  }
}
