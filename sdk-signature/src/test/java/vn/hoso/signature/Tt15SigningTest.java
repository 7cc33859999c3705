package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.copy.Conversion;
import vn.hoso.signature.copy.ScannedCopy;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.fixture.ClauseTable;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.fixture.Scans;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.internal.pkix.file.Fingerprint;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.remote.GatewayProvider;
import vn.hoso.signature.key.remote.RemoteCredential;
import vn.hoso.signature.key.remote.RemoteOptions;
import vn.hoso.signature.key.remote.RemoteSigningService;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.simulator.pki.PkiRequest;
import vn.hoso.simulator.pki.PkiService;
import vn.hoso.simulator.remote.RemoteSimulator;

/**
 * What TT 15/2025/TT-BKHCN Điều 5 (dieu5) and Phụ lục I (phuLuc1) ask of software that signs, one
 * test or more for each clause; docs/tt15.md is the table of them.
 */
class Tt15SigningTest {

  private static final Instant NOW = SimulatedPki.NOW;
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private final IssuedCertificate official = world.official();
  private final TestKey key = TestKey.of(new Identity(official.privateKey(), official.chain()));
  private Path document;
  private Path target;

  @BeforeEach
  void writeDocument() throws IOException {
    document = Files.write(dir.resolve("dự thảo.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    target = dir.resolve("quyết định.pdf");
  }

  @AfterEach
  void close() {
    world.close();
  }

  // Điều 5

  @Test
  void dieu5_signerAndCertificate_areShownBeforeTheKeyIsAsked() throws IOException {
    String shown = check().check(key.certificate()).toVietnamese();

    assertThat(shown)
        .contains("Người ký: Nguyễn Thị Hồng Nhung\n", "Cơ quan, tổ chức: ", "Số sê-ri chứng thư: ")
        .contains("Tổ chức phát hành: ", "Thời hạn chứng thư: ", "Mục đích sử dụng khóa: ")
        .contains("Kết luận: ĐƯỢC KÝ\n", "không bị thu hồi, không bị tạm dừng");
    assertThat(key.asked()).isZero();
  }

  /** The clause leaves the check to NĐ 23/2025/NĐ-CP Điều 15: sign only if both are valid. */
  @Test
  void dieu5_certificateThatIsNotValid_doesNotSign() throws IOException {
    world.pki().revoke(official.certificate(), NOW.minusSeconds(60), CRLReason.KEY_COMPROMISE);
    PdfSigning signing = signer(check()).pdf(document, PdfSignatureOptions.create());

    assertThatThrownBy(() -> signing.sign(target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("đã bị thu hồi");
    assertThat(key.asked()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA-1024", "P-224"})
  void dieu5_keysBelowPhuLuc1_areRefused(String keyType) {
    Identity weak = SigningPki.signer(keyType);

    assertThatThrownBy(() -> TestKey.of(weak))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("TT 15/2025/TT-BKHCN Phụ lục I");
  }

  @Test
  void dieu5_convertsPaperToAFormatThatIsSigned() throws IOException {
    Path scan = Files.write(dir.resolve("giấy.jpg"), Scans.jpeg(Scans.paper(), 200));
    ScannedCopy.of(List.of(scan), new Conversion("Nguyễn Thị Hồng Nhung, UBND xã Tam Xuân", NOW))
        .write(document);

    signer(check()).pdf(document, PdfSignatureOptions.create()).sign(target);

    assertThat(world.verifier(dir).verify(target).verdict()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void dieu5_signatureCertificateAndTime_areAttached() throws IOException {
    SignedDocument signed =
        signer(check()).pdf(document, PdfSignatureOptions.create()).sign(target);

    SignatureReport attached = world.verifier(dir).verify(target).signatures().get(0);
    assertThat(attached.intact()).isTrue();
    assertThat(attached.signerCertificate()).contains(official.certificate());
    assertThat(attached.signingTime().orElseThrow().toInstant())
        .isEqualTo(signed.signingTime())
        .isEqualTo(NOW);
  }

  @Test
  void dieu5_timeStamp_isAttachedWhereItIsAskedFor() throws IOException {
    SignedDocument signed = signer(check()).pdf(document, stamped()).sign(target);

    SignatureReport attached = world.verifier(dir).verify(target).signatures().get(0);
    assertThat(attached.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(attached.signingTime().orElseThrow().toInstant()).isEqualTo(signed.timestampTime());
  }

  @Test
  void dieu5_integrity_theSignedDocumentStaysAsItWas() throws IOException {
    byte[] before = Files.readAllBytes(document);

    signer(check()).pdf(document, PdfSignatureOptions.create()).sign(target);

    assertThat(Arrays.copyOf(Files.readAllBytes(target), before.length)).isEqualTo(before);
    assertThat(document).hasBinaryContent(before);
  }

  @Test
  void dieu5_trustPath_leadsToARootThatIsKnown() throws IOException {
    assertThat(check().check(key.certificate()).path())
        .containsExactly(
            official.certificate(), world.pki().subCaCertificate(), world.pki().rootCertificate());

    CertificateState unknown =
        CertificateCheck.builder().clock(CLOCK).build().check(key.certificate());
    assertThat(unknown.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(unknown.toVietnamese())
        .contains("[cảnh báo] Không xác minh được chứng thư số đến một tổ chức chứng thực gốc");
  }

  @Test
  void dieu5_eSignPortal_givesCertificatesAndSigns() throws IOException {
    try (RemoteWorld services = new RemoteWorld()) {
      RemoteSimulator portal = services.remote();
      RemoteSigningService service =
          RemoteSigningService.of(
              GatewayProvider.neac(
                  portal.neacUri(), portal.clientId(), services.secret(), portal.caName()),
              RemoteOptions.defaults().clock(RemoteWorld.CLOCK));
      RemoteCredential credential = service.credential(RemoteWorld.USER);

      assertThat(credential.certificate().certificate())
          .isEqualTo(RemoteWorld.official().certificate());
      service.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Quyết định");
      assertThat(portal.requests()).hasSize(1);
    }
  }

  @Test
  void dieu5_certificateCrlAndResult_areKept() throws IOException {
    Path record = dir.resolve("quyết định.hồ sơ.json");
    SigningRecord.of(signer(check()).pdf(document, stamped()).sign(target)).toFile(record);

    CertificateState kept = SigningRecord.fromFile(record).certificateState();

    assertThat(kept.certificate()).isEqualTo(official.certificate());
    assertThat(kept.crls()).hasSize(2);
    assertThat(kept.checkedAt()).isEqualTo(NOW);
    assertThat(kept.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void dieu5_whatIsKept_canBeDestroyed() throws IOException {
    Path record = dir.resolve("quyết định.hồ sơ.json");
    SigningRecord.of(signer(check()).pdf(document, stamped()).sign(target)).toFile(record);

    Destruction destruction = SigningRecord.destroy(record);

    assertThat(record).doesNotExist();
    assertThat(destruction.notGuaranteed()).isNotEmpty();
  }

  @Test
  void dieu5_certificatesOfAuthorities_canBeAddedAndRemoved()
      throws IOException, CertificateEncodingException {
    X509Certificate root = world.pki().rootCertificate();
    Path folder = Files.createDirectory(dir.resolve("tin cậy"));
    assertThat(outcomeTrusting(folder)).isEqualTo(Outcome.WARNING);

    Path file = Files.write(folder.resolve("root.crt"), root.getEncoded());
    assertThat(outcomeTrusting(folder)).isEqualTo(Outcome.PASSED);

    Files.delete(file);
    assertThat(outcomeTrusting(folder)).isEqualTo(Outcome.WARNING);
  }

  @Test
  void dieu5_messages_areVietnamese() throws IOException {
    SignedDocument signed = signer(check()).pdf(document, stamped()).sign(target);

    assertThat(signed.toVietnamese())
        .isEqualTo(
            """
            Ký số thành công: %s
            Người ký: Nguyễn Thị Hồng Nhung
            Mức của chữ ký: B-T
            Thời điểm ký (do người ký khai): 15/06/2026 10:04:05 +07:00
            Dấu thời gian: 15/06/2026 10:04:05 +07:00
            """
                .formatted(target));
    assertThat(new TimeStampException("no answer").vietnamese())
        .isEqualTo("Không lấy được dấu thời gian");
  }

  @Test
  void dieu5_signedFile_canBeDownloaded() throws IOException {
    SignedDocument signed =
        signer(check()).pdf(document, PdfSignatureOptions.create()).sign(target);

    Path downloaded = Files.copy(signed.path(), dir.resolve("tải về.pdf"));
    assertThat(world.verifier(dir).verify(downloaded).verdict()).isEqualTo(new Verdict.Valid());
  }

  // Phụ lục I

  @Test
  void phuLuc1_pdf_isPades() {
    knownSigner().pdf(document, PdfSignatureOptions.create()).sign(target);

    assertThat(formatInDss()).isEqualTo("PAdES-BASELINE-B");
  }

  @Test
  void phuLuc1_xml_isXades() throws IOException {
    Path invoice = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    knownSigner().xml(invoice, XmlSignatureOptions.xades()).sign(target);

    assertThat(formatInDss()).isEqualTo("XAdES-BASELINE-B");
  }

  @Test
  void phuLuc1_cms_isCades() {
    knownSigner().cms(document, CmsSignatureOptions.attached()).sign(target);

    assertThat(formatInDss()).isEqualTo("CAdES-BASELINE-B");
  }

  @Test
  void phuLuc1_rsa_signsWithPss() throws IOException {
    assertThat(algorithmOfASignatureBy(SignatureAlgorithm.RSA_PSS_SHA256))
        .isEqualTo("RSASSA-PSS with SHA-256");
  }

  @Test
  void phuLuc1_ecdsa_signsFrom256Bits() throws IOException {
    assertThat(algorithmOfASignatureBy(SignatureAlgorithm.ECDSA_SHA256))
        .isEqualTo("ECDSA with SHA-256");
    assertThat(algorithmOfASignatureBy(SignatureAlgorithm.ECDSA_SHA512))
        .isEqualTo("ECDSA with SHA-512");
  }

  @ParameterizedTest
  @EnumSource
  void phuLuc1_digests_areSha2AndSha3(DigestAlgorithm digest) throws IOException {
    assertThat(algorithmOfASignatureBy(SignatureAlgorithm.valueOf("RSA_PSS_" + digest)))
        .isEqualTo("RSASSA-PSS with " + digest.jcaName());
  }

  @Test
  void phuLuc1_ocsp_isAskedForTheStatus() {
    CertificateCheck online =
        CertificateCheck.builder()
            .trust(world.trust())
            .network(NetworkAccess.builder().allowPrivateAddresses().build())
            .clock(CLOCK)
            .build();

    assertThat(online.check(key.certificate()).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(world.pki().requests()).extracting(PkiRequest::service).contains(PkiService.OCSP);
  }

  /** TCVN 6909:2001, which are the composed characters of Unicode. */
  @Test
  void phuLuc1_vietnameseCharacters_areKept() throws IOException {
    String letters =
        "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ"
            + "AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬEÉÈẺẼẸÊẾỀỂỄỆIÍÌỈĨỊOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢUÚÙỦŨỤƯỨỪỬỮỰYÝỲỶỸỴĐ";
    Path invoice = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    signer(check()).xml(invoice, XmlSignatureOptions.xades().title(letters)).sign(target);

    assertThat(
            SignedXml.parse(Files.readString(target))
                .getElementsByTagNameNS("*", "ClaimedRole")
                .item(0))
        .returns(letters, Node::getTextContent);
  }

  @Test
  void table_namesEachTestAndNoOther() throws IOException {
    assertThat(ClauseTable.named("dieu5", "phuLuc1"))
        .containsExactlyInAnyOrderElementsOf(
            ClauseTable.tests(Tt15SigningTest.class, "dieu5", "phuLuc1"));
  }

  private DocumentSigner signer(CertificateCheck check) {
    return DocumentSigner.create(key).clock(CLOCK).checkedBy(check);
  }

  /** Of a valid signature, as the report says it. */
  private String algorithmOfASignatureBy(SignatureAlgorithm algorithm) throws IOException {
    DocumentSigner.create(TestKey.of(algorithm))
        .clock(SigningPki.CLOCK)
        .cms(document, CmsSignatureOptions.detached())
        .sign(target);
    VerificationReport report = SigningPki.verifier(dir).verifyDetached(target, document);
    assertThat(report.verdict()).isEqualTo(new Verdict.Valid());
    return report.signatures().get(0).checks().stream()
        .filter(each -> each.check() == Check.ALGORITHMS)
        .map(each -> each.text().english().replace("The algorithms are acceptable: ", ""))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody whose root the reference validator knows. */
  private static DocumentSigner knownSigner() {
    return DocumentSigner.create(TestKey.of("P-256")).clock(SigningPki.CLOCK);
  }

  private PdfSignatureOptions stamped() {
    return PdfSignatureOptions.create()
        .level(SignatureLevel.B_T)
        .timestamp(TimeStampService.of(world.pki().tsaUri()));
  }

  private CertificateCheck check() throws IOException {
    return CertificateCheck.builder()
        .trust(world.trust())
        .offline(world.revocation(dir))
        .clock(CLOCK)
        .build();
  }

  private Outcome outcomeTrusting(Path folder) throws IOException {
    return CertificateCheck.builder()
        .trust(TrustAnchors.vietnam(folder).pin(Fingerprint.of(world.pki().rootCertificate())))
        .offline(world.revocation(dir))
        .clock(CLOCK)
        .build()
        .check(key.certificate())
        .outcome();
  }

  private String formatInDss() {
    SimpleReport report = Dss.simpleReport(target);
    return report.getSignatureFormat(report.getFirstSignatureId()).toString();
  }
}
