package vn.hoso.portal.store;

import java.util.List;

/**
 * A result that an agency issued, as the store has it.
 *
 * @param code {@code MaKetQua}, the code of the kind of result
 * @param name {@code TenGiayTo}
 * @param notation {@code SoKyHieu}, its number and notation
 * @param agency {@code CoQuanChuQuan}, the agency that keeps it
 * @param files in the store's order
 */
public record DigitisedResult(
    String code, String name, String notation, String agency, List<ResultFile> files) {

  public DigitisedResult {
    files = List.copyOf(files);
  }

  /** Without name and notation, which may name a citizen. */
  @Override
  public String toString() {
    return "DigitisedResult[" + code + ", " + agency + ", " + files.size() + " files]";
  }
}
