package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.fixture.ArchivePki.LATER;
import static vn.hoso.signature.fixture.ArchivePki.RENEWED;
import static vn.hoso.signature.fixture.ArchivePki.SIGNED;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

/** Containers that are kept for years: by us and by the reference implementation in turn. */
class AsicArchiveTest {

  @TempDir Path dir;

  private final ArchivePki pki = ArchivePki.create();

  @ParameterizedTest
  @EnumSource(names = {"ASICE_XADES", "ASICE_CADES"})
  void renew_ours_isValidWhenAllOfItsTimeHasExpired(Form form) throws IOException {
    Archived signed = sign(form);
    assertValid(signed, RENEWED);
    assertThat(signed.verify(LATER).verdict()).isInstanceOf(Verdict.Indeterminate.class);

    Archived byUs = renew(signed);
    assertValid(byUs, LATER);

    Archived byTheReference = signed.renew();
    assertValid(byTheReference, LATER);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASICE_XADES", "ASICE_CADES", "ASICS_XADES"})
  void renew_thatOfTheReferenceImplementation_isValidWhenAllOfItsTimeHasExpired(Form form)
      throws IOException {
    Archived signed = Archived.sign(pki, form, "LTA", dir);

    assertValid(renew(signed), LATER);
  }

  private Archived sign(Form form) throws IOException {
    Path content = Files.writeString(dir.resolve("giay-chung-sinh.xml"), "<gcs>Hồ Thị Quỳnh</gcs>");
    Path target = dir.resolve("hồ sơ.asice");
    AsicSignatureOptions options =
        form == Form.ASICE_XADES ? AsicSignatureOptions.xades() : AsicSignatureOptions.cades();
    try (LoopbackTsa tsa = LoopbackTsa.start(pki.unit(SIGNED), SIGNED)) {
      DocumentSigner.create(TestKey.of(pki.signer()))
          .clock(clock(SIGNED))
          .asic(
              AsicContent.of(List.of(content)),
              options
                  .level(SignatureLevel.B_LTA)
                  .timestamp(TimeStampService.of(tsa.uri()))
                  .extender(extender(SIGNED, tsa)))
          .sign(target);
    }
    return new Archived(pki, form, content, target);
  }

  private Archived renew(Archived signed) throws IOException {
    Path target = dir.resolve("gia hạn.asice");
    try (LoopbackTsa tsa = LoopbackTsa.start(pki.unit(RENEWED), RENEWED)) {
      extender(RENEWED, tsa).extend(signed.file(), SignatureLevel.B_LTA, target);
    }
    return new Archived(pki, signed.form(), signed.content(), target);
  }

  private DocumentExtender extender(Instant at, LoopbackTsa tsa) throws IOException {
    return DocumentExtender.builder()
        .trust(TrustAnchors.of(ArchivePki.root()))
        .offline(OfflineRevocation.from(SigningPki.folder(dir, pki.crls(at))))
        .timestamp(TimeStampService.of(tsa.uri()))
        .clock(clock(at))
        .build();
  }

  private static Clock clock(Instant at) {
    return Clock.fixed(at, ZoneOffset.UTC);
  }

  private static void assertValid(Archived document, Instant at) throws IOException {
    VerificationReport ours = document.verify(at);
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(new Verdict.Valid());
    SimpleReport theirs = document.reference(at);
    String id = theirs.getFirstSignatureId();
    assertThat(theirs.getIndication(id))
        .as("%s", theirs.getAdESValidationErrors(id))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(theirs.getSignatureFormat(id).toString()).endsWith("-BASELINE-LTA");
  }
}
