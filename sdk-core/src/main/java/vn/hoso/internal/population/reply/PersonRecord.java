package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.lgsp.population.HouseholdHead;
import vn.hoso.lgsp.population.Relative;

/** Somebody beside the citizen, whose name is one text. */
@XmlAccessorType(XmlAccessType.FIELD)
final class PersonRecord {

  @XmlElement(name = "QuanHe")
  private @Nullable String relation;

  @XmlElement(name = "HoVaTen")
  private @Nullable String name;

  @XmlElement(name = "QuocTich")
  private @Nullable String nationality;

  @XmlElement(name = "SoDinhDanh")
  private @Nullable String personalId;

  @XmlElement(name = "SoCMND")
  private @Nullable String oldIdCard;

  /** Nobody, if nothing is in it. */
  Optional<Relative> relative() {
    Relative relative =
        new Relative(
            Texts.of(name),
            Texts.of(nationality),
            Texts.personalId(personalId),
            Texts.of(oldIdCard));
    return relative.equals(new Relative("", "", Optional.empty(), ""))
        ? Optional.empty()
        : Optional.of(relative);
  }

  /** Nobody, if nothing is in it. */
  Optional<HouseholdHead> householdHead() {
    HouseholdHead head =
        new HouseholdHead(
            Texts.of(relation), Texts.of(name), Texts.personalId(personalId), Texts.of(oldIdCard));
    return head.equals(new HouseholdHead("", "", Optional.empty(), ""))
        ? Optional.empty()
        : Optional.of(head);
  }
}
