package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.ClauseTable;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.simulator.pki.PkiRequest;
import vn.hoso.simulator.pki.PkiService;

/**
 * What TT 15/2025/TT-BKHCN Điều 6 (dieu6) and Phụ lục II (phuLuc2) ask of software that verifies,
 * one test or more for each clause; docs/tt15.md is the table of them.
 */
class Tt15VerificationTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String CONTENT = "Điều 1. Phê duyệt hồ sơ của ông Nguyễn Văn Ảnh.";

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private final IssuedCertificate official = world.official();
  private Path document;

  @BeforeEach
  void writeDocument() throws IOException {
    document = Files.write(dir.resolve("quyết định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  @AfterEach
  void close() {
    world.close();
  }

  // Điều 6

  @Test
  void dieu6_publicKeyOfTheAttachedCertificate_decides() throws IOException {
    SignatureReport good = only(verifyInvoice(official.chain()));
    assertThat(good.signerCertificate()).contains(official.certificate());
    assertThat(outcome(good, Check.INTEGRITY)).isEqualTo(Outcome.PASSED);

    SignatureReport other = only(verifyInvoice(world.official().chain()));
    assertThat(outcome(other, Check.INTEGRITY)).isEqualTo(Outcome.FAILED);
    assertThat(other.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  @Test
  void dieu6_trustPath_endsAtARootThatIsKnown() throws IOException {
    Path signed = sign(SignatureLevel.B_B);

    SignatureReport known = only(world.verifier(dir).verify(signed));
    assertThat(known.certificates())
        .containsExactly(
            official.certificate(), world.pki().subCaCertificate(), world.pki().rootCertificate());

    assertThat(verifier().trust(TrustAnchors.none()).build().verify(signed).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND));
  }

  @Test
  void dieu6_integrityInThreeSteps_tellsAnAlteredValueFromAlteredContent() throws IOException {
    byte[] cms = AttackCms.enclose(bytes(CONTENT), "SHA256withRSA", SigningPki.signer("RSA-2048"));
    byte[] otherValue = cms.clone();
    byte[] value = AttackCms.signatureValue(cms);
    otherValue[indexOf(cms, value) + value.length - 1] ^= 1;
    byte[] otherContent = cms.clone();
    otherContent[indexOf(otherContent, bytes("Phê duyệt"))] = 'K';

    assertThat(verifyCms(cms).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(verifyCms(otherValue).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
    assertThat(verifyCms(otherContent).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void dieu6_timeStampIfAttached_isCheckedItself() throws IOException {
    byte[] cms = AttackCms.enclose(bytes(CONTENT), "SHA256withRSA", SigningPki.signer("RSA-2048"));
    Instant then = SigningPki.NOW.minus(DAY);
    byte[] right =
        AttackCms.timeStamp(AttackCms.signatureValue(cms), SigningPki.timeStampUnit(), then);
    byte[] aboutAnother = AttackCms.timeStamp(bytes("khác"), SigningPki.timeStampUnit(), then);

    SignatureReport stamped = only(verifyCms(AttackCms.withTimeStamps(cms, right)));
    assertThat(stamped.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(stamped.signingTime().orElseThrow().toInstant()).isEqualTo(then);

    SignatureReport refused = only(verifyCms(AttackCms.withTimeStamps(cms, aboutAnother)));
    assertThat(refused.timeSource()).isNotEqualTo(TimeSource.TIMESTAMP);
    assertThat(refused.objections())
        .extracting(objection -> objection.text().vietnamese())
        .anyMatch(text -> text.startsWith("Dấu thời gian không được công nhận"));
  }

  /** Kept in the document itself, where they are found again without any other source. */
  @Test
  void dieu6_certificateCrlAndStatus_areKeptWithTheDocument() throws IOException {
    Path signed = sign(SignatureLevel.B_T);
    Path kept = dir.resolve("quyết định.lưu trữ.pdf");
    DocumentExtender.builder()
        .trust(world.trust())
        .offline(world.revocation(dir))
        .clock(Clock.fixed(world.now(), ZoneOffset.UTC))
        .build()
        .extend(signed, SignatureLevel.B_LT, kept);

    VerificationReport report = verifier().build().verify(kept);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(only(report).certificates()).hasSize(3);
    assertThat(outcome(only(report), Check.REVOCATION)).isEqualTo(Outcome.PASSED);
    assertThat(verifier().build().verify(signed).verdict())
        .isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
  }

  @Test
  void dieu6_display_saysInVietnameseWhetherItIsValid() throws IOException {
    Path signed = sign(SignatureLevel.B_T);
    byte[] altered = Files.readAllBytes(signed);
    altered[indexOf(altered, bytes("100 100 20 20 re"))] = '9';

    assertThat(world.verifier(dir).verify(signed).toVietnamese()).contains("Kết luận: HỢP LỆ\n");
    assertThat(world.verifier(dir).verify(write(altered)).toVietnamese())
        .contains("Kết luận: KHÔNG HỢP LỆ (HASH_FAILURE)\n");
  }

  @Test
  void dieu6_display_hasTheSevenFields() throws IOException {
    String shown = world.verifier(dir).verify(sign(SignatureLevel.B_B)).toVietnamese();

    assertThat(shown)
        .contains("  Tổ chức phát hành: " + commonName(world.pki().subCaCertificate()) + "\n")
        .contains("  Người ký: Nguyễn Thị Hồng Nhung\n")
        .containsPattern("  Đơn vị quản lý chứng thư: \\p{Lu}.+\n")
        .contains("  Thời điểm ký (do người ký khai): 15/06/2026 10:04:06 +07:00\n")
        .contains("  Tính toàn vẹn: Nguyên vẹn\n")
        .contains("  Tính hợp lệ của chữ ký tại thời điểm ký: HỢP LỆ\n")
        .containsPattern(
            "  Thời hạn chứng thư: \\d\\d/\\d\\d/\\d{4} .+ – \\d\\d/\\d\\d/\\d{4} .+\n");
  }

  /** The field is for the time of signing or the time-stamp. */
  @Test
  void dieu6_displayOfTheTime_isThatOfTheTimeStampIfThereIsOne() throws IOException {
    assertThat(world.verifier(dir).verify(sign(SignatureLevel.B_T)).toVietnamese())
        .contains("  Dấu thời gian: 15/06/2026 10:04:05 +07:00\n")
        .doesNotContain("do người ký khai)");
  }

  // Phụ lục II: the certificate

  @Test
  void phuLuc2_signingTime_isWithinThePeriodOfTheCertificate() throws IOException {
    Path stamped = sign(SignatureLevel.B_T);
    Path unproven = sign(SignatureLevel.B_B);
    SignatureVerifier later = verifier().at(SimulatedPki.NOW.plus(YEAR.multipliedBy(5))).build();

    assertThat(outcome(only(later.verify(stamped)), Check.CERTIFICATE_PATH))
        .isEqualTo(Outcome.PASSED);
    assertThat(later.verify(unproven).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.OUT_OF_BOUNDS_NO_POE));
  }

  @Test
  void phuLuc2_timeStampBeforeThePeriod_isNotWithinIt() throws IOException {
    Identity tomorrow =
        SigningPki.signer("RSA-2048", SigningPki.NOW.plus(DAY), SigningPki.NOW.plus(YEAR));
    byte[] cms = AttackCms.enclose(bytes(CONTENT), "SHA256withRSA", tomorrow);
    byte[] stamp =
        AttackCms.timeStamp(
            AttackCms.signatureValue(cms), SigningPki.timeStampUnit(), SigningPki.NOW.minus(DAY));

    assertThat(verifyCms(AttackCms.withTimeStamps(cms, stamp)).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.NOT_YET_VALID));
  }

  @ParameterizedTest
  @EnumSource(names = {"KEY_COMPROMISE", "CERTIFICATE_HOLD"})
  void phuLuc2_revokedOrSuspendedAtThatTime_isNotValid(CRLReason reason) throws IOException {
    Path signed = sign(SignatureLevel.B_T);
    world.pki().revoke(official.certificate(), SimulatedPki.NOW.minus(DAY), reason);
    world.setClock(SimulatedPki.NOW.plus(DAY));

    VerificationReport report = world.verifier(dir).verify(signed);

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.REVOKED));
    assertThat(report.toVietnamese()).contains("đã bị thu hồi hoặc tạm dừng trước");
  }

  @Test
  void phuLuc2_newestCrl_decidesAgainstAnOlderOne() throws IOException {
    Path signed = sign(SignatureLevel.B_T);
    Path older = Files.write(dir.resolve("older.crl"), world.pki().crl());
    Path root = Files.write(dir.resolve("root.crl"), world.pki().rootCrl());
    world
        .pki()
        .revoke(official.certificate(), SimulatedPki.NOW.minus(DAY), CRLReason.KEY_COMPROMISE);
    world.setClock(SimulatedPki.NOW.plusSeconds(60));
    Path newest = Files.write(dir.resolve("newest.crl"), world.pki().crl());

    assertThat(verify(signed, OfflineRevocation.from(root, older))).isEqualTo(new Verdict.Valid());
    assertThat(verify(signed, OfflineRevocation.from(root, newest, older)))
        .isEqualTo(new Verdict.Invalid(SubIndication.REVOKED));
  }

  @Test
  void phuLuc2_crlThatHadEndedAtThatTime_isNoAnswer() throws IOException {
    OfflineRevocation old = world.revocation(dir);
    world.setClock(SimulatedPki.NOW.plus(Duration.ofDays(60)));
    Path signed = sign(SignatureLevel.B_T);

    assertThat(verify(signed, old))
        .isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
  }

  @Test
  void phuLuc2_ocspOnline_answersWithoutACrl() throws IOException {
    Path signed = sign(SignatureLevel.B_T);
    NetworkAccess network = NetworkAccess.builder().allowPrivateAddresses().build();
    SignatureVerifier online = verifier().network(network).build();

    assertThat(online.verify(signed).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(world.pki().requests())
        .extracting(PkiRequest::service)
        .contains(PkiService.OCSP)
        .doesNotContain(PkiService.CRL);

    world
        .pki()
        .revoke(official.certificate(), SimulatedPki.NOW.minus(DAY), CRLReason.KEY_COMPROMISE);
    assertThat(verifier().network(network).build().verify(signed).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.REVOKED));
  }

  @Test
  void phuLuc2_statusThatCannotBeChecked_isAWarning() throws IOException {
    VerificationReport report = verifier().build().verify(sign(SignatureLevel.B_T));

    assertThat(report.verdict()).isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
    assertThat(report.toVietnamese())
        .contains("Kết luận: HỢP LỆ, CÓ CẢNH BÁO")
        .contains("[cảnh báo] Không kiểm tra được trạng thái thu hồi của chứng thư số");
  }

  @Test
  void phuLuc2_algorithms_areThoseThatAreInForce() throws IOException {
    assertThat(verifySigned("SHA256withRSA", "RSA-2048")).isEqualTo(new Verdict.Valid());
    assertThat(verifySigned("SHA256withRSAandMGF1", "RSA-2048")).isEqualTo(new Verdict.Valid());
    assertThat(verifySigned("SHA3-256withRSA", "RSA-2048")).isEqualTo(new Verdict.Valid());
    assertThat(verifySigned("SHA384withECDSA", "P-256")).isEqualTo(new Verdict.Valid());

    Verdict refused = new Verdict.Invalid(SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
    assertThat(verifySigned("SHA1withRSA", "RSA-2048")).isEqualTo(refused);
    assertThat(verifySigned("SHA256withRSA", "RSA-1024")).isEqualTo(refused);
    assertThat(verifySigned("SHA256withECDSA", "P-192")).isEqualTo(refused);
  }

  @Test
  void phuLuc2_scopeOfUse_isTheSigningOfDocuments() throws IOException {
    byte[] cms = AttackCms.enclose(bytes(CONTENT), "SHA256withRSA", SigningPki.timeStampUnit());

    VerificationReport report = verifyCms(cms);

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE));
    assertThat(report.toVietnamese()).contains("Chứng thư số không được cấp để ký văn bản");
  }

  @Test
  void phuLuc2_keyUsage_allowsSigning() throws IOException {
    byte[] cms = AttackCms.enclose(bytes(CONTENT), "SHA256withRSA", SigningPki.encipherer());

    assertThat(verifyCms(cms).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE));
  }

  // Phụ lục II: the signature

  @Test
  void phuLuc2_informationOfTheSigner_isThere() throws IOException {
    SignatureReport report = only(verifyInvoice(List.of()));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.NO_SIGNING_CERTIFICATE_FOUND));
    assertThat(report.signer()).isEmpty();
    assertThat(only(verifyInvoice(official.chain())).signer()).isEqualTo("Nguyễn Thị Hồng Nhung");
  }

  @Test
  void phuLuc2_matchingKey_madeTheSignature() throws IOException {
    VerificationReport report = verifyInvoice(world.official().chain());

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
    assertThat(report.toVietnamese())
        .contains("Giá trị chữ ký không khớp với khóa trong chứng thư số của người ký");
  }

  @Test
  void phuLuc2_certificate_wasValidWhenItSigned() throws IOException {
    Path signed = sign(SignatureLevel.B_T);
    world
        .pki()
        .revoke(official.certificate(), SimulatedPki.NOW.plus(DAY), CRLReason.KEY_COMPROMISE);
    world.setClock(SimulatedPki.NOW.plus(DAY.multipliedBy(2)));
    Path signedLater = sign(SignatureLevel.B_T);

    assertThat(world.verifier(dir).verify(signed).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(world.verifier(dir).verify(signedLater).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.REVOKED));
  }

  @Test
  void phuLuc2_hashes_areEqual() throws IOException {
    byte[] signed = Files.readAllBytes(sign(SignatureLevel.B_B));
    byte[] altered = signed.clone();
    altered[indexOf(altered, bytes("100 100 20 20 re"))] = '9';

    assertThat(only(world.verifier(dir).verify(write(signed))).intact()).isTrue();
    VerificationReport report = world.verifier(dir).verify(write(altered));
    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
    assertThat(report.toVietnamese()).contains("Nội dung được ký đã bị thay đổi sau khi ký");
  }

  @Test
  void table_namesEachTestAndNoOther() throws IOException {
    assertThat(ClauseTable.named("dieu6", "phuLuc2"))
        .containsExactlyInAnyOrderElementsOf(
            ClauseTable.tests(Tt15VerificationTest.class, "dieu6", "phuLuc2"));
  }

  private Path sign(SignatureLevel level) throws IOException {
    return world.sign(document, official, level);
  }

  /** Without CRLs and OCSP responses. */
  private SignatureVerifier.Builder verifier() {
    return SignatureVerifier.builder()
        .trust(world.trust())
        .clock(Clock.fixed(world.now(), ZoneOffset.UTC));
  }

  private Verdict verify(Path signed, OfflineRevocation offline) {
    return verifier().offline(offline).build().verify(signed).verdict();
  }

  private VerificationReport verifyInvoice(List<X509Certificate> chain) throws IOException {
    String signed =
        SignedXml.by(official.privateKey(), chain)
            .reference("#hd-1")
            .sign(SignedXml.INVOICE, "NBan");
    return world.verifier(dir).verify(Files.writeString(dir.resolve("hóa đơn.xml"), signed));
  }

  private Verdict verifySigned(String algorithm, String keyType) throws IOException {
    Identity signer = SigningPki.signer(keyType);
    return verifyCms(AttackCms.enclose(bytes(CONTENT), algorithm, signer)).verdict();
  }

  private VerificationReport verifyCms(byte[] cms) throws IOException {
    return SigningPki.verifier(dir).verify(Files.write(dir.resolve("quyết định.p7m"), cms));
  }

  private Path write(byte[] pdf) throws IOException {
    return Files.write(Files.createTempFile(dir, "bản sao", ".pdf"), pdf);
  }

  private static SignatureReport only(VerificationReport report) {
    assertThat(report.signatures()).hasSize(1);
    return report.signatures().get(0);
  }

  private static Outcome outcome(SignatureReport signature, Check check) {
    return signature.checks().stream()
        .filter(each -> each.check() == check)
        .map(CheckResult::outcome)
        .filter(each -> each != Outcome.NOTE)
        .max(Outcome::compareTo)
        .orElseThrow();
  }

  private static String commonName(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName().replaceAll("(^|.*,)CN=([^,]*).*", "$2");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .indexOf(new String(part, StandardCharsets.ISO_8859_1));
  }
}
