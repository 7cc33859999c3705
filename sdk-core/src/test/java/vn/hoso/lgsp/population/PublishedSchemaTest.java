package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.wsdl.Definition;
import javax.wsdl.Operation;
import javax.wsdl.WSDLException;
import javax.wsdl.factory.WSDLFactory;
import javax.wsdl.xml.WSDLReader;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;
import vn.hoso.simulator.population.PopulationFault;
import vn.hoso.simulator.population.StoredCitizen;

/** The WSDL and the schemas in the jar, and what goes over the wire. */
class PublishedSchemaTest {

  private static final String FOLDER = "/vn/hoso/lgsp/population/";
  private static final String REQUEST = "http://dancuquocgia.bca";
  private static final String REPLY = "http://www.mic.gov.vn/dancu/1.0";

  private PopulationRig rig;

  @BeforeEach
  void start() {
    rig = new PopulationRig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void requests_ofEveryForm_areValid() throws Exception {
    PopulationDatabase client = rig.client();
    List<CitizenQuery> queries =
        List.of(
            PopulationRig.query(),
            PopulationRig.anyQuery()
                .agency(AgencyCode.of("000.00.99.H17"))
                .account("mot.cua")
                .phone("0905123456")
                .oldIdCard("201234567")
                .fullName("Lê Thị Ý")
                .birthYear(1977)
                .build());
    for (CitizenQuery query : queries) {
      CitizenLookUp unused = client.lookUp(query);
      validate(rig.lastCall().body(), "request.xsd");
      CitizenVerification unusedToo = client.verify(query);
      validate(rig.lastCall().body(), "request.xsd");
    }
  }

  @Test
  void request_inAnotherOrder_isNotValid() {
    CitizenLookUp unused = rig.client().lookUp(PopulationRig.query());
    String swapped =
        rig.lastCall()
            .body()
            .replaceFirst("(<dan:MaYeuCau>.*</dan:MaYeuCau>)(<dan:MaDVC>.*</dan:MaDVC>)", "$2$1");

    assertThatThrownBy(() -> validate(swapped, "request.xsd"))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("MaYeuCau");
  }

  @Test
  void replies_ofTheSimulator_areValid() throws Exception {
    PopulationDatabase client = rig.client();
    for (StoredCitizen citizen : rig.database.citizens()) {
      CitizenQuery query =
          PopulationRig.anyQuery()
              .personalId(PersonalId.of(citizen.personalId()))
              .fullName(citizen.fullName())
              .birthYear(Integer.parseInt(citizen.birth().substring(0, 4)))
              .build();
      CitizenLookUp found = client.lookUp(query);
      assertThat(found.citizen()).isPresent();
      validate(found.xmlWithCitizensData(), "reply.xsd");
      validate(client.verify(query).xmlWithCitizensData(), "reply.xsd");
    }
  }

  @Test
  void wsdl_readByAnotherLibrary_namesOperationsAndElements() throws WSDLException {
    WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
    reader.setFeature("javax.wsdl.verbose", false);
    Definition wsdl = reader.readWSDL(resource("population.wsdl").toString());

    for (String name : List.of(PopulationRig.LOOK_UP, PopulationRig.VERIFY)) {
      Operation operation =
          wsdl.getPortType(new QName(REQUEST, "PopulationDatabase")).getOperation(name, null, null);
      assertThat(operation.getInput().getMessage().getPart("request").getElementName())
          .isEqualTo(new QName(REQUEST, name));
      assertThat(operation.getOutput().getMessage().getPart("reply").getElementName())
          .isIn(new QName(REPLY, "CongdanCollection"), new QName(REPLY, "KetQuaXacThuc"));
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void samples_areValidAndRead() throws Exception {
    String reply = sample("CongdanCollection-response.xml");

    validate(sample("TraCuuThongTinCongDan-request.xml"), "request.xsd");
    validate(reply, "reply.xsd");
    rig.database.faults().onAll().untilCleared(PopulationFault.answer(200, "text/xml", reply));
    Citizen citizen = rig.client().lookUp(ofTheSample()).citizen().orElseThrow();
    assertThat(citizen.name().full()).isEqualTo("NGUYỄN VĂN A");
    assertThat(citizen.birthDate().date()).hasValue(LocalDate.of(1990, 1, 1));
    assertThat(citizen.homeTown()).hasValue(new Place("48", "000", "00000", "MAU", "VN"));
    assertThat(citizen.father().orElseThrow().name()).isEqualTo("B");
    assertThat(citizen.spouse()).isEmpty();
    assertThat(citizen.householdHead().orElseThrow().relation()).isEqualTo("CH01");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void request_ofTheSample_isTheSameElementByElement() throws Exception {
    PopulationDatabase client = rig.client(builder -> builder.requestCodes(() -> "REQ080000123"));
    CitizenLookUp unused = client.lookUp(ofTheSample());

    assertThat(lines(payload(rig.lastCall().body()), ""))
        .isEqualTo(lines(payload(sample("TraCuuThongTinCongDan-request.xml")), ""));
  }

  private static CitizenQuery ofTheSample() {
    return CitizenQuery.builder()
        .serviceCode("1.001193.000.00.00.H17")
        .official("canbo01")
        .personalId(PersonalId.of("000000000001"))
        .fullName("Nguyễn Văn A")
        .birthDate(LocalDate.of(1990, 1, 1))
        .build();
  }

  private static String sample(String name) throws IOException {
    return Files.readString(
        Path.of(System.getenv("HOSO_SHARED"), "samples", "portal", "c06", name));
  }

  private static void validate(String envelope, String schema) throws Exception {
    Schema rules =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(resource(schema).toString()));
    rules.newValidator().validate(new DOMSource(payload(envelope)));
  }

  /** What is in the body of an envelope. */
  private static Element payload(String envelope) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(envelope)));
    Node body =
        document
            .getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")
            .item(0);
    return firstElement(body);
  }

  private static Element firstElement(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        return element;
      }
    }
    throw new IllegalArgumentException("No element in " + parent.getNodeName());
  }

  /** Each element with its namespace and depth, and its text if it has no others in it. */
  private static String lines(Element element, String indent) {
    StringBuilder lines = new StringBuilder(indent);
    lines.append('{').append(element.getNamespaceURI()).append('}').append(element.getLocalName());
    StringBuilder inside = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        inside.append(lines(inner, indent + "  "));
      }
    }
    return inside.isEmpty()
        ? lines.append(" = ").append(element.getTextContent()).append('\n').toString()
        : lines.append('\n').append(inside).toString();
  }

  private static URL resource(String name) {
    return PublishedSchemaTest.class.getResource(FOLDER + name);
  }
}
