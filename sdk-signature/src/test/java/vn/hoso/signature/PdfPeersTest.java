package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SeenPage;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SoftHsm;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.internal.pdf.read.SignedForm;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.Pkcs11Key;
import vn.hoso.signature.key.Pkcs11Options;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.VisibleSignature;

/** What others say of our signatures: poppler's pdfsig, qpdf, and the EU's reference validator. */
@Tag("conformance")
class PdfPeersTest {

  @TempDir Path dir;

  /** A field that a later signature fills is what P=2 and P=3 permit. */
  @ParameterizedTest
  @EnumSource(Certification.class)
  void sign_certified_passesInPdfsigDssAndOurs(Certification certification) throws IOException {
    Path form = Files.write(dir.resolve("biểu mẫu.pdf"), SignedForm.unsigned());

    Path certified =
        sign(form, key("RSA-2048"), PdfSignatureOptions.create().certify(certification));

    assertAgreed(certified, 1);
    if (certification != Certification.NO_CHANGES) {
      assertAgreed(
          sign(
              certified,
              key("RSA-2048"),
              PdfSignatureOptions.create()
                  .existingField("ChuKy")
                  .visible(VisibleSignature.text(Placement.inField(), "Đã ký"))),
          2);
    }
  }

  /** The widget is a kid of the field. */
  @Test
  void sign_fieldWithAKid_passesInDss() throws IOException {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FIELD - 1, "<</FT /Sig /T (ChuKy) /Kids [16 0 R]>>");
    objects.set(SignedForm.PAGE - 1, "<<%s /Annots [16 0 R]>>".formatted(SignedForm.PAGE_BODY));
    objects.add("null");
    objects.add("<</Type /Annot /Subtype /Widget /Rect [99 99 199 149] /Parent 7 0 R>>");
    Path form = Files.write(dir.resolve("biểu mẫu.pdf"), RawPdf.classic(objects));

    Path signed =
        sign(
            form,
            key("RSA-2048"),
            PdfSignatureOptions.create()
                .existingField("ChuKy")
                .visible(VisibleSignature.text(Placement.inField(), "Đã ký")));

    SimpleReport report = Dss.simpleReport(signed);
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .as(report.toString())
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  private void assertAgreed(Path signed, int signatures) throws IOException {
    assertThat(Tool.pdfsig(signed).output().split("Signature is Valid", -1))
        .hasSize(signatures + 1);
    SimpleReport dss = Dss.simpleReport(signed);
    assertThat(dss.getSignatureIdList())
        .hasSize(signatures)
        .allSatisfy(
            id ->
                assertThat(dss.getIndication(id))
                    .as(dss.toString())
                    .isEqualTo(Indication.TOTAL_PASSED));
    VerificationReport ours = SigningPki.verifier(dir).verify(signed);
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(ours.signatures().get(0).roles()).contains(SignatureRole.CERTIFICATION);
  }

  @Test
  void verify_signedByDss_isValid() throws IOException {
    Path signed = dir.resolve("dss.pdf");
    Dss.sign(document(), signed, SigningPki.signer("RSA-2048"), null);

    assertValid(signed, TimeSource.CLAIMED);
  }

  @Test
  void verify_signedAndStampedByDss_isValid() throws IOException {
    Path signed = dir.resolve("dss.pdf");
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      Dss.sign(document(), signed, SigningPki.signer("RSA-2048"), tsa.uri());
    }

    assertValid(signed, TimeSource.TIMESTAMP);
  }

  private void assertValid(Path signed, TimeSource source) throws IOException {
    VerificationReport report = SigningPki.verifier(dir).verify(signed);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(1);
    assertThat(report.signatures().get(0).timeSource()).isEqualTo(source);
  }

  @Test
  void sign_invisible_looksAsBefore() throws IOException {
    Path document = document();
    Path signed = sign(document, key("RSA-2048"), PdfSignatureOptions.official("Văn thư"));

    assertThat(SeenPage.of(document).differenceFrom(SeenPage.of(signed))).isNull();
  }

  @Test
  void sign_keyOnAToken_passesInPdfsigDssAndOurs() throws IOException {
    Pkcs11Options options = Pkcs11Options.of(SoftHsm.library()).tokenLabel(SoftHsm.CLERK);
    try (Pkcs11Key key = SigningKeys.pkcs11(options, Pin.of(SoftHsm.PIN))) {
      Path target = sign(document(), key, PdfSignatureOptions.official("Văn thư"));

      assertThat(Tool.pdfsig(target).output()).contains("Signature is Valid");
      SimpleReport report = Dss.simpleReport(target);
      assertThat(report.getIndication(report.getFirstSignatureId()))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(SigningPki.verifier(dir).verify(target).verdict())
          .isInstanceOf(Verdict.Valid.class);
    }
  }

  private Path document() throws IOException {
    return Files.write(dir.resolve("quyết-định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  private SigningKey key(String keyType) {
    Path file = SigningPki.pkcs12(dir.resolve("key.p12"), SigningPki.signer(keyType));
    return SigningKeys.pkcs12(file, Pin.of(SigningPki.PIN));
  }

  private Path sign(Path document, SigningKey key, PdfSignatureOptions options) {
    Path target = dir.resolve("signed-" + System.nanoTime() + ".pdf");
    DocumentSigner.create(key).clock(SigningPki.CLOCK).pdf(document, options).sign(target);
    return target;
  }
}
