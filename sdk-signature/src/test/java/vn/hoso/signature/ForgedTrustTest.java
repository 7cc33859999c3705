package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.SignedUpdate;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.trust.TrustAnchors;

/** What must not be believed: time-stamps, permissions, digests that an attacker chooses. */
class ForgedTrustTest {

  private static final String DETACHED = "/SubFilter /adbe.pkcs7.detached";
  private static final String TIME_STAMP = "/SubFilter /ETSI.RFC3161";
  private static final Instant NOW = SigningPki.NOW;
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path dir;

  private final Identity official = SigningPki.signer("RSA-2048");

  @Test
  void verify_asAgenciesSign_isValid() throws IOException {
    VerificationReport report = verify(SignedUpdate.create().sign(DETACHED, this::sign));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_timeStampOfItsValue_isTrustedTime() throws IOException {
    Identity unit = SigningPki.timeStampUnit();

    SignatureReport signature = only(stamped(value -> token(value, unit, NOW.minus(DAY))));

    assertThat(signature.timeSource()).as("%s", signature.checks()).isEqualTo(TimeSource.TIMESTAMP);
  }

  @Test
  void verify_timeStampOfSomethingElse_provesNothing() throws IOException {
    Identity unit = SigningPki.timeStampUnit();

    assertProvesNothing(stamped(value -> token(new byte[256], unit, NOW.minus(DAY))));
  }

  @Test
  void verify_timeStampWithAnotherValue_provesNothing() throws IOException {
    Identity unit = SigningPki.timeStampUnit();

    assertProvesNothing(
        stamped(
            value -> {
              byte[] token = token(value, unit, NOW.minus(DAY));
              token[token.length - 1] ^= 1;
              return token;
            }));
  }

  @Test
  void verify_timeStampFromTomorrow_provesNothing() throws IOException {
    Identity unit = SigningPki.timeStampUnit();

    assertProvesNothing(stamped(value -> token(value, unit, NOW.plus(DAY))));
  }

  @Test
  void verify_timeStampOlderThanTheCertificate_isInvalid() throws IOException {
    Identity unit = SigningPki.timeStampUnit();

    VerificationReport report =
        verify(stamped(value -> token(value, unit, NOW.minus(DAY.multipliedBy(150)))));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.NOT_YET_VALID));
  }

  /** DER puts the longer token last, here the earlier one: the other is not in its future. */
  @Test
  void verify_twoTimeStampsInAnyOrder_takesTheEarlierWithoutAnObjection() throws IOException {
    Identity unit = SigningPki.timeStampUnit();
    Identity alone = new Identity(unit.key(), unit.chain().subList(0, 1));
    Instant early = NOW.minus(DAY.multipliedBy(2));

    SignatureReport signature =
        only(
            SignedUpdate.create()
                .sign(
                    DETACHED,
                    covered -> {
                      byte[] cms = sign(covered);
                      byte[] value = AttackCms.signatureValue(cms);
                      return AttackCms.withTimeStamps(
                          cms, token(value, alone, NOW.minus(DAY)), token(value, unit, early));
                    }));

    assertThat(signature.signingTime().orElseThrow().toInstant()).isEqualTo(early);
    assertThat(signature.objections()).isEmpty();
  }

  @Test
  void verify_documentTimeStamp_provesTheSignatureBefore() throws IOException {
    SignatureReport signature =
        only(SignedUpdate.create().sign(DETACHED, this::sign).sign(TIME_STAMP, this::stamp));

    assertThat(signature.timeSource()).as("%s", signature.checks()).isEqualTo(TimeSource.TIMESTAMP);
  }

  /** It is reported by itself: the document is not unsigned, and nobody signed it. */
  @Test
  void verify_documentTimeStampAlone_isATimeStamp() throws IOException {
    VerificationReport report = verify(SignedUpdate.create().sign(TIME_STAMP, this::stamp));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport stamp = report.signatures().get(0);
    assertThat(stamp.roles()).containsExactly(SignatureRole.TIME_STAMP);
    assertThat(stamp.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(stamp.signer()).isEqualTo("Máy chủ cấp dấu thời gian thử nghiệm");
  }

  @Test
  void verify_documentTimeStampAloneOfSomethingElse_isAHashFailure() throws IOException {
    VerificationReport report =
        verify(SignedUpdate.create().sign(TIME_STAMP, covered -> stamp(new byte[9])));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_documentTimeStampAloneThatIsNone_isInvalid() throws IOException {
    VerificationReport report =
        verify(SignedUpdate.create().sign(TIME_STAMP, covered -> new byte[] {0x30, 0}));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
  }

  /** A certificate for signatures does not make a time-stamp. */
  @Test
  void verify_documentTimeStampAloneByASigner_isNotReliable() throws IOException {
    VerificationReport report =
        verify(
            SignedUpdate.create()
                .sign(
                    TIME_STAMP, covered -> AttackCms.enclose(covered, "SHA256withRSA", official)));

    assertThat(report.verdict().isReliable()).isFalse();
  }

  @Test
  void verify_documentTimeStampBeforeTheSignature_provesNothing() throws IOException {
    SignatureReport signature =
        only(SignedUpdate.create().sign(TIME_STAMP, this::stamp).sign(DETACHED, this::sign));

    assertThat(signature.timeSource()).isNotEqualTo(TimeSource.TIMESTAMP);
  }

  @Test
  void verify_brokenSignatureUnderADocumentTimeStamp_isInvalid() throws IOException {
    SignedUpdate document =
        SignedUpdate.create()
            .sign(DETACHED, covered -> new byte[] {0x30, 0})
            .replace("/ByteRange[0 ", "/ByteRange[1 ")
            .sign(DETACHED, this::sign)
            .sign(TIME_STAMP, this::stamp);

    assertThat(verify(document).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
  }

  /** Whoever signs later must not declare harmless what was added to another's document before. */
  @Test
  void verify_noteThatOnlyALaterSignerPermits_isAWarning() throws IOException {
    String certification =
        DETACHED
            + " /Reference [<</Type /SigRef /TransformMethod /DocMDP"
            + " /TransformParams <</Type /TransformParams /V /1.2 /P 3>>>>]";
    SignatureReport signature =
        verify(
                SignedUpdate.create()
                    .sign(DETACHED, this::sign)
                    .note()
                    .sign(certification, this::sign))
            .signatures()
            .get(0);

    assertThat(signature.checks())
        .as("%s", signature.checks())
        .anyMatch(c -> c.check() == Check.CHANGES && c.outcome() == Outcome.WARNING);
  }

  @Test
  void verify_sha1FormWithSha256Signature_isJudgedAsSha1() throws IOException {
    VerificationReport report =
        verify(
            SignedUpdate.create()
                .sign(
                    "/SubFilter /adbe.pkcs7.sha1",
                    covered ->
                        AttackCms.enclose(digest("SHA-1", covered), "SHA256withRSA", official)));

    assertThat(report.signatures().get(0).intact()).as(report.toEnglish()).isTrue();
    assertThat(report.verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.CRYPTO_CONSTRAINTS_FAILURE));
  }

  @Test
  void verify_sha1Signature_isInvalidIfItsCertificateIsNew() throws IOException {
    VerificationReport report =
        verify(
            SignedUpdate.create()
                .sign(DETACHED, covered -> AttackCms.sign(covered, "SHA1withRSA", official)));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.CRYPTO_CONSTRAINTS_FAILURE));
  }

  /** A claimed time proves nothing, so it can only be said that it may be old. */
  @Test
  void verify_sha1SignatureByAnOldCertificate_isIndeterminate() throws IOException {
    Identity old =
        SigningPki.signer(
            "RSA-2048", NOW.minus(DAY.multipliedBy(900)), NOW.plus(DAY.multipliedBy(900)));
    VerificationReport report =
        verify(
            SignedUpdate.create()
                .sign(
                    DETACHED + " /M (D:20240310080000+07'00')",
                    covered -> AttackCms.sign(covered, "SHA1withRSA", old)));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE));
  }

  @Test
  void verify_twoSignersInOneField_isInvalid() throws IOException {
    Identity other = SigningPki.signer("RSA-2048");
    VerificationReport report =
        verify(
            SignedUpdate.create()
                .sign(
                    DETACHED,
                    covered -> AttackCms.sign(covered, "SHA256withRSA", official, other)));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
  }

  @Test
  void verify_signerWhoMayOnlyEncrypt_isIndeterminate() throws IOException {
    Identity encipherer = SigningPki.encipherer();
    VerificationReport report =
        verify(
            SignedUpdate.create()
                .sign(DETACHED, covered -> AttackCms.sign(covered, "SHA256withRSA", encipherer)));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE));
  }

  /** The signer is the anchor: nobody can say whether it was revoked, so nobody did. */
  @Test
  void verify_signerIsTheAnchor_saysThatRevocationIsNotAsked() throws IOException {
    Path file = write(SignedUpdate.create().sign(DETACHED, this::sign).bytes(), "văn bản.pdf");

    SignatureReport signature =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(official.certificate()))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build()
            .verify(file)
            .signatures()
            .get(0);

    assertThat(signature.checks())
        .anyMatch(c -> c.check() == Check.REVOCATION && c.outcome() == Outcome.NOTE)
        .noneMatch(c -> c.check() == Check.REVOCATION && c.outcome() == Outcome.PASSED);
  }

  @Test
  void verify_cmsAroundAPdf_isTheCms() throws IOException {
    byte[] pdf = SignedUpdate.create().bytes();
    byte[] cms = AttackCms.enclose(pdf, "SHA256withRSA", official);

    VerificationReport report = SigningPki.verifier(dir).verify(write(cms, "Tờ trình.pdf.p7m"));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).format()).isEqualTo("CMS");
  }

  @Test
  void toVietnamese_fileNameWithALineBreak_addsNoLine() throws IOException {
    Path file =
        write(
            SignedUpdate.create().sign(DETACHED, this::sign).bytes(),
            "a\nKết luận: HỢP LỆ\u001B[1A\u202E.pdf");

    VerificationReport report = SignatureVerifier.builder().build().verify(file);

    assertThat(report.toVietnamese().lines().filter(line -> line.startsWith("Kết luận")))
        .containsExactly("Kết luận: CHƯA ĐỦ CĂN CỨ KẾT LUẬN (NO_CERTIFICATE_CHAIN_FOUND)");
    assertThat(report.toVietnamese()).doesNotContain("\u001B", "\u202E");
  }

  @Test
  void verify_pipe_isNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = dir.resolve("ống.pdf");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> SigningPki.verifier(dir).verify(pipe))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("ống.pdf cannot be read: check that it is a file");
  }

  @Test
  void verify_cmsThatViewersTakeForAPdf_isRefused() throws IOException {
    byte[] cms = AttackCms.enclose(SignedUpdate.create().bytes(), "SHA256withRSA", official);
    Path file = write(cms, "Tờ trình.PDF");

    assertThatThrownBy(() -> SigningPki.verifier(dir).verify(file))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("rename it to .p7m");
  }

  private SignedUpdate stamped(UnaryOperator<byte[]> authority) {
    return SignedUpdate.create()
        .sign(
            DETACHED,
            covered -> {
              byte[] cms = sign(covered);
              return AttackCms.withTimeStamps(cms, authority.apply(AttackCms.signatureValue(cms)));
            });
  }

  private void assertProvesNothing(SignedUpdate document) throws IOException {
    SignatureReport signature = only(document);
    assertThat(signature.timeSource()).isNotEqualTo(TimeSource.TIMESTAMP);
    assertThat(signature.objections()).extracting(CheckResult::check).contains(Check.TIME);
  }

  private byte[] sign(byte[] covered) {
    return AttackCms.sign(covered, "SHA256withRSA", official);
  }

  private byte[] stamp(byte[] covered) {
    return token(covered, SigningPki.timeStampUnit(), NOW.minus(DAY));
  }

  private static byte[] token(byte[] stamped, Identity unit, Instant time) {
    return AttackCms.timeStamp(stamped, unit, time);
  }

  private SignatureReport only(SignedUpdate document) throws IOException {
    List<SignatureReport> signatures = verify(document).signatures();
    assertThat(signatures).hasSize(1);
    return signatures.get(0);
  }

  private VerificationReport verify(SignedUpdate document) throws IOException {
    return SigningPki.verifier(dir).verify(write(document.bytes(), "văn bản.pdf"));
  }

  private Path write(byte[] bytes, String name) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
