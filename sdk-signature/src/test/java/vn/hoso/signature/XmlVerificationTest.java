package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.simulator.pki.CertificateProfile;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.simulator.pki.KeyType;

/** XML signatures as Vietnamese programs make them. */
class XmlVerificationTest {

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private final IssuedCertificate official = world.official();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void verify_invoice_isValidAndNamesItsPart() throws IOException {
    VerificationReport report = verify(invoice());

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.format()).isEqualTo("XML-DSig");
    assertThat(signature.field()).isEqualTo("/HDon/DSCKS/NBan/Signature");
    assertThat(signature.covers()).containsExactly("/HDon/DLHDon");
    assertThat(signature.intact()).isTrue();
    assertThat(signature.signer()).isEqualTo("Nguyễn Thị Hồng Nhung");
    assertThat(notes(report)).contains("covers only a part of the document: /HDon/DLHDon");
    assertThat(report.toJson()).contains("\"covers\":[\"/HDon/DLHDon\"]");
  }

  @Test
  void verify_timeWithoutZone_isVietnameseAndNoted() throws IOException {
    VerificationReport report = verify(invoice());

    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.signingTime()).contains(OffsetDateTime.parse("2026-06-15T10:04:05+07:00"));
    assertThat(signature.timeSource()).isEqualTo(TimeSource.CLAIMED);
    assertThat(notes(report)).contains("states no zone");
  }

  @Test
  void verify_timeInAProperty_needsNoNamespaceAndKeepsItsZone() throws IOException {
    String signed =
        signature()
            .reference("#hd-1")
            .signingTime("2026-06-15T03:04:05Z", "")
            .sign(SignedXml.INVOICE, "NBan");

    VerificationReport report = verify(signed);

    assertThat(report.signatures().get(0).signingTime())
        .contains(OffsetDateTime.parse("2026-06-15T03:04:05Z"));
    assertThat(notes(report)).doesNotContain("states no zone").doesNotContain("is not signed");
  }

  @Test
  void verify_timeThatNobodySigned_isNoted() throws IOException {
    String property =
        """
        <Object><SignatureProperties><SignatureProperty Target="#sig">\
        <SigningTime>2020-01-01T00:00:00</SigningTime>\
        </SignatureProperty></SignatureProperties></Object></Signature>""";
    String signed =
        signature()
            .reference("", Transform.ENVELOPED)
            .sign(SignedXml.INVOICE, "NBan")
            .replace("</Signature>", property);

    VerificationReport report = verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(notes(report)).contains("the time that it states is not signed");
  }

  @Test
  void verify_taxNoticeWithTwoSigners_isValidForBoth() throws IOException {
    String once = signature().reference("#tb-1").reference("#tt-1").sign(SignedXml.NOTICE, "TTCQT");
    String twice = signature().reference("#tb-1").sign(once, "CQT");

    VerificationReport report = verify(twice);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures())
        .extracting(SignatureReport::field)
        .containsExactly("/TDiep/DSCKS/TTCQT/Signature", "/TDiep/DSCKS/CQT/Signature");
    assertThat(report.signatures().get(0).covers())
        .containsExactly("/TDiep/TBao", "/TDiep/TTChung");
    assertThat(report.signatures().get(1).covers()).containsExactly("/TDiep/TBao");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#xpointer(/)"})
  void verify_enveloped_coversTheWholeDocument(String uri) throws IOException {
    VerificationReport report =
        verify(signature().reference(uri, Transform.ENVELOPED).sign(SignedXml.NOTICE, "CQT"));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).covers()).containsExactly("/TDiep");
    assertThat(notes(report)).doesNotContain("only a part");
  }

  @Test
  void verify_enveloping_coversItsObject() throws IOException {
    VerificationReport report =
        verify(
            signature()
                .object("noi-dung", "<GiayPhep xmlns=\"urn:giay-phep\">Số 12/GP</GiayPhep>")
                .alone());

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).covers()).containsExactly("/Signature/Object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2001/10/xml-exc-c14n#",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/2006/12/xml-c14n11#WithComments"
      })
  void verify_otherCanonicalizations_areComputed(String method) throws IOException {
    VerificationReport report =
        verify(
            signature()
                .canonicalization(method)
                .reference("#xpointer(id('hd-1'))", method)
                .sign(
                    SignedXml.INVOICE.replace("<TToan>", "<!-- đã đối chiếu --><TToan>"), "NBan"));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
  void verify_everyUnicodeEncoding_isFoundByContent(String encoding) throws IOException {
    String declared = "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(encoding);
    byte[] bytes =
        (encoding.endsWith("E") ? "\uFEFF" : "")
            .concat(declared + invoice())
            .getBytes(Charset.forName(encoding));
    Path file = Files.write(dir.resolve("hóa đơn.xml"), bytes);

    assertThat(world.verifier(dir).verify(file).verdict()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_sha1_isComputedAndJudgedByPolicy() throws IOException {
    IssuedCertificate seller =
        world.pki().issue(CertificateProfile.person("Trần Văn Kiên").key(KeyType.RSA_2048).build());
    String signed =
        SignedXml.by(seller.privateKey(), seller.chain(), SignedXml.RSA_SHA1, SignedXml.SHA1)
            .reference("#hd-1")
            .sign(SignedXml.INVOICE, "NBan");

    VerificationReport report = verify(signed);

    assertThat(report.signatures().get(0).intact()).as(report.toEnglish()).isTrue();
    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1250000", "Nhĩ Đường", "2026-06-15</NLap>", "DLHDon Id=\"hd-1\""})
  void verify_coveredContentChanged_isInvalid(String covered) throws IOException {
    String changed = invoice().replace(covered, covered.replaceFirst("[0-9đĐ]", "9"));

    VerificationReport report = verify(changed);

    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isFalse();
    assertThat(report.signatures().get(0).intact()).isFalse();
  }

  @Test
  void verify_amountChanged_isAHashFailureThatNamesThePart() throws IOException {
    VerificationReport report = verify(invoice().replace("1250000", "9250000"));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
    assertThat(report.toEnglish()).contains("/HDon/DLHDon is not what was signed");
  }

  @Test
  void verify_timeOfSigningChanged_isAHashFailure() throws IOException {
    VerificationReport report = verify(invoice().replace("T10:04:05", "T10:04:06"));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_signedInfoChanged_isASignatureFailure() throws IOException {
    String changed = invoice().replace("<Reference URI=", "<Reference Id=\"r\" URI=");

    assertThat(verify(changed).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  @Test
  void verify_certificateOfAnother_isASignatureFailure() throws IOException {
    IssuedCertificate other = world.official();
    String signed =
        SignedXml.by(official.privateKey(), other.chain())
            .reference("#hd-1")
            .sign(SignedXml.INVOICE, "NBan");

    assertThat(verify(signed).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  @Test
  void verify_withoutCertificate_saysThatItIsMissing() throws IOException {
    String signed =
        SignedXml.by(official.privateKey(), List.of())
            .reference("#hd-1")
            .sign(SignedXml.INVOICE, "NBan");

    assertThat(verify(signed).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.NO_SIGNING_CERTIFICATE_FOUND));
  }

  @Test
  void verify_elementThatIsNotThere_isSignedDataNotFound() throws IOException {
    VerificationReport report = verify(invoice().replace("Id=\"hd-1\"", "Ma=\"hd-1\""));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.SIGNED_DATA_NOT_FOUND));
    assertThat(notes(report)).contains("no element has the Id hd-1");
  }

  @Test
  void verify_xmlWithoutSignature_isUnsigned() throws IOException {
    assertThat(verify(SignedXml.INVOICE).verdict()).isEqualTo(new Verdict.Unsigned());
  }

  @Test
  void verify_malformed_saysWhere() {
    assertThatThrownBy(() -> verify("<HDon>\n<DLHDon>\n</HDon>"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("hóa đơn.xml cannot be read as XML", "line 3");
  }

  @Test
  void verifyDetached_ofXml_saysThatThereIsNoSuchThing() throws IOException {
    Path file = SignedXml.write(dir.resolve("hóa đơn.xml"), invoice());

    assertThatThrownBy(() -> world.verifier(dir).verifyDetached(file, file))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContainingAll("hóa đơn.xml", "without content");
  }

  @Test
  void verify_ourInvoice_isGoodForXmlsecToo() throws IOException {
    Path file = SignedXml.write(dir.resolve("hóa đơn.xml"), invoice());
    Path root = Files.write(dir.resolve("root.der"), encoded(world));

    Tool.Outcome outcome =
        Tool.run(
            "xmlsec1",
            "--verify",
            "--insecure",
            "--id-attr:Id",
            "DLHDon",
            "--trusted-der",
            root.toString(),
            file.toString());

    assertThat(outcome.output()).contains("OK");
  }

  private static byte[] encoded(SimulatedPki world) {
    try {
      return world.pki().rootCertificate().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private SignedXml signature() {
    return SignedXml.by(official.privateKey(), official.chain());
  }

  private String invoice() {
    return signature()
        .reference("#hd-1", Transform.ENVELOPED)
        .signingTime("2026-06-15T10:04:05", "http://www.w3.org/2000/09/xmldsig#")
        .sign(SignedXml.INVOICE, "NBan");
  }

  private VerificationReport verify(String xml) throws IOException {
    Path file = SignedXml.write(dir.resolve("hóa đơn.xml"), xml);
    return world.verifier(dir).verify(file);
  }

  private static String notes(VerificationReport report) {
    return report.signatures().stream()
        .flatMap(signature -> signature.checks().stream())
        .filter(check -> check.outcome() == Outcome.NOTE)
        .map(check -> check.text().english())
        .reduce("", (a, b) -> a + "\n" + b);
  }
}
