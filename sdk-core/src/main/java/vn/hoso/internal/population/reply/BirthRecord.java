package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;
import vn.hoso.lgsp.population.PartialDate;

/** {@code NgayThangNamSinh}. */
@XmlAccessorType(XmlAccessType.FIELD)
final class BirthRecord {

  @XmlElement(name = "Nam")
  private @Nullable String year;

  @XmlElement(name = "NgayThangNam")
  private @Nullable String day;

  PartialDate date() {
    String known = Texts.of(day);
    return new PartialDate(known.isEmpty() ? Texts.of(year) : known);
  }
}
