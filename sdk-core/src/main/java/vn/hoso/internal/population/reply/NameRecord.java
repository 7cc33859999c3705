package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;
import vn.hoso.lgsp.population.CitizenName;

/** {@code HoVaTen} of a citizen. */
@XmlAccessorType(XmlAccessType.FIELD)
final class NameRecord {

  @XmlElement(name = "Ho")
  private @Nullable String family;

  @XmlElement(name = "ChuDem")
  private @Nullable String middle;

  @XmlElement(name = "Ten")
  private @Nullable String given;

  CitizenName name() {
    return new CitizenName(Texts.of(family), Texts.of(middle), Texts.of(given));
  }
}
