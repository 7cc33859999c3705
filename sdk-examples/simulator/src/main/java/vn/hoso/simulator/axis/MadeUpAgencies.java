package vn.hoso.simulator.axis;

import java.util.Locale;

/**
 * A directory as large as that of a test axis: central agencies with their units, the 34 provinces
 * with their departments, 3321 communes with their offices and with those that were merged into
 * them in July 2025. Each row is made when it is asked for, always the same. Immutable and
 * thread-safe.
 */
final class MadeUpAgencies {

  /** Rows of a commune before its offices: itself, and two that were merged into it. */
  private static final int MERGED = 3;

  private final AgencyNames names = AgencyNames.bundled();
  private final int firstId;
  private final int central;
  private final int[] starts;

  /**
   * The rows.
   *
   * @param firstId id of the first one; the others follow
   */
  MadeUpAgencies(int firstId) {
    this.firstId = firstId;
    this.central = names.central().size() * (1 + names.centralUnits().size());
    this.starts = new int[names.provinces().size() + 1];
    starts[0] = central;
    for (int i = 0; i < names.provinces().size(); i++) {
      int communes = names.provinces().get(i).communes();
      starts[i + 1] = starts[i] + 1 + names.departments().size() + communes * rowsOfCommune();
    }
  }

  int size() {
    return starts[starts.length - 1];
  }

  Agency row(int index) {
    if (index < central) {
      return central(index);
    }
    int province = 0;
    while (starts[province + 1] <= index) {
      province++;
    }
    int within = index - starts[province];
    int departments = names.departments().size();
    if (within <= departments) {
      return ofProvince(province, within);
    }
    int behind = within - 1 - departments;
    return ofCommune(index, province, behind / rowsOfCommune(), behind % rowsOfCommune());
  }

  private int rowsOfCommune() {
    return MERGED + names.offices().size();
  }

  private Agency central(int index) {
    int block = 1 + names.centralUnits().size();
    int agency = index / block;
    int unit = index % block;
    String code = agency == 0 ? "G22" : "G%02d".formatted(agency);
    String name = names.central().get(agency);
    return unit == 0
        ? agency(index, "", code, "000.00.00." + code, name)
        : agency(
            index,
            id(index - unit),
            "%s.%02d".formatted(code, unit),
            "000.00.%02d.%s".formatted(unit, code),
            names.centralUnits().get(unit - 1) + " " + name);
  }

  private Agency ofProvince(int province, int department) {
    AgencyNames.Province of = names.provinces().get(province);
    int index = starts[province] + department;
    return department == 0
        ? agency(index, "", of.code(), "000.00.00." + of.code(), "Ủy ban nhân dân " + of.name())
        : agency(
            index,
            id(starts[province]),
            "%s.%02d".formatted(of.code(), department),
            "000.00.%02d.%s".formatted(department, of.code()),
            names.departments().get(department - 1) + " " + of.name());
  }

  private Agency ofCommune(int index, int province, int commune, int row) {
    AgencyNames.Province of = names.provinces().get(province);
    String code = "%s.%d".formatted(of.code(), 100 + commune);
    String name = names.commune(province, commune);
    if (row == 0) {
      return agency(
          index, id(starts[province]), code, oldCode(of, commune, 0), council(commune, name));
    }
    String communeId = id(index - row);
    if (row < MERGED) {
      // One commune in eight got a part of what its neighbour got the rest of.
      boolean split = row == 2 && commune % 8 == 7;
      String old = split ? oldCode(of, commune - 1, 1) : oldCode(of, commune, row);
      String before = names.commune(province, of.communes() + commune * MERGED + row);
      return agency(index, communeId, code, old, "UBND " + before + " (nay thuộc " + name + ")");
    }
    int office = row - MERGED;
    return agency(
        index,
        communeId,
        "%s.%02d".formatted(code, office + 1),
        "%03d.%s".formatted(office + 1, place(of, commune, 0)),
        names.office(office, name, province + commune + office));
  }

  /** As many hands have written it. */
  private static String council(int commune, String name) {
    return switch (commune % 11) {
      case 4, 9 -> "UBND " + name;
      case 10 -> ("Ủy ban nhân dân " + name).toUpperCase(Locale.ROOT);
      case 6 -> "Uỷ ban  nhân dân " + name + " ";
      default -> "Ủy ban nhân dân " + name;
    };
  }

  /** {@code 000.22.28.H47}; one in nine is written in short, as has been seen. */
  private static String oldCode(AgencyNames.Province province, int commune, int row) {
    return (commune % 9 == 8 ? "" : "000.") + place(province, commune, row);
  }

  /** A commune, in its district, in one of the provinces before. */
  private static String place(AgencyNames.Province province, int commune, int row) {
    int before = commune * province.merged().size() / province.communes();
    int number = commune * MERGED + row;
    return "%02d.%02d.%s"
        .formatted(1 + number % 30, 50 + number / 30, province.merged().get(before));
  }

  private Agency agency(int index, String pid, String code, String oldCode, String name) {
    String mail = code.toLowerCase(Locale.ROOT).replace('.', '-') + "@example.vn";
    return new Agency(id(index), pid, code, oldCode, name, mail);
  }

  private String id(int index) {
    return Integer.toString(firstId + index);
  }
}
