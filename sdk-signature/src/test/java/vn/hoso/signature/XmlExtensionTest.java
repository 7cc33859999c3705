package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssCounterSignatures;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.XmlPeers;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** XAdES B-LT and B-LTA, when signing and afterwards, in the eyes of others and in ours. */
class XmlExtensionTest {

  private static final Instant NOW = SigningPki.NOW;

  @TempDir Path dir;

  private LoopbackTsa tsa;
  private Path document;
  private Path target;

  @BeforeEach
  void start() {
    tsa = LoopbackTsa.start();
    document = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    target = dir.resolve("hóa đơn.lưu trữ.xml");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_PKCS1_SHA256, B_LT", "RSA_PKCS1_SHA512, B_LTA",
    "RSA_PSS_SHA256, B_LTA", "ECDSA_SHA256, B_LTA"
  })
  void sign_highLevel_isWhatOthersAndWeSeeWithoutOtherSources(
      SignatureAlgorithm algorithm, SignatureLevel level) throws IOException {
    SigningKey key =
        TestKey.of(algorithm == SignatureAlgorithm.ECDSA_SHA256 ? "P-256" : "RSA-2048")
            .with(algorithm);

    SignedDocument signed =
        DocumentSigner.create(key)
            .clock(SigningPki.CLOCK)
            .xml(document, options(level))
            .sign(target);

    assertThat(signed.level()).isEqualTo(level);
    assertLevel(level, 1);
    if (algorithm != SignatureAlgorithm.RSA_PSS_SHA256) {
      assertThat(XmlPeers.xmlsec(target, 1)).contains("OK");
    }
    assertThat(XmlPeers.jdk(target, 1, key.certificate().certificate().getPublicKey())).isTrue();
  }

  /** What each covers is weighed once, however many signatures look at all of them. */
  @Test
  void extend_severalSignersOfALargeDocument_isAllowed() throws IOException {
    String text = "Xã Tam Xuân, huyện Núi Thành. ".repeat(40_000);
    Path signed = SignedXml.write(dir.resolve("biên bản.xml"), "<BienBan>" + text + "</BienBan>");
    for (int i = 0; i < 5; i++) {
      signer().xml(signed, XmlSignatureOptions.xades().allowFurtherSignatures()).sign(signed);
    }

    SigningPki.extender(tsa, OfflineRevocation.none()).extend(signed, SignatureLevel.B_T, target);

    assertThat(SigningPki.verifier(dir).verify(target).signatures())
        .hasSize(5)
        .allSatisfy(each -> assertThat(each.timeSource()).isEqualTo(TimeSource.TIMESTAMP));
  }

  @Test
  void sign_partOfTheDocument_isArchivedWithIt() throws IOException {
    XmlSignatureOptions part =
        options(SignatureLevel.B_LTA)
            .elements("hd-1")
            .inElement("/HDon/DSCKS/NBan")
            .canonicalization(XmlCanonicalization.EXCLUSIVE);

    signer().xml(document, part).sign(target);

    assertLevel(SignatureLevel.B_LTA, 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"B_T", "B_LT", "B_LTA"})
  void extend_signedByDss_addsUnsignedPropertiesOnly(SignatureLevel level) throws IOException {
    Path signed = dssSigned(eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B);

    SigningPki.extender(tsa, crls()).extend(signed, level, target);

    assertLevel(level, 1);
    assertThat(withoutUnsigned(Files.readString(target))).isEqualTo(Files.readString(signed));
    assertThat(XmlPeers.xmlsec(target, 1)).contains("OK");
  }

  @Test
  void extend_twice_addsEvidenceOnceAndATimeStampEachTime() throws IOException {
    signer().xml(document, options(SignatureLevel.B_LT)).sign(target);
    byte[] before = Files.readAllBytes(target);

    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LT, target);
    assertThat(target).hasBinaryContent(before);

    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LTA, target);
    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LTA, target);
    assertLevel(SignatureLevel.B_LTA, 1);
    assertThat(Files.readString(target).split("<xades141:ArchiveTimeStamp ")).hasSize(3);
    assertThat(Files.readString(target).split("EncapsulatedCRLValue>")).hasSize(5);
    assertThat(tsa.requests()).hasSize(3);
  }

  @Test
  void extend_signaturesOfUsAndDss_bringsEachThere() throws IOException {
    Path once = dir.resolve("ký một lần.xml");
    Path twice = dir.resolve("ký hai lần.xml");
    signer()
        .xml(document, XmlSignatureOptions.xades().allowFurtherSignatures().inElement("//CQT"))
        .sign(once);
    Dss.signXml(
        once,
        twice,
        SigningPki.signer("RSA-2048"),
        eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_T);

    SigningPki.extender(tsa, crls()).extend(twice, SignatureLevel.B_LTA, target);

    assertLevel(SignatureLevel.B_LTA, 2);
    assertThat(tsa.requests()).as("one value, and two archives").hasSize(3);
  }

  @Test
  void extend_counterSigned_leavesTheCounterSignatureAsItIs() throws IOException {
    Path counterSigned =
        DssCounterSignatures.addToXml(
            dssSigned(eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B),
            dir.resolve("xác nhận.xml"),
            SigningPki.signer("RSA-2048"));
    String before = Files.readString(counterSigned);
    String counterSignature =
        before.substring(
            before.indexOf("<xades:CounterSignature"), before.indexOf("</xades:CounterSignature"));

    SigningPki.extender(tsa, crls()).extend(counterSigned, SignatureLevel.B_LTA, target);

    assertThat(Files.readString(target)).contains(counterSignature);
    VerificationReport report = verify(NOW.plusSeconds(60), crls());
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).counterSignatures()).hasSize(1);
    SimpleReport dss = Dss.simpleReport(target);
    assertThat(dss.getSignatureIdList())
        .hasSize(2)
        .allMatch(id -> dss.getIndication(id) == Indication.TOTAL_PASSED);
    assertThat(dss.getSignatureFormat(dss.getFirstSignatureId())).hasToString("XAdES-BASELINE-LTA");
  }

  @Test
  void extend_preparedSignature_leadsOnFromT() throws IOException {
    TestKey key = TestKey.of("P-256");
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .xml(
                document,
                XmlSignatureOptions.xades()
                    .level(SignatureLevel.B_T)
                    .timestamp(TimeStampService.of(tsa.uri())));
    prepared.complete(key.sign(prepared.bytesToSign()), target);

    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LTA, target);

    assertLevel(SignatureLevel.B_LTA, 1);
    assertThat(tsa.requests()).hasSize(2);
  }

  /** As some programs write it, in an encoding with two bytes for a character. */
  @Test
  void extend_emptyUnsignedPropertiesInUtf16_fillsThem() throws IOException {
    Files.write(document, utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?><HDon>Lê Ánh</HDon>"));
    signer().xml(document, XmlSignatureOptions.xades()).sign(target);
    String signed = new String(Files.readAllBytes(target), StandardCharsets.UTF_16LE);
    String end = "</xades:QualifyingProperties>";
    Files.write(
        target,
        signed
            .replace(end, "<xades:UnsignedProperties\t/>" + end)
            .getBytes(StandardCharsets.UTF_16LE));

    SigningPki.extender(tsa, crls()).extend(target, SignatureLevel.B_LTA, target);

    assertOurs(1, OfflineRevocation.none());
    assertThat(new String(Files.readAllBytes(target), StandardCharsets.UTF_16LE))
        .contains("<xades:UnsignedProperties\t><xades:UnsignedSignatureProperties ");
  }

  @Test
  void verify_fiveYearsLater_isValidThoughTheSignersCertificateExpired() throws IOException {
    signer().xml(document, options(SignatureLevel.B_LTA)).sign(target);
    Instant later = NOW.plus(Duration.ofDays(5 * 365));

    VerificationReport report = verify(later, crls(later));

    assertThat(report.signatures().get(0).signerCertificate().orElseThrow().getNotAfter())
        .isBefore(later);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  /** To others and to us; above B-T with nothing but what the document carries. */
  private void assertLevel(SignatureLevel level, int signatures) throws IOException {
    boolean carriesAll = level != SignatureLevel.B_T;
    SimpleReport dss = carriesAll ? Dss.simpleReportWithoutCrls(target) : Dss.simpleReport(target);
    assertThat(dss.getSignatureIdList()).hasSize(signatures);
    for (String id : dss.getSignatureIdList()) {
      assertThat(dss.getIndication(id))
          .as("%s", dss.getAdESValidationErrors(id))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(dss.getSignatureFormat(id))
          .hasToString("XAdES-BASELINE-" + level.name().substring(2));
    }
    assertOurs(signatures, carriesAll ? OfflineRevocation.none() : crls());
  }

  private void assertOurs(int signatures, OfflineRevocation revocation) {
    VerificationReport ours = verify(NOW.plusSeconds(60), revocation);
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(ours.signatures())
        .hasSize(signatures)
        .allMatch(each -> each.timeSource() == TimeSource.TIMESTAMP);
  }

  private static String withoutUnsigned(String xml) {
    return xml.replaceAll("<xades:UnsignedProperties .*</xades:UnsignedProperties>", "");
  }

  private static byte[] utf16(String text) {
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  private Path dssSigned(eu.europa.esig.dss.enumerations.SignatureLevel level) {
    Path signed = dir.resolve("dss.xml");
    Dss.signXml(document, signed, SigningPki.signer("RSA-2048"), level);
    return signed;
  }

  private static DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
  }

  private XmlSignatureOptions options(SignatureLevel level) throws IOException {
    return XmlSignatureOptions.xades()
        .level(level)
        .timestamp(TimeStampService.of(tsa.uri()))
        .extender(SigningPki.extender(tsa, crls()));
  }

  private VerificationReport verify(Instant at, OfflineRevocation revocation) {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(revocation)
        .clock(Clock.fixed(at, ZoneOffset.UTC))
        .build()
        .verify(target);
  }

  private OfflineRevocation crls() throws IOException {
    return crls(NOW);
  }

  private OfflineRevocation crls(Instant now) throws IOException {
    return OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls(now)));
  }
}
