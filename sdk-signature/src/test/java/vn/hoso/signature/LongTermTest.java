package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.fixture.ArchivePki;
import vn.hoso.signature.fixture.Archived;
import vn.hoso.signature.fixture.DssArchive.Form;

/** Documents of every form and level when they are signed, three and ten years later. */
class LongTermTest {

  private static final Instant SIGNED = ArchivePki.SIGNED.plusSeconds(60);
  private static final Instant RENEWED = ArchivePki.RENEWED.plusSeconds(60);
  private static final Instant LATER = ArchivePki.LATER;

  private static final Verdict VALID = new Verdict.Valid();
  private static final Verdict NO_POE =
      new Verdict.Indeterminate(vn.hoso.signature.SubIndication.OUT_OF_BOUNDS_NO_POE);

  /** TT 15/2025/TT-BKHCN Phụ lục II lets pass with a warning what is indeterminate to others. */
  private static final Verdict UNCHECKED =
      new Verdict.ValidWithWarnings(vn.hoso.signature.SubIndication.TRY_LATER);

  @TempDir Path dir;

  private final ArchivePki pki = new ArchivePki();

  @ParameterizedTest
  @EnumSource
  void verify_levelB_isValidUntilTheCertificateExpires(Form form) throws IOException {
    Archived document = sign(form, "B");

    assertVerdict(document, SIGNED, VALID, Indication.TOTAL_PASSED);
    assertVerdict(document, RENEWED, NO_POE, Indication.INDETERMINATE);
  }

  @ParameterizedTest
  @EnumSource
  void verify_levelsTAndLt_lackProofOfTheStatusWhenTheAuthorityHasExpired(Form form)
      throws IOException {
    for (String level : new String[] {"T", "LT"}) {
      Archived document = sign(form, level);

      assertVerdict(document, SIGNED, VALID, Indication.TOTAL_PASSED);
      assertVerdict(document, RENEWED, UNCHECKED, Indication.INDETERMINATE);
      assertVerdict(document, LATER, NO_POE, Indication.INDETERMINATE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void verify_levelLta_isValidAsLongAsItsTimeStampAndLongerIfItGetsAnother(Form form)
      throws IOException {
    Archived document = sign(form, "LTA");

    assertVerdict(document, SIGNED, VALID, Indication.TOTAL_PASSED);
    assertVerdict(document, RENEWED, VALID, Indication.TOTAL_PASSED);
    assertVerdict(document, LATER, NO_POE, Indication.INDETERMINATE);

    Archived renewed = document.renew();
    assertVerdict(renewed, RENEWED, VALID, Indication.TOTAL_PASSED);
    assertVerdict(renewed, LATER, VALID, Indication.TOTAL_PASSED);
    SignatureReport signature = renewed.verify(LATER).signatures().get(0);
    assertThat(signature.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(signature.signingTime().orElseThrow().toInstant()).isEqualTo(ArchivePki.SIGNED);
  }

  @Test
  void verify_signerRevokedAfterTheTimeStamp_isValidWithIt() throws IOException {
    Archived stamped = sign(Form.XML, "T");
    Archived bare = sign(Form.XML, "B");
    pki.revoke(pki.signer().certificate(), ArchivePki.SIGNED.plus(Duration.ofDays(30)));
    Instant after = ArchivePki.SIGNED.plus(Duration.ofDays(60));

    assertVerdict(stamped, after, VALID, Indication.TOTAL_PASSED);
    assertThat(stamped.verify(after).toEnglish()).contains("revoked only later");
    assertVerdict(
        bare,
        after,
        new Verdict.Indeterminate(vn.hoso.signature.SubIndication.REVOKED_NO_POE),
        Indication.INDETERMINATE);
    SimpleReport reference = bare.reference(after);
    assertThat(reference.getSubIndication(reference.getFirstSignatureId()))
        .isEqualTo(SubIndication.REVOKED_NO_POE);
  }

  @Test
  void verify_signerRevokedBeforeTheTimeStamp_isInvalid() throws IOException {
    Archived document = sign(Form.CMS_ATTACHED, "T");
    pki.revoke(pki.signer().certificate(), ArchivePki.SIGNED.minus(Duration.ofDays(1)));

    assertThat(document.verify(SIGNED).verdict())
        .isEqualTo(new Verdict.Invalid(vn.hoso.signature.SubIndication.REVOKED));
    SimpleReport reference = document.reference(SIGNED);
    assertThat(reference.getIndication(reference.getFirstSignatureId()))
        .isNotEqualTo(Indication.TOTAL_PASSED);
  }

  /** Whoever has its key now could have made the status of anybody; the reference lets it pass. */
  @Test
  void verify_authorityRevokedLater_needsProofThatTheStatusIsOlder() throws IOException {
    Archived archived = sign(Form.CMS_DETACHED, "LTA");
    Archived bare = sign(Form.CMS_DETACHED, "LT");
    pki.revoke(ArchivePki.authority(), ArchivePki.SIGNED.plus(Duration.ofDays(400)));
    Instant after = ArchivePki.SIGNED.plus(Duration.ofDays(500));

    assertVerdict(archived, after, VALID, Indication.TOTAL_PASSED);
    VerificationReport report = bare.verify(after);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(UNCHECKED);
    assertThat(report.toEnglish()).contains("is not proven to have existed before");
  }

  private Archived sign(Form form, String level) throws IOException {
    return Archived.sign(pki, form, level, dir);
  }

  private static void assertVerdict(
      Archived document, Instant at, Verdict expected, Indication reference) throws IOException {
    VerificationReport ours = document.verify(at);
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(expected);
    SimpleReport theirs = document.reference(at);
    assertThat(theirs.getIndication(theirs.getFirstSignatureId()))
        .as(at.toString())
        .isEqualTo(reference);
  }
}
