package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.IssuedCertificate;

/** Levels B-LT and B-LTA, when signing and afterwards, in the eyes of others and in ours. */
class DocumentExtenderTest {

  private static final Instant NOW = SigningPki.NOW;

  @TempDir Path dir;

  private LoopbackTsa tsa;
  private Path document;
  private Path target;

  @BeforeEach
  void start() throws IOException {
    tsa = LoopbackTsa.start();
    document = Files.write(dir.resolve("quyết định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    target = dir.resolve("quyết định.lưu trữ.pdf");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"B_LT", "B_LTA"})
  void sign_highLevel_isWhatDssAndPdfsigAndWeSeeWithoutOtherSources(SignatureLevel level)
      throws IOException {
    SignedDocument signed = signer().pdf(document, options(level)).sign(target);

    assertThat(signed.level()).isEqualTo(level);
    assertLevel(target, level);
  }

  @ParameterizedTest
  @EnumSource(names = {"B_LT", "B_LTA"})
  void extend_signedByDss_isWhatDssAndPdfsigAndWeSeeWithoutOtherSources(SignatureLevel level)
      throws IOException {
    Path signed = dir.resolve("dss.pdf");
    Dss.sign(document, signed, SigningPki.signer("RSA-2048"), null);

    SigningPki.extender(tsa, crls()).extend(signed, level, target);

    byte[] before = Files.readAllBytes(signed);
    assertThat(Arrays.copyOf(Files.readAllBytes(target), before.length)).isEqualTo(before);
    assertLevel(target, level);
  }

  @Test
  void extend_xrefStreamToT_hasATimeStampOfTheDocument() throws IOException {
    Files.write(document, RawPdf.withXrefStream(RawPdf.ONE_PAGE));
    Path signed = dir.resolve("signed.pdf");
    signer().pdf(document, PdfSignatureOptions.create()).sign(signed);

    SigningPki.extender(tsa, crls()).extend(signed, SignatureLevel.B_T, target);

    SignatureReport report = verify(target, NOW.plusSeconds(60), crls()).signatures().get(0);
    assertThat(report.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(report.verdict()).isInstanceOf(Verdict.Valid.class);
    assertThat(Dss.simpleReport(target).getSignatureFormat(first(target)))
        .hasToString("PAdES-BASELINE-T");
  }

  @Test
  void verify_fiveYearsLater_isValidThoughTheSignersCertificateExpired() throws IOException {
    signer().pdf(document, options(SignatureLevel.B_LTA)).sign(target);
    Instant later = NOW.plus(Duration.ofDays(5 * 365));

    VerificationReport report = verify(target, later, crls(later));

    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.signerCertificate().orElseThrow().getNotAfter().toInstant())
        .isBefore(later);
    assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Valid.class);

    signer()
        .pdf(
            document,
            PdfSignatureOptions.create()
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(tsa.uri())))
        .sign(target);
    assertThat(verify(target, later, crls(later)).verdict())
        .as("at level B-T nothing tells the status of the expired certificate any more")
        .isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
  }

  @Test
  void extend_twice_addsEvidenceOnceAndATimeStampEachTime() throws IOException {
    signer().pdf(document, options(SignatureLevel.B_LT)).sign(target);
    long length = Files.size(target);

    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LT, target);
    assertThat(target).hasSize(length);

    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LTA, target);
    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LTA, target);
    assertLevel(target, SignatureLevel.B_LTA);
    assertThat(tsa.requests()).hasSize(3);
  }

  @Test
  void extend_online_keepsTheAnswersOfTheServices() throws IOException {
    try (SimulatedPki world = new SimulatedPki()) {
      Path signed = world.sign(document, world.official(), SignatureLevel.B_T);
      DocumentExtender extender =
          DocumentExtender.builder()
              .trust(world.trust())
              .network(NetworkAccess.builder().allowPrivateAddresses().build())
              .clock(Clock.fixed(NOW.plusSeconds(10), ZoneOffset.UTC))
              .build();

      extender.extend(signed, SignatureLevel.B_LT, target);

      VerificationReport report =
          SignatureVerifier.builder()
              .trust(world.trust())
              .clock(Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC))
              .build()
              .verify(target);
      assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Valid.class);
      assertThat(report.toEnglish()).contains("the OCSP response of");
    }
  }

  @Test
  void extend_revokedSinceBeforeItsTimeStamp_isRefused() throws IOException {
    try (SimulatedPki world = new SimulatedPki()) {
      IssuedCertificate official = world.official();
      Path signed = world.sign(document, official, SignatureLevel.B_T);
      world.pki().revoke(official.certificate(), NOW.minusSeconds(3600), CRLReason.KEY_COMPROMISE);
      DocumentExtender extender =
          DocumentExtender.builder()
              .trust(world.trust())
              .offline(world.revocation(dir))
              .clock(Clock.fixed(NOW.plusSeconds(10), ZoneOffset.UTC))
              .build();

      assertThatThrownBy(() -> extender.extend(signed, SignatureLevel.B_LT, target))
          .isInstanceOf(SigningRefusedException.class)
          .hasMessageContainingAll(signed.toString(), "revoked since");
      assertThat(target).doesNotExist();
    }
  }

  @Test
  void sign_statusThatCannotBeHad_failsAndWritesNothing() throws IOException {
    for (SignatureLevel level : List.of(SignatureLevel.B_LT, SignatureLevel.B_LTA)) {
      PdfSignatureOptions options =
          options(level).extender(SigningPki.extender(tsa, OfflineRevocation.none()));

      assertThatThrownBy(() -> signer().pdf(document, options).sign(target))
          .isInstanceOf(TrustMaterialException.class)
          .hasMessageContainingAll(
              document.toString(), "has no known revocation status", "give its CRL");
    }
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(document);
    }
  }

  @Test
  void extend_unknownRoot_saysWhatIsMissing() {
    Path signed = dir.resolve("signed.pdf");
    signer().pdf(document, PdfSignatureOptions.create()).sign(signed);
    DocumentExtender extender =
        DocumentExtender.builder()
            .timestamp(TimeStampService.of(tsa.uri()))
            .clock(SigningPki.CLOCK)
            .build();

    assertThatThrownBy(() -> extender.extend(signed, SignatureLevel.B_LT, target))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContainingAll(signed.toString(), "Signature1", "no valid path");
    assertThat(target).doesNotExist();
  }

  @Test
  void extend_unsignedOrBroken_isRefused() throws IOException {
    Path signed = dir.resolve("signed.pdf");
    signer().pdf(document, PdfSignatureOptions.create()).sign(signed);
    byte[] broken = Files.readAllBytes(signed);
    broken[20] ^= 1;
    Files.write(signed, broken);

    assertThatThrownBy(
            () -> SigningPki.extender(tsa, crls()).extend(document, SignatureLevel.B_LT, target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(document.toString(), "has no signature");
    assertThatThrownBy(
            () -> SigningPki.extender(tsa, crls()).extend(signed, SignatureLevel.B_LTA, target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(signed.toString(), "is broken");
    assertThat(target).doesNotExist();
  }

  private void assertLevel(Path pdf, SignatureLevel level) throws IOException {
    SimpleReport report = Dss.simpleReportWithoutCrls(pdf);
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .as(report.toString())
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
        .hasToString("PAdES-BASELINE-" + level.name().substring(2));
    assertThat(Tool.pdfsig(pdf).output()).contains("Signature is Valid");
    assertThat(Tool.qpdfCheck(pdf).output()).doesNotContain("WARNING", "damaged");
    VerificationReport ours = verify(pdf, NOW.plusSeconds(60), OfflineRevocation.none());
    assertThat(ours.verdict()).as(ours.toEnglish()).isInstanceOf(Verdict.Valid.class);
  }

  private static String first(Path pdf) {
    return Dss.simpleReport(pdf).getFirstSignatureId();
  }

  private DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
  }

  private PdfSignatureOptions options(SignatureLevel level) throws IOException {
    return PdfSignatureOptions.create()
        .level(level)
        .timestamp(TimeStampService.of(tsa.uri()))
        .extender(SigningPki.extender(tsa, crls()));
  }

  private static VerificationReport verify(Path pdf, Instant at, OfflineRevocation revocation) {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(revocation)
        .clock(Clock.fixed(at, ZoneOffset.UTC))
        .build()
        .verify(pdf);
  }

  private OfflineRevocation crls() throws IOException {
    return crls(NOW);
  }

  private OfflineRevocation crls(Instant now) throws IOException {
    return OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls(now)));
  }
}
