package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** What becomes of a signature while the time-stamp services are down. */
class TimeStampFallbackTest {

  /** Each format that has a level. */
  enum Format {
    PDF,
    XML,
    CMS,
    ASIC_XML,
    ASIC_CMS
  }

  @TempDir Path dir;

  private final TestKey key = TestKey.of("P-256");

  @ParameterizedTest
  @EnumSource
  void sign_noTimeStampAndNoFallback_leavesNothing(Format format) {
    try (LoopbackTsa down = down()) {
      assertThatThrownBy(() -> sign(format, TimeStampFallback.fail(), down))
          .isInstanceOf(TimeStampException.class)
          .hasMessageContaining("answered HTTP 503");
    }
    assertThat(target(format)).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void sign_noTimeStampAndDegrade_signsWithoutAndSaysSo(Format format) throws IOException {
    try (LoopbackTsa down = down()) {
      SignedDocument signed = sign(format, TimeStampFallback.degrade(), down);

      assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
      assertThat(signed.timestampTime()).isNull();
      assertThat(signed.warnings())
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.vietnamese())
                    .isEqualTo("Chưa có dấu thời gian: văn bản được ký ở mức B-B");
                assertThat(warning.english()).contains("signed at B-B", "answered HTTP 503");
              });
    }
    assertThat(verify(format).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(verify(format).signatures().get(0).timeSource()).isEqualTo(TimeSource.CLAIMED);
    assertThat(key.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void sign_timeStampAndDegrade_isAsWithoutFallback(Format format) throws IOException {
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      SignedDocument signed = sign(format, TimeStampFallback.degrade(), tsa);

      assertThat(signed.level()).isEqualTo(SignatureLevel.B_T);
      assertThat(signed.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void sign_archiveTimeStampFailsAndDegrade_keepsTheTimeStampOfTheSignature(Format format)
      throws IOException {
    try (LoopbackTsa once = answeringOnce()) {
      SignedDocument signed = sign(format, SignatureLevel.B_LTA, TimeStampFallback.degrade(), once);

      assertThat(signed.level()).isEqualTo(SignatureLevel.B_T);
      assertThat(signed.timestampTime()).isNotNull();
      assertThat(signed.warnings()).hasSize(1);
    }
    assertThat(verify(format).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(verify(format).signatures().get(0).timeSource()).isEqualTo(TimeSource.TIMESTAMP);
  }

  /** The container is put together anew, without what the extension had added. */
  @Test
  void sign_archiveTimeStampOfAContainerFailsAndDegrade_keepsThatOfTheSignature()
      throws IOException {
    Path target = dir.resolve("hồ sơ.asice");
    for (AsicSignatureOptions form :
        List.of(AsicSignatureOptions.xades(), AsicSignatureOptions.cades())) {
      try (LoopbackTsa once = answeringOnce()) {
        AsicSignatureOptions options =
            form.level(SignatureLevel.B_LTA)
                .timestamp(TimeStampService.of(once.uri()))
                .extender(extender());
        SignedDocument signed =
            signer(TimeStampFallback.degrade())
                .asic(AsicContent.of(List.of(pdf())), options)
                .sign(target);

        assertThat(signed.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(signed.warnings()).hasSize(1);
      }
      VerificationReport report = SigningPki.verifier(dir).verify(target);
      assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
      assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    }
  }

  @Test
  void complete_noTimeStampAndDegrade_signsWithout() throws IOException {
    try (LoopbackTsa down = down()) {
      TimeStampService service = TimeStampService.of(down.uri());
      PreparedSignature prepared =
          SignaturePreparer.create(key.certificate())
              .clock(SigningPki.CLOCK)
              .pdf(
                  pdf(), PdfSignatureOptions.create().level(SignatureLevel.B_T).timestamp(service));
      byte[] value = key.sign(prepared.bytesToSign());
      PreparedSignature stored = PreparedSignature.fromBytes(prepared.toBytes()).timestamp(service);
      Path target = target(Format.PDF);

      assertThatThrownBy(() -> stored.complete(value, target))
          .isInstanceOf(TimeStampException.class);
      SignedDocument signed =
          stored.whenTimeStampFails(TimeStampFallback.degrade()).complete(value, target);

      assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
    }
    assertThat(verify(Format.PDF).verdict()).isEqualTo(new Verdict.Valid());
  }

  private SignedDocument sign(Format format, TimeStampFallback fallback, LoopbackTsa tsa)
      throws IOException {
    return sign(format, SignatureLevel.B_T, fallback, tsa);
  }

  private SignedDocument sign(
      Format format, SignatureLevel level, TimeStampFallback fallback, LoopbackTsa tsa)
      throws IOException {
    TimeStampService service = TimeStampService.of(tsa.uri());
    boolean extended = level == SignatureLevel.B_LTA;
    DocumentSigner signer = signer(fallback);
    Path target = target(format);
    switch (format) {
      case PDF -> {
        PdfSignatureOptions options = PdfSignatureOptions.create().level(level).timestamp(service);
        return signer.pdf(pdf(), extended ? options.extender(extender()) : options).sign(target);
      }
      case XML -> {
        Path invoice = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
        XmlSignatureOptions options = XmlSignatureOptions.xades().level(level).timestamp(service);
        return signer.xml(invoice, extended ? options.extender(extender()) : options).sign(target);
      }
      case CMS -> {
        CmsSignatureOptions options =
            CmsSignatureOptions.attached().level(level).timestamp(service);
        return signer.cms(pdf(), extended ? options.extender(extender()) : options).sign(target);
      }
      default -> {
        AsicSignatureOptions form =
            format == Format.ASIC_XML ? AsicSignatureOptions.xades() : AsicSignatureOptions.cades();
        AsicSignatureOptions options = form.level(level).timestamp(service);
        return signer
            .asic(AsicContent.of(List.of(pdf())), extended ? options.extender(extender()) : options)
            .sign(target);
      }
    }
  }

  private DocumentSigner signer(TimeStampFallback fallback) {
    return DocumentSigner.create(key).clock(SigningPki.CLOCK).whenTimeStampFails(fallback);
  }

  private DocumentExtender extender() throws IOException {
    return DocumentExtender.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls())))
        .clock(SigningPki.CLOCK)
        .build();
  }

  private VerificationReport verify(Format format) throws IOException {
    return SigningPki.verifier(dir).verify(target(format));
  }

  private Path pdf() throws IOException {
    return Files.write(dir.resolve("quyết định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  private Path target(Format format) {
    return dir.resolve("đã ký " + format);
  }

  private static LoopbackTsa down() {
    return LoopbackTsa.start((exchange, request) -> LoopbackTsa.refuse(exchange));
  }

  private static LoopbackTsa answeringOnce() {
    AtomicInteger requests = new AtomicInteger();
    return LoopbackTsa.start(
        (exchange, request) -> {
          if (requests.getAndIncrement() == 0) {
            LoopbackTsa.grant(exchange, request);
          } else {
            LoopbackTsa.refuse(exchange);
          }
        });
  }
}
