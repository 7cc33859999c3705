package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.lgsp.population.Citizen;

/** {@code CongdanCollection}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "CongdanCollection")
public final class CitizenCollection {

  public static final String NAMESPACE = "http://www.mic.gov.vn/dancu/1.0";

  @XmlElement(name = "CongDan")
  private final List<CitizenRecord> citizens = new ArrayList<>();

  /** For JAXB. */
  CitizenCollection() {}

  /** Without records that are empty. */
  public List<Citizen> citizens() {
    return citizens.stream().flatMap(record -> record.citizen().stream()).toList();
  }
}
