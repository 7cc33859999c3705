package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.trust.TrustAnchors;

/** What agencies really published, as seen on 24 November 2026 without CRL or OCSP. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class VietnameseDocumentsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  private static final Verdict UNCHECKED = new Verdict.ValidWithWarnings(SubIndication.TRY_LATER);

  private final SignatureVerifier verifier = builder().build();

  @Test
  void decree335_isIntactAndStampedBeforeTheClockOfItsSigner() {
    VerificationReport report = verifier.verify(signed("chinhphu-nd335-2025-portal-docmdp.pdf"));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(UNCHECKED);
    assertThat(report.signatures()).hasSize(1);
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.intact()).isTrue();
    assertThat(signature.signer()).isEqualTo("CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ");
    assertThat(signature.issuer()).isEqualTo("CA phục vụ các cơ quan Nhà nước G2");
    assertThat(signature.managedBy()).contains("Ban Cơ yếu Chính phủ");
    assertThat(signature.roles())
        .containsExactlyInAnyOrder(SignatureRole.AGENCY_SEAL, SignatureRole.CERTIFICATION);
    assertThat(signature.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(signature.signingTime()).contains(OffsetDateTime.parse("2025-12-25T15:45:16+07:00"));
    assertThat(report.toVietnamese())
        .contains(
            "Đồng hồ của người ký lệch 12 phút 41 giây",
            "signingTime ghi giờ Việt Nam nhưng đánh dấu là giờ UTC",
            "SHA-1 message imprint");
  }

  @Test
  void decree335_withoutSha1_isJudgedNow() {
    VerificationReport report =
        builder()
            .sha1(Sha1Policy.never())
            .build()
            .verify(signed("chinhphu-nd335-2025-portal-docmdp.pdf"));

    assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.CLAIMED);
    assertThat(report.toVietnamese()).contains("Dấu thời gian không được công nhận");
  }

  @Test
  void decision63_hasThreeIntactSignaturesOfOneAgency() {
    VerificationReport report = verifier.verify(signed("ubnd-phu-tho-qd63-2025-3sigs-g1.pdf"));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(UNCHECKED);
    assertThat(report.signatures()).hasSize(3);
    for (SignatureReport signature : report.signatures()) {
      assertThat(signature.intact()).isTrue();
      assertThat(signature.signer()).isEqualTo("Ủy ban nhân dân tỉnh Phú Thọ");
      assertThat(signature.issuer()).isEqualTo("Co quan chung thuc so Chinh phu");
      assertThat(signature.timeSource()).isEqualTo(TimeSource.CLAIMED);
      assertThat(signature.checks())
          .anyMatch(c -> c.check() == Check.ALGORITHMS && c.outcome() == Outcome.WARNING);
    }
  }

  /** The number is put on the decision and, once more, on what is attached to it. */
  @Test
  void decision63_isSealedAndNumberedButNotSignedByAPerson() {
    VerificationReport report = verifier.verify(signed("ubnd-phu-tho-qd63-2025-3sigs-g1.pdf"));

    assertThat(report.signatures())
        .extracting(SignatureReport::roles)
        .containsExactly(
            Set.of(SignatureRole.DOCUMENT_NUMBER, SignatureRole.CERTIFICATION),
            Set.of(SignatureRole.AGENCY_SEAL),
            Set.of(SignatureRole.DOCUMENT_NUMBER));
    assertThat(report.toVietnamese()).contains("chữ ký tay chỉ là hình ảnh");
  }

  @Test
  void gazette_savedAgain_isNeitherValidNorUnsigned() {
    VerificationReport report = verifier.verify(signed("congbao-nd282-2025-resaved-BROKEN.pdf"));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toVietnamese()).contains("đã từng được ký số, chữ ký bị phá hủy khi lưu lại");
  }

  @Test
  void anyDocument_withoutTrust_isIndeterminateAndIntact() {
    VerificationReport report =
        builder()
            .trust(TrustAnchors.none())
            .build()
            .verify(signed("chinhphu-nd335-2025-portal-docmdp.pdf"));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND));
    assertThat(report.signatures().get(0).intact()).isTrue();
  }

  private static SignatureVerifier.Builder builder() {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.vietnam(samples().resolve("pki")))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Path signed(String name) {
    return samples().resolve("signed").resolve(name);
  }

  private static Path samples() {
    return Path.of(System.getenv("HOSO_SHARED"), "samples");
  }
}
