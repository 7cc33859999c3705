package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.lgsp.population.Citizen;
import vn.hoso.lgsp.population.CitizenName;
import vn.hoso.lgsp.population.PartialDate;

/** {@code CongDan}. */
@XmlAccessorType(XmlAccessType.FIELD)
final class CitizenRecord {

  @XmlElement(name = "SoDinhDanh")
  private @Nullable String personalId;

  @XmlElement(name = "SoCMND")
  private @Nullable String oldIdCard;

  @XmlElement(name = "HoVaTen")
  private @Nullable NameRecord name;

  @XmlElement(name = "GioiTinh")
  private @Nullable String gender;

  @XmlElement(name = "DanToc")
  private @Nullable String ethnicity;

  @XmlElement(name = "TonGiao")
  private @Nullable String religion;

  @XmlElement(name = "TinhTrangHonNhan")
  private @Nullable String maritalStatus;

  @XmlElement(name = "NhomMau")
  private @Nullable String bloodGroup;

  @XmlElement(name = "NgayThangNamSinh")
  private @Nullable BirthRecord birth;

  @XmlElement(name = "NoiDangKyKhaiSinh")
  private @Nullable PlaceRecord birthRegistration;

  @XmlElement(name = "QuocTich")
  private @Nullable String nationality;

  @XmlElement(name = "QueQuan")
  private @Nullable PlaceRecord homeTown;

  @XmlElement(name = "ThuongTru")
  private @Nullable PlaceRecord permanentResidence;

  @XmlElement(name = "NoiOHienTai")
  private @Nullable PlaceRecord currentResidence;

  @XmlElement(name = "Cha")
  private @Nullable PersonRecord father;

  @XmlElement(name = "Me")
  private @Nullable PersonRecord mother;

  @XmlElement(name = "VoChong")
  private @Nullable PersonRecord spouse;

  @XmlElement(name = "NguoiDaiDien")
  private @Nullable PersonRecord representative;

  @XmlElement(name = "ChuHo")
  private @Nullable PersonRecord householdHead;

  @XmlElement(name = "SoSoHoKhau")
  private @Nullable String householdNumber;

  /** Nobody, if neither a number nor a name is in it. */
  Optional<Citizen> citizen() {
    CitizenName called = name == null ? new CitizenName("", "", "") : name.name();
    String id = Texts.of(personalId);
    String card = Texts.of(oldIdCard);
    if ((id + card + called.full()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Citizen(
            Texts.personalId(personalId),
            card,
            called,
            Texts.of(gender),
            Texts.of(ethnicity),
            Texts.of(religion),
            Texts.of(maritalStatus),
            Texts.of(bloodGroup),
            birth == null ? new PartialDate("") : birth.date(),
            Optional.ofNullable(birthRegistration).flatMap(PlaceRecord::place),
            Texts.of(nationality),
            Optional.ofNullable(homeTown).flatMap(PlaceRecord::place),
            Optional.ofNullable(permanentResidence).flatMap(PlaceRecord::place),
            Optional.ofNullable(currentResidence).flatMap(PlaceRecord::place),
            Optional.ofNullable(father).flatMap(PersonRecord::relative),
            Optional.ofNullable(mother).flatMap(PersonRecord::relative),
            Optional.ofNullable(spouse).flatMap(PersonRecord::relative),
            Optional.ofNullable(representative).flatMap(PersonRecord::relative),
            Optional.ofNullable(householdHead).flatMap(PersonRecord::householdHead),
            Texts.of(householdNumber)));
  }
}
