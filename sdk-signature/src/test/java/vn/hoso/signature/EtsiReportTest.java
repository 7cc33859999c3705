package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.validationreport.ValidationReportFacade;
import eu.europa.esig.validationreport.enums.ObjectType;
import eu.europa.esig.validationreport.jaxb.SignatureValidationReportType;
import eu.europa.esig.validationreport.jaxb.ValidationObjectType;
import eu.europa.esig.validationreport.jaxb.ValidationReportType;
import eu.europa.esig.validationreport.jaxb.ValidationStatusType;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.DssCounterSignatures;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.ZipWriter;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * The report of ETSI TS 119 102-2: each one is validated against the schema of the standard as the
 * reference validator carries it, and says what that validator says of the same document.
 */
class EtsiReportTest {

  private static LoopbackTsa tsa;

  @TempDir Path dir;

  private final Identity signer = SigningPki.signer("RSA-2048");

  @BeforeAll
  static void startTsa() {
    tsa = LoopbackTsa.start();
  }

  @AfterAll
  static void stopTsa() {
    tsa.close();
  }

  @Test
  void toEtsiXml_timeStampedPdf_agreesWithDssAndCarriesWhatItRestsOn() throws IOException {
    Path signed = pdf();

    ValidationReportType report = read(SigningPki.verifier(dir).verify(signed));

    assertAgrees(report, Dss.simpleReport(signed));
    SignatureValidationReportType signature = report.getSignatureValidationReport().get(0);
    assertThat(signature.getSignerInformation().getSigner()).isEqualTo("Nguyễn Thị Hồng Nhung");
    assertThat(signature.getSignatureIdentifier().getDAIdentifier()).isEqualTo("Signature1");
    assertThat(signature.getValidationTimeInfo().getBestSignatureTime().getPOETime().toInstant())
        .isEqualTo(SigningPki.NOW.plusSeconds(3));
    assertThat(types(report))
        .containsOnlyOnce(ObjectType.TIMESTAMP)
        .contains(ObjectType.CERTIFICATE, ObjectType.CRL)
        .hasSize(1 + 2 + 4);
    assertThat(
            object(report, ObjectType.TIMESTAMP)
                .getValidationReport()
                .getSignatureValidationStatus()
                .getMainIndication())
        .isEqualTo(Indication.PASSED);
  }

  @Test
  void toEtsiXml_statusUnknown_isIndeterminateAsForDss() throws IOException {
    Path signed = pdf();
    SignatureVerifier verifier =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(SigningPki.root()))
            .clock(SigningPki.CLOCK)
            .build();

    VerificationReport ours = verifier.verify(signed);

    assertThat(ours.verdict()).isInstanceOf(Verdict.ValidWithWarnings.class);
    ValidationReportType report = read(ours);
    assertThat(mainIndication(report)).isEqualTo(Indication.INDETERMINATE);
    assertThat(subIndications(report)).containsExactly("TRY_LATER");
    // Its policy has another word for it than EN 319 102-1 §5.2.6.4.
    SimpleReport dss = Dss.simpleReportWithoutCrls(signed);
    assertThat(dss.getIndication(dss.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
  }

  @Test
  void toEtsiXml_tamperedPdf_isAHashFailureAsForDss() throws IOException {
    byte[] bytes = Files.readAllBytes(pdf());
    bytes[12] ^= 1;
    Path changed = Files.write(dir.resolve("đã sửa.pdf"), bytes);

    ValidationReportType report = read(SigningPki.verifier(dir).verify(changed));

    assertAgrees(report, Dss.simpleReport(changed));
    assertThat(subIndications(report)).containsExactly("HASH_FAILURE");
  }

  @Test
  void toEtsiXml_unknownAnchor_hasNoChain() throws IOException {
    SignatureVerifier stranger = SignatureVerifier.builder().clock(SigningPki.CLOCK).build();

    ValidationReportType report = read(stranger.verify(pdf()));

    ValidationStatusType status = status(report);
    assertThat(mainIndication(report)).isEqualTo(Indication.INDETERMINATE);
    assertThat(subIndications(report)).containsExactly("NO_CERTIFICATE_CHAIN_FOUND");
    assertThat(status.getAssociatedValidationReportData().get(0).getTrustAnchor()).isNull();
  }

  @Test
  void toEtsiXml_xades_agreesWithDss() throws IOException {
    Path xml = Files.writeString(dir.resolve("tờ khai.xml"), "<ToKhai><Ten>Đỗ Ảnh</Ten></ToKhai>");
    Path signed = dir.resolve("tờ khai.signed.xml");
    Dss.signXml(
        xml, signed, signer, eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_T);
    Path changed =
        Files.writeString(
            dir.resolve("đã sửa.xml"), Files.readString(signed).replace("Đỗ Ảnh", "Đỗ Anh"));

    assertAgrees(read(SigningPki.verifier(dir).verify(signed)), Dss.simpleReport(signed));
    assertAgrees(read(SigningPki.verifier(dir).verify(changed)), Dss.simpleReport(changed));
  }

  @Test
  void toEtsiXml_detachedCms_agreesWithDss() throws IOException {
    Path content = Files.writeString(dir.resolve("tờ khai.json"), "{\"ten\":\"Nguyễn Văn Lành\"}");
    Path signature = dir.resolve("tờ khai.p7s");
    DocumentSigner.create(TestKey.of("RSA-2048"))
        .clock(SigningPki.CLOCK)
        .cms(content, CmsSignatureOptions.detached())
        .sign(signature);
    SignatureVerifier verifier = SigningPki.verifier(dir);

    assertAgrees(
        read(verifier.verifyDetached(signature, content)), Dss.simpleReport(signature, content));

    Files.writeString(content, "{\"ten\":\"Nguyễn Văn Lãnh\"}");
    assertAgrees(
        read(verifier.verifyDetached(signature, content)), Dss.simpleReport(signature, content));
  }

  @Test
  void toEtsiXml_containers_agreeWithDss() throws IOException {
    Path file = Files.writeString(dir.resolve("Quyết định.txt"), "Điều 1. Phê duyệt.");
    for (eu.europa.esig.dss.enumerations.SignatureLevel level :
        List.of(
            eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B,
            eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_T)) {
      Path signed =
          DssContainers.sign(
              ASiCContainerType.ASiC_E,
              level,
              List.of(file),
              dir.resolve(level + ".asice"),
              signer);

      assertAgrees(read(SigningPki.verifier(dir).verify(signed)), Dss.simpleReport(signed));
    }
  }

  @Test
  void toEtsiXml_counterSignature_isAReportOfItsOwnThatItsSignatureNames() throws IOException {
    Path xml = Files.writeString(dir.resolve("đơn.xml"), "<Don><Ten>Lê Thị Bưởi</Ten></Don>");
    Path signed = dir.resolve("đơn.signed.xml");
    Dss.signXml(
        xml, signed, signer, eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B);
    Path both =
        DssCounterSignatures.addToXml(
            signed, dir.resolve("đơn.counter.xml"), SigningPki.signer("RSA-2048"));

    VerificationReport ours = SigningPki.verifier(dir).verify(both);

    assertThat(read(ours).getSignatureValidationReport())
        .extracting(each -> each.getSignatureIdentifier().getId())
        .containsExactly("S-1", "S-1-1");
    assertThat(ours.toEtsiXml())
        .contains("<hoso:SignatureIdentifier>S-1-1</hoso:SignatureIdentifier>");
  }

  @Test
  void toEtsiXml_revokedSigner_saysSinceWhen() throws IOException {
    try (SimulatedPki world = new SimulatedPki()) {
      Path unsigned = Files.write(dir.resolve("qđ.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
      var official = world.official();
      Path signed = world.sign(unsigned, official, SignatureLevel.B_B);
      world
          .pki()
          .revoke(official.certificate(), world.now().minusSeconds(60), CRLReason.KEY_COMPROMISE);

      VerificationReport ours = world.verifier(dir).verify(signed);

      ValidationReportType report = read(ours);
      assertThat(subIndications(report)).containsExactly("REVOKED_NO_POE");
      assertThat(
              status(report)
                  .getAssociatedValidationReportData()
                  .get(0)
                  .getRevocationStatusInformation()
                  .getRevocationTime())
          .isNotNull();
    }
  }

  @Test
  void toEtsiXml_unsigned_isWhatDssWrites() throws IOException {
    Path unsigned = Files.write(dir.resolve("chưa ký.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));

    ValidationReportType report = read(SigningPki.verifier(dir).verify(unsigned));

    assertThat(mainIndication(report)).isEqualTo(Indication.NO_SIGNATURE_FOUND);
  }

  /** What a document says of itself must not break the report. */
  @Test
  void toEtsiXml_markupAndControlCharactersInNames_stayText() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), "Điều 1.");
    Path signed =
        DssContainers.sign(
            ASiCContainerType.ASiC_E,
            eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_B,
            List.of(file),
            dir.resolve("a.asice"),
            signer);
    var entries = ZipWriter.entries(signed);
    entries.put("\u0001<b>&\uFFFE", "x".getBytes(StandardCharsets.UTF_8));
    Path added = ZipWriter.of(entries).write(dir.resolve("b.asice"));

    String xml = SigningPki.verifier(dir).verify(added).toEtsiXml();

    assertThat(subIndications(read(xml))).containsExactly("FORMAT_FAILURE");
    assertThat(xml).contains("\uFFFD&lt;b&gt;&amp;\uFFFD");
  }

  private Path pdf() throws IOException {
    Path unsigned = Files.write(dir.resolve("qđ.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path signed = dir.resolve("qđ.signed.pdf");
    Dss.sign(unsigned, signed, signer, tsa.uri());
    return signed;
  }

  private static void assertAgrees(ValidationReportType ours, SimpleReport dss) {
    String id = dss.getFirstSignatureId();
    assertThat(mainIndication(ours)).isEqualTo(dss.getIndication(id));
    assertThat(status(ours).getSubIndication())
        .isEqualTo(
            dss.getSubIndication(id) == null ? List.of() : List.of(dss.getSubIndication(id)));
  }

  private static List<String> subIndications(ValidationReportType report) {
    return status(report).getSubIndication().stream().map(Enum::name).toList();
  }

  private static Indication mainIndication(ValidationReportType report) {
    return status(report).getMainIndication();
  }

  /** Of the first signature. */
  private static ValidationStatusType status(ValidationReportType report) {
    return report.getSignatureValidationReport().get(0).getSignatureValidationStatus();
  }

  private static List<ObjectType> types(ValidationReportType report) {
    return report.getSignatureValidationObjects().getValidationObject().stream()
        .map(ValidationObjectType::getObjectType)
        .toList();
  }

  private static ValidationObjectType object(ValidationReportType report, ObjectType type) {
    return report.getSignatureValidationObjects().getValidationObject().stream()
        .filter(each -> each.getObjectType() == type)
        .findFirst()
        .orElseThrow();
  }

  private static ValidationReportType read(VerificationReport report) throws IOException {
    return read(report.toEtsiXml());
  }

  /** Against the schema. */
  private static ValidationReportType read(String xml) throws IOException {
    try {
      return ValidationReportFacade.newFacade().unmarshall(xml, true);
    } catch (JAXBException | XMLStreamException | SAXException e) {
      throw new AssertionError(xml, e);
    }
  }
}
