package vn.hoso.internal.population.request;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;
import vn.hoso.lgsp.population.CitizenQuery;

/**
 * {@code TraCuuThongTinCongDan} and {@code XacThucThongTinCongDan}. The order of the elements
 * matters: the database was seen to refuse another.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "YeuCau",
    propOrder = {
      "requestCode",
      "serviceCode",
      "integrationCode",
      "official",
      "agency",
      "account",
      "phone",
      "personalId",
      "oldIdCard",
      "fullName",
      "birth"
    })
public final class CitizenRequest {

  public static final String NAMESPACE = "http://dancuquocgia.bca";

  @XmlElement(name = "MaYeuCau")
  private @Nullable String requestCode;

  @XmlElement(name = "MaDVC")
  private @Nullable String serviceCode;

  @XmlElement(name = "MaTichHop")
  private @Nullable String integrationCode;

  @XmlElement(name = "MaCanBo")
  private @Nullable String official;

  @XmlElement(name = "MaDonVi")
  private @Nullable String agency;

  @XmlElement(name = "TaiKhoan")
  private @Nullable String account;

  @XmlElement(name = "SoDienThoai")
  private @Nullable String phone;

  @XmlElement(name = "SoDinhDanh")
  private @Nullable String personalId;

  @XmlElement(name = "SoCMND")
  private @Nullable String oldIdCard;

  @XmlElement(name = "HoVaTen")
  private @Nullable String fullName;

  @XmlElement(name = "NgayThangNamSinh")
  private @Nullable Birth birth;

  /** For JAXB. */
  CitizenRequest() {}

  /**
   * A request.
   *
   * @param requestCode {@code MaYeuCau}
   * @param integrationCode {@code MaTichHop}
   */
  public static CitizenRequest of(CitizenQuery query, String requestCode, String integrationCode) {
    CitizenRequest request = new CitizenRequest();
    request.requestCode = requestCode;
    request.serviceCode = query.serviceCode();
    request.integrationCode = integrationCode;
    request.official = query.official();
    request.agency = query.agency().map(AgencyCode::value).orElse(null);
    request.account = query.account().orElse(null);
    request.phone = query.phone().orElse(null);
    request.personalId = query.personalId().map(PersonalId::unmasked).orElse(null);
    request.oldIdCard = query.oldIdCard().orElse(null);
    request.fullName = query.fullName();
    request.birth = Birth.of(query.birth());
    return request;
  }

  /** The year, or the day. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(name = "NgayThangNamSinh")
  static final class Birth {

    private static final int YEAR_LENGTH = 4;

    @XmlElement(name = "Nam")
    private @Nullable String year;

    @XmlElement(name = "NgayThangNam")
    private @Nullable String day;

    /** For JAXB. */
    Birth() {}

    static Birth of(String yearOrDay) {
      Birth birth = new Birth();
      if (yearOrDay.length() == YEAR_LENGTH) {
        birth.year = yearOrDay;
      } else {
        birth.day = yearOrDay;
      }
      return birth;
    }
  }
}
