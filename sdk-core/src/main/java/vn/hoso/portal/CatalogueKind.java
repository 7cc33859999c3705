package vn.hoso.portal;

/**
 * The catalogues (danh mục) that the portal offers. What their entries have is known of {@link
 * #AGENCIES} and {@link #FIELDS} only.
 */
public enum CatalogueKind {
  /** Agencies (cơ quan). */
  AGENCIES("LayDanhMucCoQuan"),
  /** Fields of procedures (lĩnh vực). */
  FIELDS("LayDanhMucLinhVuc"),
  /** Sexes (giới tính). */
  SEXES("LayDanhMucGioiTinh"),
  /** Provinces (tỉnh, thành phố). */
  PROVINCES("LayDanhMucTinhThanh"),
  /** Districts (quận, huyện), which were abolished on 1 July 2025. */
  DISTRICTS("LayDanhMucQuanHuyen"),
  /** Communes (phường, xã, đặc khu). */
  COMMUNES("LayDanhMucPhuongXa"),
  /** Countries (quốc gia). */
  COUNTRIES("LayDanhMucQuocGia"),
  /** Ethnic groups (dân tộc). */
  ETHNIC_GROUPS("LayDanhMucDanToc"),
  /** Religions (tôn giáo). */
  RELIGIONS("LayDanhMucTonGiao"),
  /** Marital statuses (tình trạng hôn nhân). */
  MARITAL_STATUSES("LayDanhMucTinhTrangHonNhan"),
  /** Kinds of applicants (đối tượng). */
  APPLICANTS("LayDanhMucDoiTuong"),
  /** Levels of government (cấp thực hiện). */
  LEVELS("LayDanhMucCapThucHien"),
  /** Legal bases (căn cứ pháp lý). */
  LEGAL_BASES("LayDanhMucCanCuPhapLy"),
  /** Fees (lệ phí). */
  FEES("LayDanhMucLePhi"),
  /** Groups of procedures (nhóm thủ tục). */
  PROCEDURE_GROUPS("LayDanhMucNhomThuTuc"),
  /** Procedures by kind (thủ tục thuộc loại). */
  PROCEDURE_KINDS("LayDanhMucThuTucThuocLoai");

  private final String service;

  CatalogueKind(String service) {
    this.service = service;
  }

  /** Name of the portal's service. */
  public String service() {
    return service;
  }
}
