package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.fixture.OfficialLetter.DAY;
import static vn.hoso.signature.fixture.OfficialLetter.HANDWRITING;
import static vn.hoso.signature.fixture.OfficialLetter.NUMBER;
import static vn.hoso.signature.fixture.OfficialLetter.SEAL;
import static vn.hoso.signature.fixture.OfficialLetter.TOP_RIGHT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.OfficialLetter;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;

/** Letters in the shape of those that agencies publish, with all that is odd about them. */
class OfficialLetterTest {

  private static final String CERTIFYING =
      "/Reference [<</Type /SigRef /TransformMethod /DocMDP /DigestValue (aa) /DigestMethod /MD5"
          + " /TransformParams <</Type /TransformParams /P 2 /V /1.2>>>>]";

  private static final String LARGER_SEAL = "[370 220 482 332]";

  @TempDir Path dir;

  private final Identity official = SigningPki.signer("RSA-2048");
  private final Identity agency = SigningPki.agency();

  @Test
  void verify_fourSignatures_explainsEachAndChangesNothing() throws IOException {
    VerificationReport report = verify(fourSignatures());

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures())
        .extracting(SignatureReport::roles)
        .containsExactly(
            Set.of(SignatureRole.PERSON, SignatureRole.CERTIFICATION),
            Set.of(SignatureRole.DOCUMENT_NUMBER),
            Set.of(SignatureRole.DOCUMENT_DATE),
            Set.of(SignatureRole.AGENCY_SEAL));
    assertThat(notes(report.signatures().get(0), Check.CHANGES))
        .contains(
            "Signatures that were added after this one: document number (Signature2), document"
                + " date (Signature3), seal of an agency (Signature4)",
            "The agency's seal covers about 33% of the handwriting, as NĐ 30/2020/NĐ-CP has it");
    assertThat(report.toVietnamese()).doesNotContain("chỉ là hình ảnh");
  }

  /** The keys expired since; the time-stamps have the SHA-1 imprints that programs ask for. */
  @Test
  void verify_expiredSince_isJudgedAtTheTimeStamps() throws IOException {
    Instant signed = SigningPki.NOW.minus(Duration.ofDays(60));
    Instant until = SigningPki.NOW.minus(Duration.ofDays(9));
    Identity expiredOfficial = SigningPki.signer("RSA-2048", signed, until);
    Identity expiredAgency = SigningPki.agency(signed, until);

    VerificationReport report =
        verify(
            OfficialLetter.create()
                .picture(HANDWRITING, "", covered -> stamped(covered, expiredOfficial))
                .text(NUMBER, "128", covered -> stamped(covered, expiredAgency))
                .italic(DAY, "15", covered -> stamped(covered, expiredAgency))
                .picture(SEAL, "", covered -> stamped(covered, expiredAgency)));

    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isTrue();
    assertThat(report.signatures())
        .hasSize(4)
        .allMatch(signature -> signature.timeSource() == TimeSource.TIMESTAMP);
    assertThat(report.toEnglish()).contains("SHA-1 message imprint");
  }

  @Test
  void verify_pastedHandwriting_isSaidToBeAPicture() throws IOException {
    VerificationReport report =
        verify(
            OfficialLetter.withPastedHandwriting()
                .text(NUMBER, "128", this::byAgency)
                .picture(SEAL, "", this::byAgency));

    assertThat(report.verdict()).isEqualTo(new Verdict.Valid());
    assertThat(report.toVietnamese()).contains("chữ ký tay chỉ là hình ảnh");
    assertThat(notes(report.signatures().get(0), Check.SIGNING_CERTIFICATE))
        .noneMatch(note -> note.contains("picture"));
    assertThat(notes(report.signatures().get(1), Check.SIGNING_CERTIFICATE))
        .anyMatch(note -> note.startsWith("The agency's seal is over a picture"));
  }

  @Test
  void verify_sealOnEmptyPaper_saysNothingOfPictures() throws IOException {
    VerificationReport report = verify(OfficialLetter.create().picture(SEAL, "", this::byAgency));

    assertThat(report.toVietnamese()).doesNotContain("chỉ là hình ảnh");
  }

  @Test
  void verify_sealThatHidesTheHandwriting_warns() throws IOException {
    VerificationReport report =
        verify(
            OfficialLetter.create()
                .picture(HANDWRITING, "", this::byOfficial)
                .picture(LARGER_SEAL, "", this::byAgency));

    assertThat(report.verdict()).isEqualTo(new Verdict.ValidWithWarnings(null));
    assertThat(report.toVietnamese()).contains("Dấu của cơ quan che gần hết hình chữ ký");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SAO Y; Ủy ban nhân dân xã Đạ Nghịt; 15/06/2026 10:04:05 +07:00 | COPY_STAMP",
        "Trích sao: Ủy ban nhân dân xã Đạ Nghịt | COPY_STAMP",
        "Số: 128/UBND-VP; 15/06/2026 10:04:05 +07:00 | ATTACHMENT_STAMP",
        "63/2026/QĐ-UBND; 15/06/2026 | ATTACHMENT_STAMP",
        "Số: 128/UBND-VP | DOCUMENT_NUMBER",
        "1280 | DOCUMENT_NUMBER",
        "15/06/2026 | DOCUMENT_DATE",
        "Đạ Nghịt, ngày 15 tháng 6 năm 2026 | DOCUMENT_DATE",
        "Người ký: Ủy ban nhân dân xã Đạ Nghịt Cơ quan: Tỉnh Lâm Đồng | AGENCY_SEAL"
      })
  void verify_stampOfAnAgency_hasTheRoleOfItsText(String text, SignatureRole role)
      throws IOException {
    VerificationReport report =
        verify(OfficialLetter.create().text(TOP_RIGHT, text, this::byAgency));

    assertThat(report.signatures().get(0).roles()).containsExactly(role);
  }

  /** Whatever a person's signature shows, it is that of a person. */
  @Test
  void verify_textOfAPerson_isAPersons() throws IOException {
    VerificationReport report =
        verify(OfficialLetter.create().text(NUMBER, "128", this::byOfficial));

    assertThat(report.signatures().get(0).roles()).containsExactly(SignatureRole.PERSON);
  }

  /** Saved anew, as printing to PDF or merging does: fields are gone, the dictionaries are left. */
  @Test
  void verify_savedAnew_isDestroyedAndNotUnsigned() throws IOException {
    byte[] letter =
        PdfUpdate.of(fourSignatures().bytes()).object(1, "<</Type /Catalog /Pages 2 0 R>>").write();

    VerificationReport report =
        SigningPki.verifier(dir).verify(Files.write(dir.resolve("công văn.pdf"), letter));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toVietnamese()).contains("đã từng được ký số, chữ ký bị phá hủy khi lưu lại");
  }

  @Test
  void verify_oneByteChanged_isInvalid() throws IOException {
    String letter = new String(fourSignatures().bytes(), StandardCharsets.ISO_8859_1);
    byte[] changed = letter.replace("Kinh gui", "Kinh goi").getBytes(StandardCharsets.ISO_8859_1);

    VerificationReport report =
        SigningPki.verifier(dir).verify(Files.write(dir.resolve("công văn.pdf"), changed));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  private OfficialLetter fourSignatures() {
    return OfficialLetter.create()
        .picture(HANDWRITING, CERTIFYING, this::byOfficial)
        .text(NUMBER, "12", this::byAgency)
        .italic(DAY, "15", this::byAgency)
        .picture(SEAL, "", this::byAgency);
  }

  private byte[] byOfficial(byte[] covered) {
    return AttackCms.sign(covered, "SHA256withRSA", official);
  }

  private byte[] byAgency(byte[] covered) {
    return AttackCms.sign(covered, "SHA256withRSA", agency);
  }

  private static byte[] stamped(byte[] covered, Identity signer) {
    byte[] cms = AttackCms.sign(covered, "SHA256withRSA", signer);
    Instant time = SigningPki.NOW.minus(Duration.ofDays(30));
    return AttackCms.withTimeStamps(
        cms,
        AttackCms.sha1TimeStamp(AttackCms.signatureValue(cms), SigningPki.timeStampUnit(), time));
  }

  private static List<String> notes(SignatureReport signature, Check check) {
    return signature.checks().stream()
        .filter(each -> each.check() == check && each.outcome() == Outcome.NOTE)
        .map(each -> each.text().english())
        .toList();
  }

  private VerificationReport verify(OfficialLetter letter) throws IOException {
    Path file = Files.write(dir.resolve("công văn.pdf"), letter.bytes());
    return SigningPki.verifier(dir).verify(file);
  }
}
