package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.IssuedCertificate;

/** The verdicts, row by row of what can be found. */
class SignatureVerifierTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private Path document;

  @BeforeEach
  void writeDocument() throws IOException {
    document = Files.write(dir.resolve("quyết-định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void verify_timeStampedAndEverythingAtHand_isValid() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_T);

    VerificationReport report = world.verifier(dir).verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.intact()).isTrue();
    assertThat(signature.format()).isEqualTo("PDF ETSI.CAdES.detached");
    assertThat(signature.signer()).isEqualTo("Nguyễn Thị Hồng Nhung");
    assertThat(signature.issuer())
        .isEqualTo(commonName(world.pki().subCaCertificate().getSubjectX500Principal().getName()));
    assertThat(signature.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(signature.signingTime().orElseThrow().toInstant()).isEqualTo(SimulatedPki.NOW);
    assertThat(signature.certificates()).hasSize(3);
    assertThat(signature.objections()).isEmpty();
  }

  @Test
  void verify_withoutTimeStamp_isValidWithTheClaimedTime() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_B);

    VerificationReport report = world.verifier(dir).verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.timeSource()).isEqualTo(TimeSource.CLAIMED);
    assertThat(signature.signingTime().orElseThrow().toInstant())
        .isEqualTo(SimulatedPki.NOW.plusSeconds(1));
  }

  @Test
  void verify_withoutCrlAndOcsp_warnsAndNeverSaysRevoked() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_T);

    VerificationReport report = builder().build().verify(signed);

    assertThat(report.verdict())
        .as(report.toEnglish())
        .isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
    assertThat(report.toVietnamese())
        .contains("hông kiểm tra được trạng thái thu hồi")
        .doesNotContain("đã bị thu hồi");
  }

  @Test
  void verify_unknownRoot_isIndeterminateAndSaysIntact() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_T);

    VerificationReport report = builder().trust(TrustAnchors.none()).build().verify(signed);

    assertIndeterminate(report, SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    assertThat(report.signatures().get(0).intact()).isTrue();
  }

  @Test
  void verify_coveredByteChanged_isInvalid() throws IOException {
    byte[] bytes = Files.readAllBytes(world.sign(document, world.official(), SignatureLevel.B_T));
    int position = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("100 100 20 20 re");
    bytes[position] = '2';

    VerificationReport report = world.verifier(dir).verify(write(bytes));

    assertInvalid(report, SubIndication.HASH_FAILURE);
    assertThat(report.signatures().get(0).intact()).isFalse();
  }

  @Test
  void verify_formThatIsNotSupported_isIndeterminate() throws IOException {
    String signed = latin1(world.sign(document, world.official(), SignatureLevel.B_B));
    String changed = signed.replace("/ETSI.CAdES.detached", "/Vendor.Signature.v1");

    VerificationReport report =
        world.verifier(dir).verify(write(changed.getBytes(StandardCharsets.ISO_8859_1)));

    assertIndeterminate(report, SubIndication.FORMAT_FAILURE);
    assertThat(report.toVietnamese()).contains("chưa được hỗ trợ");
  }

  @Test
  void verify_anotherContainerInTheGap_isInvalid() throws IOException {
    IssuedCertificate official = world.official();
    Path one = world.sign(document, official, SignatureLevel.B_B);
    world.setClock(SimulatedPki.NOW.plus(DAY));
    Path other = world.sign(document, official, SignatureLevel.B_B);

    String first = latin1(one);
    String second = latin1(other);
    int start = first.indexOf("/Contents <") + "/Contents <".length();
    int end = first.indexOf('>', start);
    String mixed =
        first.substring(0, start)
            + second.substring(start, second.indexOf('>', start))
            + first.substring(end);
    VerificationReport report =
        world.verifier(dir).verify(write(mixed.getBytes(StandardCharsets.ISO_8859_1)));

    assertInvalid(report, SubIndication.HASH_FAILURE);
  }

  @Test
  void verify_revokedBeforeTheTimeStamp_isInvalid() throws IOException {
    IssuedCertificate official = world.official();
    Path signed = world.sign(document, official, SignatureLevel.B_T);
    revoke(official, SimulatedPki.NOW.minus(DAY));
    world.setClock(SimulatedPki.NOW.plus(DAY));

    assertInvalid(world.verifier(dir).verify(signed), SubIndication.REVOKED);
  }

  @Test
  void verify_revokedAfterTheTimeStamp_isValid() throws IOException {
    IssuedCertificate official = world.official();
    Path signed = world.sign(document, official, SignatureLevel.B_T);
    revoke(official, SimulatedPki.NOW.plus(DAY));
    world.setClock(SimulatedPki.NOW.plus(DAY).plus(DAY));

    VerificationReport report = world.verifier(dir).verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_revokedWithoutTimeStamp_isIndeterminate() throws IOException {
    IssuedCertificate official = world.official();
    Path signed = world.sign(document, official, SignatureLevel.B_B);
    revoke(official, SimulatedPki.NOW.plus(DAY));
    world.setClock(SimulatedPki.NOW.plus(DAY).plus(DAY));

    assertIndeterminate(world.verifier(dir).verify(signed), SubIndication.REVOKED_NO_POE);
  }

  @Test
  void verify_expiredSinceTheTimeStamp_isJudgedAsOfThen() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_T);

    VerificationReport report =
        builder()
            .clock(Clock.fixed(SimulatedPki.NOW.plus(YEAR.multipliedBy(5)), ZoneOffset.UTC))
            .offline(world.revocation(dir))
            .build()
            .verify(signed);

    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isTrue();
    assertThat(check(report, Check.CERTIFICATE_PATH)).isEqualTo(Outcome.PASSED);
  }

  @Test
  void verify_expiredWithoutTimeStamp_isIndeterminate() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_B);

    VerificationReport report =
        builder().at(SimulatedPki.NOW.plus(YEAR.multipliedBy(5))).build().verify(signed);

    assertIndeterminate(report, SubIndication.OUT_OF_BOUNDS_NO_POE);
  }

  @Test
  void verify_resaved_saysThatItWasSignedOnce() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_T);
    Path resaved = dir.resolve("lưu-lại.pdf");
    try (PDDocument pdf = Loader.loadPDF(signed.toFile())) {
      pdf.save(resaved.toFile());
    }

    VerificationReport report = world.verifier(dir).verify(resaved);

    assertInvalid(report, SubIndication.FORMAT_FAILURE);
  }

  @Test
  void verify_withoutSignature_isUnsigned() throws IOException {
    VerificationReport report = world.verifier(dir).verify(document);

    assertThat(report.verdict()).isEqualTo(new Verdict.Unsigned());
    assertThat(report.signatures()).isEmpty();
    assertThat(report.toVietnamese()).contains("KHÔNG CÓ CHỮ KÝ SỐ");
  }

  @Test
  void verify_signedTwice_bothAreValid() throws IOException {
    Path once = world.sign(document, world.official(), SignatureLevel.B_T);
    Path twice =
        world.sign(
            once, world.pki().issueAgency("Ủy ban nhân dân xã Tam Xuân"), SignatureLevel.B_T);

    VerificationReport report = world.verifier(dir).verify(twice);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures())
        .extracting(SignatureReport::signer)
        .containsExactly("Nguyễn Thị Hồng Nhung", "Ủy ban nhân dân xã Tam Xuân");
  }

  @Test
  void judgeAgain_withAnotherPolicy_needsNoFile() throws IOException {
    Path signed = world.sign(document, world.official(), SignatureLevel.B_T);
    VerificationReport strict = builder().trust(TrustAnchors.none()).build().verify(signed);
    Files.delete(signed);

    VerificationReport again = world.verifier(dir).judgeAgain(strict);

    assertThat(again.verdict()).as(again.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_somethingElse_saysWhatCanBeVerified() throws IOException {
    Path text = Files.writeString(dir.resolve("ghi-chú.txt"), "Kính gửi");

    assertThatThrownBy(() -> world.verifier(dir).verify(text))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("ghi-chú.txt is neither a PDF nor XML nor a CMS");
  }

  @Test
  void verify_emptyOrMissing_saysSo() throws IOException {
    Path empty = Files.createFile(dir.resolve("rỗng.pdf"));

    assertThatThrownBy(() -> world.verifier(dir).verify(empty))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("rỗng.pdf is empty");
    assertThatThrownBy(() -> world.verifier(dir).verify(dir.resolve("không-có.pdf")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("does not exist");
  }

  private SignatureVerifier.Builder builder() {
    return SignatureVerifier.builder()
        .trust(world.trust())
        .clock(Clock.fixed(SimulatedPki.NOW, ZoneOffset.UTC));
  }

  private void revoke(IssuedCertificate issued, Instant when) {
    world.pki().revoke(issued.certificate(), when, CRLReason.KEY_COMPROMISE);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(dir, "đã-sửa", ".pdf"), bytes);
  }

  private static String latin1(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static Outcome check(VerificationReport report, Check check) {
    return report.signatures().get(0).checks().stream()
        .filter(c -> c.check() == check)
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static void assertInvalid(VerificationReport report, SubIndication reason) {
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Invalid(reason));
  }

  private static void assertIndeterminate(VerificationReport report, SubIndication reason) {
    assertThat(report.verdict())
        .as(report.toEnglish())
        .isEqualTo(new Verdict.Indeterminate(reason));
  }

  private static String commonName(String name) {
    return Arrays.stream(name.split(","))
        .filter(part -> part.startsWith("CN="))
        .map(part -> part.substring(3))
        .findFirst()
        .orElseThrow();
  }
}
