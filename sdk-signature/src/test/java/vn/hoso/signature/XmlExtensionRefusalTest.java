package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;

/** What is not extended: no service is asked, and the target stays as it was. */
class XmlExtensionRefusalTest {

  @TempDir Path dir;

  private LoopbackTsa tsa;
  private Path document;
  private Path target;

  @BeforeEach
  void start() throws IOException {
    tsa = LoopbackTsa.start();
    document = SignedXml.write(dir.resolve("thông báo.xml"), SignedXml.NOTICE);
    target = Files.writeString(dir.resolve("đích.xml"), "bản trước");
  }

  @AfterEach
  void targetIsUntouched() throws IOException {
    tsa.close();
    assertThat(target).hasContent("bản trước");
  }

  @Test
  void extend_plainSignature_saysWhatToDoInstead() {
    sign(XmlSignatureOptions.xmlDsig());

    assertRefused(document, "/TDiep/Signature", "plain XML signature", "keep evidence of it");
  }

  /** The second covers the first with its unsigned properties, and leaves out only itself. */
  @Test
  void extend_signatureThatAnotherCovers_isRefused() {
    sign(XmlSignatureOptions.xades().elements("tb-1").inElement("//TTCQT"));
    sign(XmlSignatureOptions.xades());

    assertRefused(
        document,
        "The signature /TDiep/DSCKS/TTCQT/Signature of",
        "the signature at /TDiep/Signature covers it, and would break");
  }

  @Test
  void extend_signatureWithinAnother_isRefused() throws IOException {
    sign(
        XmlSignatureOptions.xades()
            .elements("tb-1")
            .canonicalization(XmlCanonicalization.EXCLUSIVE));
    String inner = Files.readString(document);
    Dss.signXml(
        SignedXml.write(document, SignedXml.INVOICE),
        document,
        SigningPki.signer("RSA-2048"),
        eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B);
    String end = "</ds:Signature>";
    SignedXml.write(
        document,
        Files.readString(document).replace(end, "<ds:Object>" + inner + "</ds:Object>" + end));

    assertRefused(
        document,
        "The signature /HDon/ds:Signature/ds:Object[2]/TDiep/Signature of",
        "is in another signature");
  }

  @Test
  void extend_unsignedOrBroken_isRefused() throws IOException {
    assertRefused(document, "has no signature");
    sign(XmlSignatureOptions.xades());
    SignedXml.write(document, Files.readString(document).replace(">202<", ">203<"));
    assertRefused(document, "The signature /TDiep/Signature of", "is broken");
  }

  @Test
  void extend_propertiesOfAnOlderForm_areRefused() throws IOException {
    sign(XmlSignatureOptions.xades());
    String end = "</xades:QualifyingProperties>";
    SignedXml.write(
        document,
        Files.readString(document)
            .replace(
                end,
                "<o:UnsignedProperties xmlns:o=\"http://uri.etsi.org/01903/v1.2.2#\"/>" + end));

    assertRefused(document, "XAdES 1.3.2");
  }

  @Test
  void extend_documentType_isUnreadable() throws IOException {
    sign(XmlSignatureOptions.xades());
    SignedXml.write(document, "<!DOCTYPE TDiep>" + Files.readString(document));

    assertThatThrownBy(this::extend)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll(document.toString(), "DOCTYPE");
  }

  @Test
  void extend_withContent_isUnsupported() {
    sign(XmlSignatureOptions.xades());

    assertThatThrownBy(
            () ->
                SigningPki.extender(tsa, crls())
                    .extendDetached(document, document, SignatureLevel.B_T, target))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContainingAll(document.toString(), "without content");
  }

  @Test
  void extend_noTimeStamp_failsByItsService() {
    sign(XmlSignatureOptions.xades());
    tsa.close();

    assertThatThrownBy(this::extend)
        .isInstanceOf(TimeStampException.class)
        .hasMessageContaining(tsa.uri().toString());
  }

  @Test
  void sign_noStatus_saysWhatIsMissing() throws IOException {
    XmlSignatureOptions options =
        XmlSignatureOptions.xades()
            .level(SignatureLevel.B_LTA)
            .timestamp(TimeStampService.of(tsa.uri()))
            .extender(SigningPki.extender(tsa, OfflineRevocation.none()));

    assertThatThrownBy(() -> signer().xml(document, options).sign(target))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContainingAll(
            document.toString(), "/TDiep/Signature", "no known revocation status", "give its CRL");
    assertThat(document).hasContent(SignedXml.NOTICE);
  }

  @Test
  void extend_folderThatIsNotThere_isUnwritable() {
    sign(XmlSignatureOptions.xades());
    Path nowhere = dir.resolve("không có").resolve("đích.xml");

    assertThatThrownBy(
            () -> SigningPki.extender(tsa, crls()).extend(document, SignatureLevel.B_LTA, nowhere))
        .isInstanceOf(UnwritableDocumentException.class)
        .hasMessageContaining("create it first");
  }

  @Test
  void prepare_highLevel_saysWhatToDoInstead() throws IOException {
    XmlSignatureOptions options =
        XmlSignatureOptions.xades()
            .level(SignatureLevel.B_LT)
            .timestamp(TimeStampService.of(tsa.uri()))
            .extender(SigningPki.extender(tsa, crls()));

    assertThatThrownBy(
            () ->
                SignaturePreparer.create(TestKey.of("P-256").certificate()).xml(document, options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prepare at B_T");
  }

  @Test
  void options_thatContradict_nameBoth() throws IOException {
    XmlSignatureOptions stamped =
        XmlSignatureOptions.xades()
            .level(SignatureLevel.B_LT)
            .timestamp(TimeStampService.of(tsa.uri()));
    XmlSignatureOptions low =
        stamped.extender(SigningPki.extender(tsa, crls())).level(SignatureLevel.B_T);

    for (XmlSignatureOptions options : List.of(stamped, low)) {
      assertThatThrownBy(() -> signer().xml(document, options))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("level", "extender");
    }
  }

  private void assertRefused(Path signed, String... parts) {
    AbstractThrowableAssert<?, ?> refusal =
        assertThatThrownBy(this::extend).isInstanceOf(SigningRefusedException.class);
    refusal.hasMessageContaining(signed.toString()).hasMessageContainingAll(parts);
    assertThat(tsa.requests()).isEmpty();
  }

  private void extend() throws IOException {
    SigningPki.extender(tsa, crls()).extend(document, SignatureLevel.B_LTA, target);
  }

  private void sign(XmlSignatureOptions options) {
    signer().xml(document, options).sign(document);
  }

  private static DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
  }

  private OfflineRevocation crls() throws IOException {
    return OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls()));
  }
}
