package vn.hoso.simulator.lgsp;

import java.nio.file.Path;
import java.util.Map;

/**
 * A digitised result in the store.
 *
 * @param owner {@code SoDinhDanhChuSoHuu}
 * @param code {@code MaKetQua}
 * @param name {@code TenGiayTo}
 * @param notation {@code SoKyHieu}
 * @param agency {@code CoQuanChuQuan}
 * @param files by {@code DuongDan}; {@code TenTep} is the name of the file
 */
public record StoredResult(
    String owner,
    String code,
    String name,
    String notation,
    String agency,
    Map<String, Path> files) {

  public StoredResult {
    files = Map.copyOf(files);
  }
}
