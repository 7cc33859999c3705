package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.Pdfa;
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
