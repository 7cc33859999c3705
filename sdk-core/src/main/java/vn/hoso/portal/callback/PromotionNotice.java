package vn.hoso.portal.callback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's notice of a promotion (thông báo thực hiện khuyến mại, {@code addtthcKhuyenMai}),
 * seen in one public integration. Texts are as the portal sent them, unchecked, and empty if it did
 * not send them.
 *
 * @param taxCode {@code MaSoThue}
 * @param dossierNumber {@code MaHoSo}; never empty
 * @param procedureCode {@code MaTTHC}
 * @param documentNumber {@code SoVanBan}
 * @param submittedAt {@code NgayNopHoSo}; its form is not known
 * @param merchant {@code TenThuongNhan}
 * @param address {@code DiaChiDoanhNghiep}
 * @param phone {@code DienThoai}
 * @param fax {@code Fax}
 * @param email {@code Email}
 * @param contact {@code NguoiLienHe}
 * @param registration {@code TepDonDangKy}, named by {@code TenTepDonDangKy}
 * @param attachments {@code TaiLieuNop}, in the order of the message
 * @param otherFields what else was sent, since not all fields are known; read-only
 */
public record PromotionNotice(
    String taxCode,
    String dossierNumber,
    String procedureCode,
    String documentNumber,
    String submittedAt,
    String merchant,
    Address address,
    String phone,
    String fax,
    String email,
    String contact,
    Optional<ReceivedFile> registration,
    List<ReceivedFile> attachments,
    Map<String, @Nullable Object> otherFields) {

  /**
   * Where the merchant is.
   *
   * @param province {@code MaTinh}, a code
   * @param district {@code MaHuyen}, a code
   * @param commune {@code MaXa}, a code
   * @param detail {@code DiaChiChiTiet}
   */
  public record Address(String province, String district, String commune, String detail) {
    @Override
    public String toString() {
      return "Address[redacted]";
    }
  }

  public PromotionNotice {
    attachments = List.copyOf(attachments);
  }

  /** How many files there are, and nothing of the content. */
  @Override
  public String toString() {
    return "PromotionNotice[" + attachments.size() + " attachments, redacted]";
  }
}
