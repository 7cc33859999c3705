package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.CertificateProfile;
import vn.hoso.simulator.pki.IssuedCertificate;

class CertificateCheckTest {

  private static final Instant NOW = SimulatedPki.NOW;
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Each way to sign. */
  enum Format {
    PDF,
    XML,
    CMS
  }

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void check_goodCertificate_saysWhoSignsAndThatNothingSpeaksAgainstIt() throws IOException {
    IssuedCertificate official = world.official();

    CertificateState state = check(world.revocation(dir)).check(key(official).certificate());

    assertThat(state.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(state.warnings()).isEmpty();
    assertThat(state.path())
        .containsExactly(
            official.certificate(), world.pki().subCaCertificate(), world.pki().rootCertificate());
    assertThat(state.toVietnamese())
        .contains("Người ký: Nguyễn Thị Hồng Nhung\n", "Cơ quan, tổ chức: ", "Thời hạn chứng thư: ")
        .contains("Số sê-ri chứng thư: " + official.certificate().getSerialNumber().toString(16))
        .contains("Mục đích sử dụng khóa: digitalSignature, nonRepudiation")
        .contains("Thời điểm kiểm tra: 15/06/2026 10:04:05 +07:00\n", "Kết luận: ĐƯỢC KÝ\n")
        .contains("[đạt] Chứng thư số còn thời hạn", "không bị thu hồi, không bị tạm dừng");
    assertThat(state.toEnglish()).contains("Verdict: MAY SIGN\n");
  }

  @Test
  void check_agency_hasItsCodes() {
    CertificateHolder holder = unchecked(world.pki().issueAgency("UBND xã Tam Xuân")).holder();

    assertThat(holder.name()).isEqualTo("UBND xã Tam Xuân");
    assertThat(holder.taxCode()).contains("4000999124");
    assertThat(holder.agencyCode()).contains("9912345");
    assertThat(holder.personalId()).isEmpty();
  }

  @Test
  void check_citizen_isShownAndNotLogged() {
    CertificateState state =
        unchecked(
            world.pki().issue(CertificateProfile.citizen("Trần Văn Kiên", "049088001234").build()));

    assertThat(state.toVietnamese()).contains("Số giấy tờ tùy thân: 049088001234\n");
    assertThat(state.toJson())
        .contains("\"name\":\"Trần Văn Kiên\"", "\"personalId\":\"049088001234\"")
        .contains(
            "\"title\":null", "\"keyUsage\":[\"digitalSignature\"", "\"outcome\":\"WARNING\"");
    assertThat(state + " " + state.holder()).doesNotContain("Kiên", "049088001234");
  }

  @ParameterizedTest
  @EnumSource
  void sign_revoked_isRefusedBeforeTheKeyIsAsked(Format format) throws IOException {
    IssuedCertificate official = world.official();
    world.pki().revoke(official.certificate(), NOW.minusSeconds(60), CRLReason.KEY_COMPROMISE);
    TestKey key = key(official);

    assertThatThrownBy(() -> sign(format, key, check(world.revocation(dir))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("the signer's certificate is revoked")
        .hasMessageContaining("Chứng thư số của người ký đã bị thu hồi hoặc tạm dừng từ")
        .hasMessageContaining("Điều 15 Nghị định 23/2025/NĐ-CP")
        .hasMessageNotContaining("Nhung");
    assertThat(key.asked()).isZero();
    assertThat(target()).doesNotExist();
  }

  @Test
  void check_revokedOnline_fails() {
    IssuedCertificate official = world.official();
    world.pki().revoke(official.certificate(), NOW.minusSeconds(60), CRLReason.SUPERSEDED);
    CertificateCheck online =
        builder().network(NetworkAccess.builder().allowPrivateAddresses().build()).build();

    assertThat(online.check(key(official).certificate()).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(online.check(key(world.official()).certificate()).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void check_authorityRevoked_fails() throws IOException {
    TestKey key = key(world.official());
    world
        .pki()
        .revoke(world.pki().subCaCertificate(), NOW.minusSeconds(60), CRLReason.KEY_COMPROMISE);

    CertificateState state = check(world.revocation(dir)).check(key.certificate());

    assertThat(state.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(state.toVietnamese())
        .contains("[không đạt] Chứng thư số của tổ chức phát hành (", "Kết luận: KHÔNG ĐƯỢC KÝ\n");
  }

  @Test
  void check_outOfItsPeriod_fails() {
    Duration day = Duration.ofDays(1);
    Identity expired = SigningPki.signer("P-256", NOW.minus(day.multipliedBy(9)), NOW.minus(day));
    Identity future = SigningPki.signer("P-256", NOW.plus(day), NOW.plus(day.multipliedBy(9)));
    CertificateCheck check = builder().trust(TrustAnchors.of(SigningPki.root())).build();
    CertificateCheck withoutTrust = builder().trust(TrustAnchors.none()).build();

    assertThat(check.check(TestKey.of(expired).certificate()).toVietnamese())
        .contains("Chứng thư số của người ký đã hết hạn từ 14/06/2026");
    assertThat(check.check(TestKey.of(future).certificate()).toVietnamese())
        .contains("Chứng thư số của người ký chỉ có hiệu lực từ 16/06/2026");
    assertThat(withoutTrust.check(TestKey.of(expired).certificate()).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void sign_certificateForTimeStamps_isRefused() {
    TestKey key = TestKey.of(SigningPki.timeStampUnit());
    CertificateCheck check = builder().trust(TrustAnchors.of(SigningPki.root())).build();

    assertThatThrownBy(() -> sign(Format.CMS, key, check))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("cannot sign documents")
        .hasMessageContaining("Chứng thư số không được cấp để ký văn bản");
    assertThatThrownBy(() -> sign(Format.CMS, key, CertificateCheck.builder().clock(CLOCK).build()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("cannot sign documents");
    assertThat(key.asked()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void sign_statusThatCannotBeChecked_isAWarning(Format format) throws IOException {
    TestKey key = key(world.official());

    SignedDocument signed = sign(format, key, check(OfflineRevocation.none()));

    assertThat(signed.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.vietnamese())
                  .startsWith(
                      "Không kiểm tra được trạng thái thu hồi của chứng thư số của người ký");
              assertThat(warning.english())
                  .startsWith("the revocation status could not be checked");
            });
    assertThat(signed.certificateState()).isNotNull();
    assertThat(key.asked()).isEqualTo(1);
  }

  @Test
  void sign_unknownAnchor_isAWarning() throws IOException {
    CertificateCheck check = CertificateCheck.builder().clock(CLOCK).build();

    assertThat(sign(Format.CMS, key(world.official()), check).warnings())
        .singleElement()
        .satisfies(
            warning -> assertThat(warning.vietnamese()).contains("tổ chức chứng thực gốc đã biết"));
  }

  @ParameterizedTest
  @EnumSource(names = {"B_LT", "B_LTA"})
  void sign_statusThatCannotBeChecked_isRefusedWhereItWouldBeKept(SignatureLevel level)
      throws IOException {
    TestKey key = key(world.official());
    DocumentExtender extender = DocumentExtender.builder().trust(world.trust()).build();
    PdfSignatureOptions options =
        PdfSignatureOptions.create()
            .level(level)
            .timestamp(TimeStampService.of(world.pki().tsaUri()))
            .extender(extender);
    PdfSigning signing = signer(key, check(OfflineRevocation.none())).pdf(pdf(), options);

    assertThatThrownBy(() -> signing.sign(target()))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContaining("cannot sign at " + level)
        .hasMessageContaining("Không kiểm tra được trạng thái thu hồi");
    assertThat(key.asked()).isZero();
  }

  @Test
  void prepare_checked_refusesOrTellsBeforeTheKeyIsAsked() throws IOException {
    TestKey key = key(world.official());
    SignaturePreparer preparer = SignaturePreparer.create(key.certificate()).clock(CLOCK);

    PreparedSignature prepared =
        preparer
            .checkedBy(check(OfflineRevocation.none()))
            .pdf(pdf(), PdfSignatureOptions.create());
    assertThat(prepared.certificateState().orElseThrow().outcome()).isEqualTo(Outcome.WARNING);
    byte[] value = key.sign(prepared.bytesToSign());
    assertThat(prepared.complete(value, target()).warnings()).hasSize(1);

    PreparedSignature stored = PreparedSignature.fromBytes(prepared.toBytes());
    assertThat(stored.certificateState()).isEmpty();
    PreparedSignature checked = stored.checkedBy(check(world.revocation(dir)));
    SignedDocument signed = checked.complete(value, target());
    assertThat(signed.warnings()).isEmpty();
    assertThat(signed.certificateState()).isNotNull();

    world.pki().revoke(key.certificate().certificate(), NOW, CRLReason.KEY_COMPROMISE);
    CertificateCheck revoked = check(world.revocation(dir));
    assertThatThrownBy(() -> stored.checkedBy(revoked)).isInstanceOf(SigningRefusedException.class);
    assertThatThrownBy(() -> preparer.checkedBy(revoked).pdf(pdf(), PdfSignatureOptions.create()))
        .isInstanceOf(SigningRefusedException.class);
  }

  private SignedDocument sign(Format format, TestKey key, CertificateCheck check)
      throws IOException {
    DocumentSigner signer = signer(key, check);
    return switch (format) {
      case PDF -> signer.pdf(pdf(), PdfSignatureOptions.create()).sign(target());
      case XML ->
          signer
              .xml(
                  SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE),
                  XmlSignatureOptions.xades())
              .sign(target());
      case CMS -> signer.cms(pdf(), CmsSignatureOptions.detached()).sign(target());
    };
  }

  private Path pdf() throws IOException {
    return Files.write(dir.resolve("quyết định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  private Path target() {
    return dir.resolve("đã ký");
  }

  private static DocumentSigner signer(TestKey key, CertificateCheck check) {
    return DocumentSigner.create(key).clock(CLOCK).checkedBy(check);
  }

  private CertificateState unchecked(IssuedCertificate issued) {
    return builder().build().check(key(issued).certificate());
  }

  private CertificateCheck check(OfflineRevocation offline) {
    return builder().offline(offline).build();
  }

  private CertificateCheck.Builder builder() {
    return CertificateCheck.builder().trust(world.trust()).clock(CLOCK);
  }

  private static TestKey key(IssuedCertificate issued) {
    return TestKey.of(new Identity(issued.privateKey(), issued.chain()));
  }
}
