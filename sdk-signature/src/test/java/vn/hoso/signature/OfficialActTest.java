package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.OfficialAct.Step;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.visible.SignatureImage;

class OfficialActTest {

  private static final SignatureImage HANDWRITING = SignatureImage.of(OfficialPaper.handwriting());
  private static final SignatureImage SEAL = SignatureImage.of(OfficialPaper.seal());
  private static final PdfSignatureOptions OPTIONS = PdfSignatureOptions.create();

  @TempDir Path dir;

  private final DocumentSigner chairman = signer(TestKey.of("RSA-2048"), Duration.ZERO);
  private final DocumentSigner clerk =
      signer(TestKey.of(SigningPki.agency()), Duration.ofHours(26));

  @Test
  void act_stepByStep_isAcceptedByAllAfterEachStep() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("dự thảo.pdf"));
    Path document = dir.resolve("quyết định.pdf");

    person(act(draft, document));
    assertAccepted(document, 1);
    act(draft, document).number(clerk, OPTIONS, "125");
    assertAccepted(document, 2);
    act(draft, document).day(clerk, OPTIONS, LocalDate.of(2026, 6, 5));
    assertAccepted(document, 3);
    assertThat(act(draft, document).next()).contains(Step.SEAL);
    act(draft, document).seal(clerk, OPTIONS, SEAL, 36);
    assertAccepted(document, 4);

    assertThat(act(draft, document).next()).isEmpty();
    assertThat(SigningPki.verifier(dir).verify(document).signatures())
        .extracting(SignatureReport::field, SignatureReport::roles)
        .containsExactly(
            tuple("NguoiCoThamQuyen", Set.of(SignatureRole.PERSON)),
            tuple("SoVanBan", Set.of(SignatureRole.DOCUMENT_NUMBER)),
            tuple("NgayBanHanh", Set.of(SignatureRole.DOCUMENT_DATE)),
            tuple("ChuKyCoQuan", Set.of(SignatureRole.AGENCY_SEAL)));
  }

  @Test
  void number_beforeThePerson_isRefused() throws IOException {
    OfficialAct act =
        act(OfficialPaper.create().write(dir.resolve("draft.pdf")), dir.resolve("act.pdf"));

    assertThatThrownBy(() -> act.number(clerk, OPTIONS, "125"))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("step NUMBER now, but PERSON");
    assertThat(dir.resolve("act.pdf")).doesNotExist();
  }

  @Test
  void next_otherDraft_isRefused() throws IOException {
    Path document = dir.resolve("act.pdf");
    person(act(OfficialPaper.create().write(dir.resolve("draft.pdf")), document));
    Path other =
        OfficialPaper.create().day("Tam Kỳ, ngày   tháng   năm").write(dir.resolve("o.pdf"));

    assertThatThrownBy(() -> act(other, document).next())
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("is not made of the draft");
  }

  @Test
  void number_documentWasChanged_isRefused() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));
    Path document = dir.resolve("act.pdf");
    person(act(draft, document));
    byte[] bytes = Files.readAllBytes(document);
    bytes[(int) Files.size(draft) + 400] ^= 1; // in the handwriting
    Files.write(document, bytes);

    assertThatThrownBy(() -> act(draft, document).number(clerk, OPTIONS, "125"))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("is broken");
  }

  @Test
  void number_noBlank_leavesTheDocumentAsItWas() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));
    Path document = dir.resolve("act.pdf");
    person(act(draft, document));
    byte[] before = Files.readAllBytes(document);

    assertThatThrownBy(() -> act(draft, document).number(clerk, OPTIONS, "1234567890123"))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("no blank after \"Số:\" that has room for \"1234567890123\"");
    assertThat(document).hasBinaryContent(before);
    assertThat(act(draft, document).next()).contains(Step.NUMBER);
  }

  private void person(OfficialAct act) {
    act.person(chairman, OPTIONS, HANDWRITING, OfficialPaper.TITLE, OfficialPaper.NAME);
  }

  private static OfficialAct act(Path draft, Path document) {
    return OfficialAct.of(draft, document);
  }

  private void assertAccepted(Path document, int signatures) throws IOException {
    assertThat(Tool.qpdfCheck(document)).returns(0, Tool.Outcome::exitCode);
    assertThat(Tool.pdfsig(document).output().split("Signature is Valid", -1))
        .hasSize(signatures + 1);
    VerificationReport report =
        SigningPki.verifierBuilder(dir)
            .clock(Clock.offset(SigningPki.CLOCK, Duration.ofHours(27)))
            .build()
            .verify(document);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(signatures);
    SimpleReport dss = Dss.simpleReport(document);
    assertThat(dss.getSignatureIdList())
        .hasSize(signatures)
        .allSatisfy(id -> assertThat(dss.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED));
  }

  private static DocumentSigner signer(TestKey key, Duration later) {
    return DocumentSigner.create(key).clock(Clock.offset(SigningPki.CLOCK, later));
  }
}
