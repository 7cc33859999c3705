package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;

/** What is not signed: the key is not asked, and the target stays as it was. */
class XmlSigningRefusalTest {

  private static final XmlSignatureOptions DSIG = XmlSignatureOptions.xmlDsig();

  @TempDir Path dir;

  private final TestKey key = TestKey.of("RSA-2048");
  private Path document;
  private Path target;

  @BeforeEach
  void prepare() throws IOException {
    document = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    target = Files.writeString(dir.resolve("đích.xml"), "bản trước");
  }

  @AfterEach
  void targetIsUntouched() throws IOException {
    assertThat(target).hasContent("bản trước");
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(document, target);
    }
  }

  @Test
  void sign_expiredCertificate_isRefused() {
    TestKey expired =
        TestKey.of(
            SigningPki.signer(
                "P-256", SigningPki.NOW.minusSeconds(200), SigningPki.NOW.minusSeconds(100)));

    assertThatThrownBy(() -> sign(expired, DSIG))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("expired at", "đã hết hạn từ");
    assertThat(expired.asked()).isZero();
  }

  @Test
  void key_certificateForEncryption_isRefused() {
    assertThatThrownBy(() -> SigningCertificate.of(SigningPki.encipherer().chain()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("not for signatures");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a><b id='x'/></a> | y | no element with the Id y",
        "<a Id='x'><b id='x'/></a> | x | 2 elements with the Id x",
        "<a Id='x'><b xmlns:n='urn:n' n:Id='x'/></a> | x | 2 elements with the Id x",
        "<a xmlns:n='urn:n' n:Id='x'/> | x | no element with the Id x",
        "<a iD='x'/> | x | no element with the Id x",
      })
  void sign_idThatIsNotOne_isRefused(String xml, String id, String message) {
    SignedXml.write(document, xml);

    assertRefused(DSIG.elements(id), message);
    assertRefused(DSIG.inElementWithId(id), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "//KyThay | selects 0 nodes",
        "//NBan | selects 2 nodes",
        "/HDon/DLHDon/@Id | selects 1 nodes",
      })
  void sign_xpathThatSelectsNoSingleElement_isRefused(String xpath, String message) {
    assertRefused(DSIG.inElement(xpath), message);
  }

  @ParameterizedTest
  @CsvSource({"'//[', //[", "'count(//*)', count", "//e:HDon, e:HDon"})
  void sign_xpathThatIsNone_namesIt(String xpath, String message) {
    assertThatThrownBy(() -> sign(key, DSIG.inElement(xpath, Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(message, "XPath");
    assertThat(key.asked()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<HDon><DLHDon> | line 1",
        "'' | cannot be read as XML",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> | DOCTYPE",
        "%PDF-1.7 | cannot be read as XML",
      })
  void sign_noWellFormedXml_saysWhere(String xml, String message) {
    SignedXml.write(document, xml);

    assertThatThrownBy(() -> sign(key, DSIG))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("hóa đơn.xml", message);
    assertThat(key.asked()).isZero();
  }

  /** The byte means nothing there, and would be written as another. */
  @Test
  void sign_bytesThatTheEncodingDoesNotHave_isRefused() throws IOException {
    byte[] xml =
        "<?xml version='1.0' encoding='windows-1252'?><a>\u0081</a>"
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(document, xml);

    assertRefused(DSIG, "cannot be kept exactly");
  }

  @Test
  void sign_missingDocument_saysSo() throws IOException {
    Path missing = dir.resolve("không có.xml");

    assertThatThrownBy(() -> DocumentSigner.create(key).xml(missing, DSIG).sign(target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("không có.xml does not exist");
  }

  @Test
  void sign_tooLarge_isRefusedBeforeItIsParsed() {
    SignedXml.write(document, "<a>" + " ".repeat(20 << 20) + "</a>");

    assertThatThrownBy(() -> sign(key, DSIG))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("more than 20971520 bytes");
    assertThat(key.asked()).isZero();
  }

  /** The first signer covered the whole document, and left out only that signature. */
  @Test
  void sign_wholeDocumentIsSigned_saysWhatWouldBreak() throws IOException {
    signInPlace(DSIG.inElement("/HDon/DSCKS/CQT"));

    assertRefused(
        DSIG.elements("hd-1").inElement("/HDon/DSCKS/NBan"),
        "it would break the signature at /HDon/DSCKS/CQT/Signature");
  }

  @Test
  void sign_insideASignature_isRefused() throws IOException {
    signInPlace(DSIG.allowFurtherSignatures());

    assertRefused(DSIG.inElement("//*[local-name()='Object']"), "is in another signature");
  }

  @Test
  void sign_manyElementsForSeveralSigners_isRefused() {
    SignedXml.write(document, "<a>" + "<b/>".repeat(20_001) + "</a>");

    assertRefused(DSIG.allowFurtherSignatures(), "too many elements");
  }

  @Test
  void sign_valueOfAnotherKey_isAKeyError() {
    SigningKey other = new KeyWithOtherCertificate(TestKey.of("P-256"), key.certificate());

    assertThatThrownBy(() -> sign(other, DSIG))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("is not by the key of");
  }

  @Test
  void sign_answerToAnotherRequest_isATimeStampError() {
    try (LoopbackTsa tsa = LoopbackTsa.start(LoopbackTsa::withOtherNonce)) {
      XmlSignatureOptions stamped =
          XmlSignatureOptions.xades()
              .level(SignatureLevel.B_T)
              .timestamp(TimeStampService.of(tsa.uri()));

      assertThatThrownBy(() -> sign(key, stamped))
          .isInstanceOf(TimeStampException.class)
          .hasMessageContaining(tsa.uri().toString());
    }
  }

  @Test
  void sign_intoAFolderThatIsNotThere_asksNoKey() {
    Path nowhere = dir.resolve("không có").resolve("đích.xml");

    assertThatThrownBy(() -> DocumentSigner.create(key).xml(document, DSIG).sign(nowhere))
        .isInstanceOf(UnwritableDocumentException.class)
        .hasMessageContaining("does not exist");
    assertThat(key.asked()).isZero();
  }

  @Test
  void complete_documentChangedSince_isRefused() throws IOException {
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate()).clock(SigningPki.CLOCK).xml(document, DSIG);
    SignedXml.write(document, SignedXml.INVOICE.replace("1250000", "9250000"));

    assertThatThrownBy(() -> prepared.complete(key.sign(prepared.bytesToSign()), target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("prepare it again");
  }

  @Test
  void sign_algorithmWithoutAName_isRefusedAndSaysWhichToTake() {
    TestKey rsa = TestKey.of("RSA-2048");

    assertThatThrownBy(
            () ->
                sign(rsa.with(SignatureAlgorithm.RSA_PKCS1_SHA3_256), XmlSignatureOptions.xades()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("RSA_PKCS1_SHA3_256 has no name in XML", "RSA_PSS_SHA3_256");
  }

  private void signInPlace(XmlSignatureOptions options) {
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .xml(document, options)
        .sign(document);
  }

  private void assertRefused(XmlSignatureOptions options, String message) {
    assertThatThrownBy(() -> sign(key, options))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("hóa đơn.xml", message);
    assertThat(key.asked()).isZero();
  }

  private void sign(SigningKey with, XmlSignatureOptions options) {
    DocumentSigner.create(with).clock(SigningPki.CLOCK).xml(document, options).sign(target);
  }

  /** As a token that has mixed up its objects. */
  private record KeyWithOtherCertificate(SigningKey key, SigningCertificate certificate)
      implements SigningKey {

    @Override
    public SigningKey with(SignatureAlgorithm algorithm) {
      return new KeyWithOtherCertificate(key.with(algorithm), certificate);
    }

    @Override
    public byte[] sign(byte[] data) {
      return key.sign(data);
    }
  }
}
