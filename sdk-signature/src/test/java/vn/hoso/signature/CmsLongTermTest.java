package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.fixture.ArchivePki;
import vn.hoso.signature.fixture.Archived;
import vn.hoso.signature.fixture.DssArchive.Form;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** CMS archives that we and the reference implementation keep in turn, ten years long. */
class CmsLongTermTest {

  private static final Instant RENEWED = ArchivePki.RENEWED.plusSeconds(60);

  @TempDir Path dir;

  private final ArchivePki pki = ArchivePki.create();

  @ParameterizedTest
  @EnumSource(names = {"CMS_ATTACHED", "CMS_DETACHED"})
  void extend_weArchiveAndTheReferenceRenews_isValidTenYearsLater(Form form) throws IOException {
    Archived document = Archived.sign(pki, form, "B", dir);

    extend(document, ArchivePki.SIGNED);

    assertValid(document, RENEWED);
    assertValid(document.renew(), ArchivePki.LATER);
  }

  @ParameterizedTest
  @EnumSource(names = {"CMS_ATTACHED", "CMS_DETACHED"})
  void extend_theReferenceArchivesAndWeRenew_isValidTenYearsLater(Form form) throws IOException {
    Archived document = Archived.sign(pki, form, "LTA", dir);

    extend(document, ArchivePki.RENEWED);

    assertValid(document, ArchivePki.LATER);
  }

  @Test
  void verify_counterSignatureUnderAnArchiveTimeStamp_outlivesItsCertificate() throws IOException {
    Archived document = Archived.sign(pki, Form.CMS_ATTACHED, "B", dir);
    SignedDocument unused =
        DocumentSigner.create(TestKey.of(pki.signer()))
            .clock(Clock.fixed(ArchivePki.SIGNED, ZoneOffset.UTC))
            .cms(document.file(), CmsSignatureOptions.counterSignature(pki.signer().certificate()))
            .sign(document.file());
    VerificationReport expired = document.verify(RENEWED);
    assertThat(expired.signatures().get(0).counterSignatures().get(0).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.OUT_OF_BOUNDS_NO_POE));

    extend(document, ArchivePki.SIGNED);

    VerificationReport report = document.verify(RENEWED);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport counter = report.signatures().get(0).counterSignatures().get(0);
    assertThat(counter.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
  }

  private void extend(Archived document, Instant at) throws IOException {
    try (LoopbackTsa tsa = LoopbackTsa.start(pki.unit(at), at.plusSeconds(1))) {
      DocumentExtender extender =
          DocumentExtender.builder()
              .trust(TrustAnchors.of(ArchivePki.root()))
              .offline(OfflineRevocation.from(SigningPki.folder(dir, pki.crls(at))))
              .timestamp(TimeStampService.of(tsa.uri()))
              .clock(Clock.fixed(at.plusSeconds(40), ZoneOffset.UTC))
              .build();
      if (document.form() == Form.CMS_DETACHED) {
        extender.extendDetached(
            document.file(), document.content(), SignatureLevel.B_LTA, document.file());
      } else {
        extender.extend(document.file(), SignatureLevel.B_LTA, document.file());
      }
    }
  }

  private static void assertValid(Archived document, Instant at) throws IOException {
    VerificationReport ours = document.verify(at);
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(new Verdict.Valid());
    SimpleReport theirs = document.reference(at);
    assertThat(theirs.getIndication(theirs.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
  }
}
