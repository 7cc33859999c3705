package vn.hoso.simulator.portal;

import java.util.Arrays;
import java.util.Optional;

/** The services that the simulator offers, and where. */
public enum PortalService {
  /** Login: credentials for a session. Called by its path, not by a name in the body. */
  LOGIN("login"),
  /** All procedures: code and name. */
  LAY_DANH_SACH_TTHC("LayDanhSachTTHC"),
  /** One procedure with its whole tree. */
  LAY_THU_TUC("LayThuTuc"),
  /** Looks a dossier up by its number. */
  TRA_CUU_HO_SO("TraCuuHoSo"),
  /** Inserts or updates dossiers. */
  DONG_BO_HO_SO_MC("DongBoHoSoMC"),
  /** Appends processing steps to dossiers. */
  CAP_NHAT_TIEN_DO_HO_SO_MC("CapNhatTienDoHoSoMC");

  private final String wireName;

  PortalService(String wireName) {
    this.wireName = wireName;
  }

  /** The value of {@code service} in a request; for {@link #LOGIN} only a label. */
  public String wireName() {
    return wireName;
  }

  static Optional<PortalService> fromWireName(String name) {
    return Arrays.stream(values())
        .filter(service -> service != LOGIN && service.wireName.equals(name))
        .findFirst();
  }
}
