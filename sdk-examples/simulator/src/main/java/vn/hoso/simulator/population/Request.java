package vn.hoso.simulator.population;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An envelope with a request. The order of its elements is that of the public integrations, whose
 * authors say that it matters; that another is refused with a fault is assumed, and so is every
 * other refusal.
 *
 * @param operation the element in the body
 * @param values of its elements, by name; of the birth, that of the element in it
 */
record Request(String operation, Map<String, String> values) {

  static final String LOOK_UP = "TraCuuThongTinCongDan";
  static final String VERIFY = "XacThucThongTinCongDan";

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String NAMESPACE = "http://dancuquocgia.bca";
  private static final String BIRTH = "NgayThangNamSinh";
  private static final Map<String, String> INTEGRATION_CODES =
      Map.of(LOOK_UP, "037", VERIFY, "003");

  /** In order; a question mark is behind what may be missing. */
  private static final List<String> ORDER =
      List.of(
          "MaYeuCau",
          "MaDVC",
          "MaTichHop",
          "MaCanBo",
          "MaDonVi?",
          "TaiKhoan?",
          "SoDienThoai?",
          "SoDinhDanh?",
          "SoCMND?",
          "HoVaTen",
          BIRTH);

  static Request read(String envelope) {
    Element root = root(envelope);
    requireName(root, SOAP, "Envelope");
    List<Element> parts = children(root);
    Element body = parts.get(parts.size() - 1);
    requireName(body, SOAP, "Body");
    List<Element> operations = children(body);
    Element operation = operations.get(0);
    if (operations.size() != 1 || !INTEGRATION_CODES.containsKey(operation.getLocalName())) {
      throw Refusal.ofRequest("Không có dịch vụ " + operation.getLocalName());
    }
    requireName(operation, NAMESPACE, operation.getLocalName());
    Request request = new Request(operation.getLocalName(), values(operation));
    request.check();
    return request;
  }

  String code() {
    return text("MaYeuCau");
  }

  /** {@code SoDinhDanh} or {@code SoCMND}. */
  String number() {
    return values.getOrDefault("SoDinhDanh", text("SoCMND"));
  }

  String fullName() {
    return text("HoVaTen");
  }

  /** {@code yyyyMMdd} or {@code yyyy}. */
  String birth() {
    return text(BIRTH);
  }

  private String text(String name) {
    return values.getOrDefault(name, "");
  }

  private void check() {
    String code = INTEGRATION_CODES.getOrDefault(operation, "");
    require(text("MaTichHop").equals(code), "MaTichHop phải là " + code);
    require(values.values().stream().noneMatch(String::isBlank), "có trường rỗng");
    require(
        values.containsKey("SoDinhDanh") != values.containsKey("SoCMND"),
        "cần SoDinhDanh hoặc SoCMND");
    require(
        number().matches(values.containsKey("SoDinhDanh") ? "\\d{12}" : "\\d{9}"),
        "số định danh không hợp lệ");
    String capitals =
        Normalizer.normalize(fullName(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    require(fullName().equals(capitals), "HoVaTen phải viết hoa");
  }

  private static Map<String, String> values(Element operation) {
    Map<String, String> values = new LinkedHashMap<>();
    int next = 0;
    for (Element element : children(operation)) {
      requireName(element, NAMESPACE, element.getLocalName());
      int place = place(element.getLocalName());
      require(place >= next, element.getLocalName() + " sai thứ tự hoặc không có");
      requireOptional(next, place);
      next = place + 1;
      values.put(element.getLocalName(), value(element));
    }
    requireOptional(next, ORDER.size());
    return values;
  }

  private static String value(Element element) {
    if (!element.getLocalName().equals(BIRTH)) {
      require(children(element).isEmpty(), element.getLocalName() + " không phải văn bản");
      return element.getTextContent();
    }
    List<Element> birth = children(element);
    require(birth.size() == 1, BIRTH + " cần Nam hoặc NgayThangNam");
    Element one = birth.get(0);
    requireName(one, NAMESPACE, one.getLocalName());
    String form = one.getLocalName().equals("Nam") ? "\\d{4}" : "\\d{8}";
    require(
        one.getLocalName().matches("Nam|NgayThangNam") && one.getTextContent().matches(form),
        BIRTH + " không hợp lệ");
    return one.getTextContent();
  }

  private static int place(String name) {
    int required = ORDER.indexOf(name);
    return required < 0 ? ORDER.indexOf(name + "?") : required;
  }

  private static void requireOptional(int from, int to) {
    for (String name : ORDER.subList(from, to)) {
      require(name.endsWith("?"), "thiếu " + name + " hoặc sai thứ tự");
    }
  }

  private static void requireName(Element element, String namespace, String name) {
    require(
        namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()),
        "không nhận phần tử " + element.getNodeName());
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw Refusal.ofRequest("Yêu cầu không hợp lệ: " + otherwise);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Element root(String envelope) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(envelope)))
          .getDocumentElement();
    } catch (SAXException e) {
      throw Refusal.ofRequest("Không phải XML");
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("The JDK's parser does not start", e);
    }
  }
}
