package vn.hoso.portal.payment;

import java.util.List;

/** In which order the fields of a confirmation are hashed. Two orders have been seen. */
public enum ConfirmOrder {

  /** {@code ThoiGianGD} before {@code ThongTinGiaoDich}, as one system (TD, 2025) verifies it. */
  TD("ThoiGianGD", "ThongTinGiaoDich"),

  /**
   * {@code ThongTinGiaoDich} before {@code ThoiGianGD}: the order in which another system hands the
   * fields to a helper that is not public, and whose verdict it ignores.
   */
  DESCRIPTION_BEFORE_TIME("ThongTinGiaoDich", "ThoiGianGD");

  private final String lastButOne;
  private final String last;

  ConfirmOrder(String lastButOne, String last) {
    this.lastButOne = lastButOne;
    this.last = last;
  }

  /** Names of all ten fields, as they are on the wire. */
  public List<String> fields() {
    return List.of(
        "LoaiBanTin",
        "MaLoi",
        "MaDoiTac",
        "MaThamChieu",
        "SoTien",
        "MaTienTe",
        "MaGiaoDich",
        "MaNganHang",
        lastButOne,
        last);
  }
}
