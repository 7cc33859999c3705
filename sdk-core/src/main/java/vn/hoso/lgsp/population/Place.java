package vn.hoso.lgsp.population;

/**
 * A place as the database has it, by codes of its own time: districts ended in July 2025, and many
 * provinces and communes with them. Each is empty if not given.
 *
 * @param province {@code MaTinhThanh}
 * @param district {@code MaQuanHuyen}
 * @param commune {@code MaPhuongXa}
 * @param detail {@code ChiTiet}, house, street, village
 * @param country {@code QuocGia}, such as VN
 */
public record Place(
    String province, String district, String commune, String detail, String country) {

  @Override
  public String toString() {
    return "Place[redacted]";
  }
}
