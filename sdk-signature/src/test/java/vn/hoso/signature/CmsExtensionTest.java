package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.OpenSsl;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.internal.cms.read.ArchiveTimeStamp;
import vn.hoso.signature.internal.cms.read.CmsFile;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Levels B-LT and B-LTA of CAdES, when signing and afterwards, in the eyes of others and in ours.
 */
class CmsExtensionTest {

  private static final Instant NOW = SigningPki.NOW;

  @TempDir Path dir;

  private LoopbackTsa tsa;
  private Path document;
  private Path target;

  @BeforeEach
  void start() throws IOException {
    tsa = LoopbackTsa.start();
    document = Files.writeString(dir.resolve("tờ khai.json"), "{\"ten\":\"Trần Thị Mỹ Hạnh\"}");
    target = dir.resolve("tờ khai.lưu trữ.p7s");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_PKCS1_SHA256, B_LT", "RSA_PKCS1_SHA256, B_LTA",
    "RSA_PSS_SHA256, B_LTA", "ECDSA_SHA256, B_LTA"
  })
  void sign_highLevel_isWhatDssAndOpensslAndWeSeeWithoutOtherSources(
      SignatureAlgorithm algorithm, SignatureLevel level) throws IOException {
    SigningKey key =
        TestKey.of(algorithm == SignatureAlgorithm.ECDSA_SHA256 ? "P-256" : "RSA-2048")
            .with(algorithm);
    DocumentSigner signer = DocumentSigner.create(key).clock(SigningPki.CLOCK);

    SignedDocument signed =
        signer.cms(document, options(CmsSignatureOptions.detached(), level)).sign(target);

    assertThat(signed.level()).isEqualTo(level);
    assertLevel(target, document, level, 1);

    SignedDocument unused =
        signer.cms(document, options(CmsSignatureOptions.attached(), level)).sign(target);
    assertLevel(target, null, level, 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"B_T", "B_LT", "B_LTA"})
  void extend_signedByDss_isWhatDssAndOpensslAndWeSee(SignatureLevel level) throws IOException {
    Path attached = dssSigned(SignaturePackaging.ENVELOPING);
    SigningPki.extender(tsa, crls()).extend(attached, level, target);
    assertLevel(target, null, level, 1);

    Path detached = dssSigned(SignaturePackaging.DETACHED);
    SigningPki.extender(tsa, crls()).extendDetached(detached, document, level, target);
    assertLevel(target, document, level, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-outform DER", "-outform PEM", "-stream -indef"})
  void extend_signedByOpenssl_isValid(String options) throws IOException {
    Path signed =
        new OpenSsl(dir)
            .sign(
                document,
                dir.resolve("openssl.p7m"),
                SigningPki.signer("RSA-2048"),
                options.split(" "));

    SigningPki.extender(tsa, crls()).extend(signed, SignatureLevel.B_LTA, target);

    assertOurs(target, null, 1);
    assertThat(new OpenSsl(dir).verify(target)).contains("successful");
    SimpleReport dss = Dss.simpleReportWithoutCrls(target);
    assertThat(dss.getIndication(dss.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  void extend_online_keepsOcspResponsesThatDssFindsToo() throws IOException {
    try (SimulatedPki world = new SimulatedPki()) {
      String pin = "12345678";
      Path key = world.official().writePkcs12(dir.resolve("key.p12"), pin.toCharArray());
      SignedDocument unused =
          DocumentSigner.create(SigningKeys.pkcs12(key, Pin.of(pin)))
              .clock(SigningPki.CLOCK)
              .cms(document, CmsSignatureOptions.attached())
              .sign(target);
      DocumentExtender extender =
          DocumentExtender.builder()
              .trust(world.trust())
              .network(NetworkAccess.builder().allowPrivateAddresses().build())
              .timestamp(TimeStampService.of(world.pki().tsaUri()))
              .clock(Clock.fixed(NOW.plusSeconds(10), ZoneOffset.UTC))
              .build();

      extender.extend(target, SignatureLevel.B_LTA, target);

      VerificationReport report =
          SignatureVerifier.builder()
              .trust(world.trust())
              .clock(Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC))
              .build()
              .verify(target);
      assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
      assertThat(report.toEnglish()).contains("the OCSP response of");
      SimpleReport dss = Dss.simpleReport(target, world.pki().rootCertificate());
      assertThat(dss.getIndication(dss.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
      assertThat(dss.getSignatureFormat(dss.getFirstSignatureId()))
          .hasToString("CAdES-BASELINE-LTA");
    }
  }

  @Test
  void extend_severalTimes_addsEvidenceOnceAndATimeStampEachTime() throws IOException {
    SignedDocument unused =
        signer()
            .cms(document, options(CmsSignatureOptions.detached(), SignatureLevel.B_LT))
            .sign(target);
    byte[] before = Files.readAllBytes(target);

    SigningPki.extender(tsa, crls()).extendDetached(target, document, SignatureLevel.B_LT, target);
    assertThat(target).hasBinaryContent(before);

    SigningPki.extender(tsa, crls()).extendDetached(target, document, SignatureLevel.B_LTA, target);
    SigningPki.extender(tsa, crls()).extendDetached(target, document, SignatureLevel.B_LTA, target);

    assertLevel(target, document, SignatureLevel.B_LTA, 1);
    assertThat(archives(target)).hasSize(2).allMatch(each -> each.token().integrity().isIntact());
    assertThat(tsa.requests()).hasSize(3);
  }

  @Test
  void archiveTimeStamp_overTheTokensDigest_isGoodForOpenssl() throws IOException {
    SignedDocument unused =
        signer()
            .cms(document, options(CmsSignatureOptions.attached(), SignatureLevel.B_LTA))
            .sign(target);

    ArchiveTimeStamp archive = archives(target).get(0);

    assertThat(new OpenSsl(dir).verifyToken(archive.token().token(), archive.token().imprint()))
        .contains("Verification: OK");
  }

  @Test
  void verify_fiveYearsLater_isValidThoughTheSignersCertificateExpired() throws IOException {
    SignedDocument unused =
        signer()
            .cms(document, options(CmsSignatureOptions.detached(), SignatureLevel.B_LTA))
            .sign(target);
    Instant later = NOW.plus(Duration.ofDays(5 * 365));

    VerificationReport report = verify(target, document, later, crls(later));

    assertThat(
            report.signatures().get(0).signerCertificate().orElseThrow().getNotAfter().toInstant())
        .isBefore(later);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void extend_noContentOrWrongContentOrTooMuch_isRefusedAndWritesNothing() throws IOException {
    Path detached = dssSigned(SignaturePackaging.DETACHED);
    Path attached = dssSigned(SignaturePackaging.ENVELOPING);
    Path other = Files.writeString(dir.resolve("khác.json"), "{}");
    DocumentExtender extender = SigningPki.extender(tsa, crls());

    assertThatThrownBy(() -> extender.extend(detached, SignatureLevel.B_LTA, target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(detached.toString(), "give the content");
    assertThatThrownBy(() -> extender.extendDetached(detached, other, SignatureLevel.B_LT, target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(detached.toString(), "is broken");
    assertThatThrownBy(
            () -> extender.extendDetached(attached, document, SignatureLevel.B_LT, target))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContainingAll(attached.toString(), "without content");
    assertThat(target).doesNotExist();
  }

  @Test
  void extend_brokenSignature_isRefusedAndKeepsTheTarget() throws IOException {
    Path signed = dssSigned(SignaturePackaging.ENVELOPING);
    byte[] broken = Files.readAllBytes(signed);
    int at = new String(broken, StandardCharsets.ISO_8859_1).indexOf("ten");
    broken[at] ^= 1;
    Files.write(signed, broken);

    assertThatThrownBy(
            () -> SigningPki.extender(tsa, crls()).extend(signed, SignatureLevel.B_LTA, signed))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(signed.toString(), "is broken");
    assertThat(signed).hasBinaryContent(broken);
  }

  @Test
  void sign_noTimeStampOrNoStatus_failsAndWritesNothing() throws IOException {
    CmsSignatureOptions options = options(CmsSignatureOptions.detached(), SignatureLevel.B_LTA);
    CmsSignatureOptions statusless =
        options.extender(SigningPki.extender(tsa, OfflineRevocation.none()));
    assertThatThrownBy(() -> signer().cms(document, statusless).sign(target))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContainingAll(target.toString(), "no known revocation status", "give its CRL");
    tsa.close();
    assertThatThrownBy(() -> signer().cms(document, options).sign(target))
        .isInstanceOf(TimeStampException.class)
        .hasMessageContaining(tsa.uri().toString());
    assertThat(target).doesNotExist();
  }

  /** A CMS whose name ends in .pdf is refused; this one only signs such a file. */
  @Test
  void sign_aPdfInside_isValid() throws IOException {
    Path pdf = Files.write(dir.resolve("quyết định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));

    SignedDocument unused =
        signer()
            .cms(pdf, options(CmsSignatureOptions.attached(), SignatureLevel.B_LTA))
            .sign(target);

    assertOurs(target, null, 1);
  }

  @Test
  void prepare_highLevel_saysWhatToDoInstead() throws IOException {
    CmsSignatureOptions options = options(CmsSignatureOptions.detached(), SignatureLevel.B_LT);

    assertThatThrownBy(
            () ->
                SignaturePreparer.create(TestKey.of("P-256").certificate()).cms(document, options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prepare at B_T");
  }

  private void assertLevel(Path cms, @Nullable Path content, SignatureLevel level, int signers)
      throws IOException {
    SimpleReport dss =
        content == null
            ? Dss.simpleReportWithoutCrls(cms)
            : Dss.simpleReportWithoutCrls(cms, content);
    if (level == SignatureLevel.B_T) {
      dss = content == null ? Dss.simpleReport(cms) : Dss.simpleReport(cms, content);
    }
    assertThat(dss.getSignatureIdList()).hasSize(signers);
    for (String id : dss.getSignatureIdList()) {
      assertThat(dss.getIndication(id)).as(id).isEqualTo(Indication.TOTAL_PASSED);
      assertThat(dss.getSignatureFormat(id))
          .hasToString("CAdES-BASELINE-" + level.name().substring(2));
    }
    String[] detached =
        content == null ? new String[0] : new String[] {"-content", content.toString()};
    assertThat(new OpenSsl(dir).verify(cms, detached)).contains("successful");
    if (level != SignatureLevel.B_T) {
      assertOurs(cms, content, signers);
    }
  }

  /** With nothing but what the CMS carries. */
  private void assertOurs(Path cms, @Nullable Path content, int signers) {
    VerificationReport report = verify(cms, content, NOW.plusSeconds(60), OfflineRevocation.none());
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures())
        .hasSize(signers)
        .allMatch(each -> each.timeSource() == TimeSource.TIMESTAMP);
  }

  private static VerificationReport verify(
      Path cms, @Nullable Path content, Instant at, OfflineRevocation revocation) {
    SignatureVerifier verifier =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(SigningPki.root()))
            .offline(revocation)
            .clock(Clock.fixed(at, ZoneOffset.UTC))
            .build();
    return content == null ? verifier.verify(cms) : verifier.verifyDetached(cms, content);
  }

  private static List<ArchiveTimeStamp> archives(Path cms) {
    return CmsFile.read(DocumentSource.of(cms)).facts().signers().get(0).archiveTimeStamps();
  }

  private Path dssSigned(SignaturePackaging packaging) {
    return Dss.signCms(
        document,
        dir.resolve(packaging + ".p7m"),
        SigningPki.signer("RSA-2048"),
        eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_B,
        packaging);
  }

  private static DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
  }

  private CmsSignatureOptions options(CmsSignatureOptions form, SignatureLevel level)
      throws IOException {
    return form.level(level)
        .timestamp(TimeStampService.of(tsa.uri()))
        .extender(SigningPki.extender(tsa, crls()));
  }

  private OfflineRevocation crls() throws IOException {
    return crls(NOW);
  }

  private OfflineRevocation crls(Instant now) throws IOException {
    return OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls(now)));
  }
}
