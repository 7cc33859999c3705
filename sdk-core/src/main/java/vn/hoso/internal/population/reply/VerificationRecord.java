package vn.hoso.internal.population.reply;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlMixed;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.hoso.lgsp.population.VerificationAnswer;

/** {@code KetQuaXacThuc}, whatever is in it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "KetQuaXacThuc")
public final class VerificationRecord {

  @XmlMixed @XmlAnyElement private final List<Object> content = new ArrayList<>();

  /** For JAXB. */
  VerificationRecord() {}

  public VerificationAnswer answer() {
    StringBuilder text = new StringBuilder();
    Map<String, String> fields = new LinkedHashMap<>();
    for (Object part : content) {
      if (part instanceof Element element) {
        addLeaves(element, fields);
      } else {
        text.append(part);
      }
    }
    return new VerificationAnswer(Texts.of(text.toString()), fields);
  }

  private static void addLeaves(Element element, Map<String, String> fields) {
    boolean leaf = true;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        leaf = false;
        addLeaves(inner, fields);
      }
    }
    if (leaf) {
      fields.put(element.getLocalName(), Texts.of(element.getTextContent()));
    }
  }
}
