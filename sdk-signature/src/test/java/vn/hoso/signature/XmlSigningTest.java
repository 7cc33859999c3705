package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;

class XmlSigningTest {

  /** As the document axis has it: the prefix is bound to the default namespace. */
  private static final String EDXML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
        <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
          <!-- Công văn -->
          <edXML:edXMLHeader>
            <edXML:MessageHeader><edXML:Subject>Mời họp &amp; báo cáo</edXML:Subject></edXML:MessageHeader>
          </edXML:edXMLHeader>
          <edXML:edXMLBody/>
        </edXML:edXMLEnvelope>
        <edXML:AttachmentEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"/>
      </edXML>
      """;

  @TempDir Path dir;

  private Path target;

  @BeforeEach
  void prepare() {
    target = dir.resolve("đã ký.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/*/*/*[local-name()='edXMLHeader']", "//e:edXMLHeader"})
  void sign_edxmlEnvelope_isValidWithTheSignatureInItsHeader(String xpath) throws IOException {
    XmlSignatureOptions inHeader =
        XmlSignatureOptions.xmlDsig()
            .inElement(xpath, Map.of("e", "http://www.mic.gov.vn/TBT/QCVN_102_2016"));

    SignedDocument signed = sign(EDXML, inHeader);

    assertThat(signed.field()).isEqualTo("/edXML/edXML:edXMLEnvelope/edXML:edXMLHeader/Signature");
    assertThat(withoutSignature(Files.readString(target))).isEqualTo(EDXML);
    SignatureReport report = valid().get(0);
    assertThat(report.field()).isEqualTo(signed.field());
    assertThat(report.covers()).containsExactly("/edXML");
    assertThat(report.format()).isEqualTo("XML-DSig");
    assertThat(report.signingTime().orElseThrow().toInstant()).isEqualTo(SigningPki.NOW);
  }

  /** What is legal and unusual comes out as it went in. */
  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258", "ISO-8859-1"})
  void sign_anyEncoding_keepsAllOtherBytes(String charset) throws IOException {
    String xml =
        """
        %s<?xml version='1.0' encoding='%s'?>\r
        <?kieu mau="<NBan/>"?><!-- <NBan/> -->\r
        <HDon a='>' b="'/>" ><![CDATA[<NBan>]]><x:NBan xmlns:x='urn:x' Ten='&#xE2;&#10;'\t/>&lt;/NBan>\r
        </HDon ><!-- thôn -->\r\n"""
            .formatted(
                charset.startsWith("UTF-16") ? "\uFEFF" : "", charset.replaceAll("[LB]E", ""));
    Path document = Files.write(dir.resolve("lạ.xml"), xml.getBytes(Charset.forName(charset)));

    signer().xml(document, inElement("//*[local-name()='NBan']")).sign(target);

    String signed = Files.readString(target, Charset.forName(charset));
    assertThat(signed.replaceAll(">(?=<Signature).*</Signature></x:NBan>", "/>")).isEqualTo(xml);
    assertThat(valid()).hasSize(1);
  }

  @Test
  void sign_target_canBeTheDocument() throws IOException {
    Path document = SignedXml.write(target, SignedXml.INVOICE);

    signer().xml(document, XmlSignatureOptions.xmlDsig()).sign(target);

    assertThat(valid()).hasSize(1);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).filteredOn(Files::isRegularFile).containsExactly(target);
    }
  }

  /** As the tax authority does it, without transforms: each signature is outside of the parts. */
  @Test
  void sign_partsByTwoSigners_leavesTheFirstValid() throws IOException {
    sign(
        SignedXml.NOTICE,
        XmlSignatureOptions.xmlDsig().elements("tb-1", "tt-1").inElement("/TDiep/DSCKS/TTCQT"));
    XmlSignatureOptions second =
        XmlSignatureOptions.xmlDsig().elements("tb-1").inElement("/TDiep/DSCKS/CQT");
    signer().xml(target, second).sign(target);

    assertThat(Files.readString(target)).doesNotContain("<Transforms>");
    assertThat(valid())
        .extracting(SignatureReport::covers)
        .containsExactly(List.of("/TDiep/TBao", "/TDiep/TTChung"), List.of("/TDiep/TBao"));
  }

  @Test
  void sign_firstTimeStampServiceFails_asksTheNext() throws IOException {
    try (LoopbackTsa broken = LoopbackTsa.startBroken();
        LoopbackTsa good = LoopbackTsa.start()) {
      TimeStampService inOrder =
          TimeStampService.inOrder(
              TimeStampService.of(broken.uri()), TimeStampService.of(good.uri()));

      SignedDocument signed =
          sign(
              SignedXml.INVOICE,
              XmlSignatureOptions.xades().level(SignatureLevel.B_T).timestamp(inOrder));

      assertThat(broken.requests()).hasSize(1);
      assertThat(signed.timestampTime()).isEqualTo(SigningPki.NOW.plusSeconds(3));
      assertThat(valid().get(0).timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    }
  }

  @Test
  void sign_changedAfterwards_isAHashFailure() throws IOException {
    sign(SignedXml.INVOICE, XmlSignatureOptions.xades());
    Files.writeString(target, Files.readString(target).replace("1250000", "9250000"));

    assertThat(SigningPki.verifier(dir).verify(target).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @ParameterizedTest
  @CsvSource({
    "DSIG_NAMESPACE, <SigningTime"
        + " xmlns=\"http://www.w3.org/2000/09/xmldsig#\">2026-06-15T10:04:05+07:00<",
    "NO_NAMESPACE, <SigningTime xmlns=\"\">2026-06-15T10:04:05+07:00<",
  })
  void sign_signingTime_isWhereItIsWanted(XmlSigningTime time, String text) throws IOException {
    sign(SignedXml.INVOICE, XmlSignatureOptions.xmlDsig().signingTime(time));

    assertThat(Files.readString(target)).contains(text);
    assertThat(valid().get(0).signingTime())
        .contains(OffsetDateTime.parse("2026-06-15T10:04:05+07:00"));
  }

  @Test
  void sign_withoutSigningTime_statesNone() throws IOException {
    sign(SignedXml.INVOICE, XmlSignatureOptions.xmlDsig().signingTime(XmlSigningTime.OMITTED));

    assertThat(Files.readString(target)).doesNotContain("SigningTime", "<Object");
    assertThat(valid().get(0).timeSource()).isEqualTo(TimeSource.NONE);
  }

  @Test
  void complete_inAnotherProcess_makesTheSameSignature() throws IOException {
    Path document = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    TestKey key = TestKey.of("P-256");
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .xml(document, XmlSignatureOptions.xades().elements("hd-1"));

    PreparedSignature loaded = PreparedSignature.fromBytes(prepared.toBytes());
    SignedDocument signed = loaded.complete(key.sign(loaded.bytesToSign()), target);

    assertThat(loaded.bytesToSign()).isEqualTo(prepared.bytesToSign());
    assertThat(loaded.field()).isEqualTo("/HDon/Signature");
    assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
    assertThat(valid().get(0).covers()).containsExactly("/HDon/DLHDon");
  }

  private DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
  }

  private static XmlSignatureOptions inElement(String xpath) {
    return XmlSignatureOptions.xmlDsig().inElement(xpath);
  }

  private SignedDocument sign(String xml, XmlSignatureOptions options) {
    Path document = SignedXml.write(dir.resolve("văn bản.xml"), xml);
    return signer().xml(document, options).sign(target);
  }

  private List<SignatureReport> valid() throws IOException {
    VerificationReport report = SigningPki.verifier(dir).verify(target);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    return report.signatures();
  }

  private static String withoutSignature(String signed) {
    return signed.replaceAll("<Signature .*</Signature>", "");
  }
}
