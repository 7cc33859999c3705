package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.Pdfa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;

/** What is PDF/A stays PDF/A, says veraPDF. */
class PdfaTest {

  @TempDir Path dir;

  private final DocumentSigner signer =
      DocumentSigner.create(TestKey.of("P-256")).clock(SigningPki.CLOCK);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void act_ofPdfA_staysPdfA(int part) throws IOException {
    Path draft = OfficialPaper.create().pdfa(part).write(dir.resolve("draft.pdf"));
    Path document = dir.resolve("act.pdf");
    PdfSignatureOptions options = PdfSignatureOptions.create();
    OfficialAct act = OfficialAct.of(draft, document);
    SignatureImage handwriting = SignatureImage.of(OfficialPaper.handwriting());
    act.person(signer, options, handwriting, OfficialPaper.TITLE, OfficialPaper.NAME);
    act.number(signer, options, "125");
    act.day(signer, options, LocalDate.of(2026, 6, 15));
    act.seal(signer, options, SignatureImage.of(OfficialPaper.seal()), 36);

    assertThat(Pdfa.violations(document, part)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void sign_invisiblyInPdfA_staysPdfA(int part) throws IOException {
    Path draft = OfficialPaper.create().pdfa(part).write(dir.resolve("draft.pdf"));
    Path target = dir.resolve("signed.pdf");

    signer.pdf(draft, PdfSignatureOptions.create()).sign(target);

    assertThat(Pdfa.violations(target, part)).isEmpty();
    assertThat(SigningPki.verifier(dir).verify(target).verdict()).isEqualTo(new Verdict.Valid());
  }

  /** Metadata is read to know what may be drawn. */
  @Test
  void sign_metadataThatUnpacksToMuch_isRefused() throws IOException {
    ByteArrayOutputStream zeros = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zeros)) {
      deflater.write(new byte[(16 << 20) + 1]);
    }
    String metadata =
        RawPdf.stream(
            "/Type /Metadata /Filter /FlateDecode", zeros.toString(StandardCharsets.ISO_8859_1));
    byte[] pdf =
        RawPdf.classic(
            RawPdf.onePage(
                "<</Type /Catalog /Pages 2 0 R /Metadata 5 0 R>>",
                "<</Type /Page /Parent 2 0 R>>",
                metadata));
    Path draft = Files.write(dir.resolve("draft.pdf"), pdf);
    Path target = dir.resolve("signed.pdf");

    assertThatThrownBy(() -> signer.pdf(draft, PdfSignatureOptions.create()).sign(target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("its metadata cannot be read")
        .hasRootCauseMessage("A stream has more than 16777216 bytes");
  }

  @Test
  void violations_ofPlainPdf_areFound() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));
    Path target = dir.resolve("signed.pdf");

    signer
        .pdf(draft, PdfSignatureOptions.create().visible(VisibleSignature.number("7")))
        .sign(target);

    assertThat(Pdfa.violations(target, 2)).isNotEmpty();
  }
}
