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
  CAP_NHAT_TIEN_DO_HO_SO_MC("CapNhatTienDoHoSoMC"),
  /** All agencies. */
  LAY_DANH_MUC_CO_QUAN("LayDanhMucCoQuan"),
  /** All fields of procedures. */
  LAY_DANH_MUC_LINH_VUC("LayDanhMucLinhVuc"),
  /** Sexes. */
  LAY_DANH_MUC_GIOI_TINH("LayDanhMucGioiTinh"),
  /** Provinces. */
  LAY_DANH_MUC_TINH_THANH("LayDanhMucTinhThanh"),
  /** Districts. */
  LAY_DANH_MUC_QUAN_HUYEN("LayDanhMucQuanHuyen"),
  /** Communes. */
  LAY_DANH_MUC_PHUONG_XA("LayDanhMucPhuongXa"),
  /** Countries. */
  LAY_DANH_MUC_QUOC_GIA("LayDanhMucQuocGia"),
  /** Ethnic groups. */
  LAY_DANH_MUC_DAN_TOC("LayDanhMucDanToc"),
  /** Religions. */
  LAY_DANH_MUC_TON_GIAO("LayDanhMucTonGiao"),
  /** Marital statuses. */
  LAY_DANH_MUC_TINH_TRANG_HON_NHAN("LayDanhMucTinhTrangHonNhan"),
  /** Kinds of applicants. */
  LAY_DANH_MUC_DOI_TUONG("LayDanhMucDoiTuong"),
  /** Levels of government. */
  LAY_DANH_MUC_CAP_THUC_HIEN("LayDanhMucCapThucHien"),
  /** Legal bases. */
  LAY_DANH_MUC_CAN_CU_PHAP_LY("LayDanhMucCanCuPhapLy"),
  /** Fees. */
  LAY_DANH_MUC_LE_PHI("LayDanhMucLePhi"),
  /** Groups of procedures. */
  LAY_DANH_MUC_NHOM_THU_TUC("LayDanhMucNhomThuTuc"),
  /** Kinds of procedures. */
  LAY_DANH_MUC_THU_TUC_THUOC_LOAI("LayDanhMucThuTucThuocLoai"),
  /** One decision that published procedures. */
  LAY_QDCB("LayQDCB"),
  /** Takes questions that were asked at an agency. */
  DONG_BO_HOI_DAP("DongBoHoiDap"),
  /** Questions that were sent through the portal. */
  LAY_DANH_SACH_HOI_DAP_GUI_TU_DVCQG("LayDanhSachHoiDapGuiTuDVCQG"),
  /** Questions of agencies. */
  LAY_DANH_SACH_HOI_DAP_BO_CO_QUAN("LayDanhSachHoiDapBoCoQuan"),
  /** Answers to one question. */
  LAY_NOI_DUNG_TRA_LOI_THEO_CAU_HOI("LayNoiDungTraLoiTheoCauHoi"),
  /** Takes answers to questions that were sent through the portal. */
  DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG("DongBoKetQuaHoiDapGuiTuDVCQG"),
  /** The id of an account. */
  TRA_CUU_TECH_ID("TraCuuTechID"),
  /** Takes ratings; what is in them is not known. */
  DONG_BO_DANH_GIA("DongBoDanhGia");

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
