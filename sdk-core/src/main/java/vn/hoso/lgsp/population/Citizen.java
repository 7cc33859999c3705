package vn.hoso.lgsp.population;

import java.util.Optional;
import vn.hoso.identifier.PersonalId;

/**
 * What the database has of a citizen. Texts and codes are as they came, empty if not given; what
 * the codes mean is not published. All of it is personal data, none of it is in {@link
 * #toString()}.
 *
 * @param personalId {@code SoDinhDanh}; empty if there is none of twelve digits
 * @param oldIdCard {@code SoCMND}, the number of the old chứng minh nhân dân
 * @param name {@code HoVaTen}
 * @param gender {@code GioiTinh}, a code
 * @param ethnicity {@code DanToc}, a code
 * @param religion {@code TonGiao}, a code
 * @param maritalStatus {@code TinhTrangHonNhan}, a code
 * @param bloodGroup {@code NhomMau}, a code
 * @param birthDate {@code NgayThangNamSinh}, perhaps in part
 * @param birthRegistration {@code NoiDangKyKhaiSinh}
 * @param nationality {@code QuocTich}, a code
 * @param homeTown {@code QueQuan}
 * @param permanentResidence {@code ThuongTru}
 * @param currentResidence {@code NoiOHienTai}
 * @param father {@code Cha}
 * @param mother {@code Me}
 * @param spouse {@code VoChong}
 * @param representative {@code NguoiDaiDien}
 * @param householdHead {@code ChuHo}
 * @param householdNumber {@code SoSoHoKhau}
 */
public record Citizen(
    Optional<PersonalId> personalId,
    String oldIdCard,
    CitizenName name,
    String gender,
    String ethnicity,
    String religion,
    String maritalStatus,
    String bloodGroup,
    PartialDate birthDate,
    Optional<Place> birthRegistration,
    String nationality,
    Optional<Place> homeTown,
    Optional<Place> permanentResidence,
    Optional<Place> currentResidence,
    Optional<Relative> father,
    Optional<Relative> mother,
    Optional<Relative> spouse,
    Optional<Relative> representative,
    Optional<HouseholdHead> householdHead,
    String householdNumber) {

  @Override
  public String toString() {
    return "Citizen[redacted]";
  }
}
