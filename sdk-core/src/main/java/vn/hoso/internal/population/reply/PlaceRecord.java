package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.lgsp.population.Place;

/** A place, by its codes. */
@XmlAccessorType(XmlAccessType.FIELD)
final class PlaceRecord {

  @XmlElement(name = "MaTinhThanh")
  private @Nullable String province;

  @XmlElement(name = "MaQuanHuyen")
  private @Nullable String district;

  @XmlElement(name = "MaPhuongXa")
  private @Nullable String commune;

  @XmlElement(name = "ChiTiet")
  private @Nullable String detail;

  @XmlElement(name = "QuocGia")
  private @Nullable String country;

  /** None, if nothing is in it. */
  Optional<Place> place() {
    Place place =
        new Place(
            Texts.of(province),
            Texts.of(district),
            Texts.of(commune),
            Texts.of(detail),
            Texts.of(country));
    return place.equals(new Place("", "", "", "", "")) ? Optional.empty() : Optional.of(place);
  }
}
