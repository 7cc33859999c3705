package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.OpenSsl;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;

class CmsSigningTest {

  private static LoopbackTsa tsa;

  @TempDir Path dir;

  private Path document;
  private Path target;

  @BeforeAll
  static void startTsa() {
    tsa = LoopbackTsa.start();
  }

  @AfterAll
  static void stopTsa() {
    tsa.close();
  }

  @BeforeEach
  void write() throws IOException {
    document = Files.writeString(dir.resolve("tờ khai.json"), "{\"ten\":\"Nguyễn Văn Lành\"}");
    target = dir.resolve("tờ khai.p7s");
  }

  @Test
  void sign_withTitle_isValidForUsOpensslAndDss() throws IOException {
    sign(
        SignatureAlgorithm.RSA_PSS_SHA256,
        CmsSignatureOptions.detached().title("Văn thư xã Đạ Nghịt"));

    assertValid(SigningPki.verifier(dir).verifyDetached(target, document), TimeSource.CLAIMED);
    assertThat(openssl("-content", document.toString())).contains("successful");
    assertDss(Dss.simpleReport(target, document), "CAdES-BASELINE-B");
  }

  @Test
  void sign_detachedOntoItsDocument_isRefused() throws IOException {
    String content = Files.readString(document);

    assertThatThrownBy(
            () ->
                DocumentSigner.create(TestKey.of("RSA-2048"))
                    .clock(SigningPki.CLOCK)
                    .cms(document, CmsSignatureOptions.detached())
                    .sign(document))
        .isInstanceOf(UnwritableDocumentException.class)
        .hasMessageContaining("name another file");
    assertThat(document).hasContent(content);
  }

  @Test
  void sign_attached_hasTheContentInIt() throws IOException {
    sign(SignatureAlgorithm.ECDSA_SHA256, CmsSignatureOptions.attached());

    assertThat(openssl()).contains("successful", "Nguyễn Văn Lành");
  }

  @Test
  void sign_levelT_hasTheTimeOfTheTimeStamp() throws IOException {
    CmsSignatureOptions stamped =
        CmsSignatureOptions.detached()
            .level(SignatureLevel.B_T)
            .timestamp(TimeStampService.of(tsa.uri()));

    sign(SignatureAlgorithm.RSA_PKCS1_SHA256, stamped);

    assertValid(SigningPki.verifier(dir).verifyDetached(target, document), TimeSource.TIMESTAMP);
    assertThat(openssl("-content", document.toString())).contains("successful");
    assertDss(Dss.simpleReport(target, document), "CAdES-BASELINE-T");
  }

  @Test
  void sign_contentChangedAfterwards_isAHashFailure() throws IOException {
    sign(SignatureAlgorithm.ECDSA_SHA256, CmsSignatureOptions.detached());
    Files.writeString(document, "{\"ten\":\"Người khác\"}");

    assertThat(SigningPki.verifier(dir).verifyDetached(target, document).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  /** A gigabyte: only a detached signature may be so long. */
  @Test
  void sign_hugeDocument_isStreamedOrRefused() throws IOException {
    try (RandomAccessFile hole = new RandomAccessFile(document.toFile(), "rw")) {
      hole.setLength(1L << 30);
    }

    assertThatThrownBy(() -> sign(SignatureAlgorithm.ECDSA_SHA256, CmsSignatureOptions.attached()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("tờ khai.json", "sign it detached");
    sign(SignatureAlgorithm.ECDSA_SHA256, CmsSignatureOptions.detached());

    assertThat(Files.size(target)).isLessThan(5_000);
  }

  @Test
  void complete_inAnotherProcess_makesTheSameSignature() throws IOException {
    TestKey key = TestKey.of("P-256");
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .cms(document, CmsSignatureOptions.attached());

    PreparedSignature loaded = PreparedSignature.fromBytes(prepared.toBytes());
    SignedDocument signed = loaded.complete(key.sign(loaded.bytesToSign()), target);

    assertThat(loaded.bytesToSign()).isEqualTo(prepared.bytesToSign());
    assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
    assertValid(SigningPki.verifier(dir).verify(target), TimeSource.CLAIMED);
  }

  @Test
  void complete_documentChangedSince_isRefused() throws IOException {
    TestKey key = TestKey.of("P-256");
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .cms(document, CmsSignatureOptions.attached());
    Files.writeString(document, "{}");

    assertThatThrownBy(() -> prepared.complete(key.sign(prepared.bytesToSign()), target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("prepare it again");
    assertThat(target).doesNotExist();
  }

  @Test
  void sign_noTimeStampToBeHad_leavesNothing() {
    try (LoopbackTsa broken = LoopbackTsa.startBroken()) {
      CmsSignatureOptions stamped =
          CmsSignatureOptions.detached()
              .level(SignatureLevel.B_T)
              .timestamp(TimeStampService.of(broken.uri()));

      assertThatThrownBy(() -> sign(SignatureAlgorithm.ECDSA_SHA256, stamped))
          .isInstanceOf(TimeStampException.class)
          .hasMessageContaining(broken.uri().toString());
    }
    assertThat(target).doesNotExist();
  }

  @Test
  void cms_levelWithoutTimeStamp_namesBoth() {
    assertThatThrownBy(
            () ->
                sign(
                    SignatureAlgorithm.ECDSA_SHA256,
                    CmsSignatureOptions.detached().level(SignatureLevel.B_T)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("level", "timestamp");
  }

  private void sign(SignatureAlgorithm algorithm, CmsSignatureOptions options) {
    SigningKey key = TestKey.of(algorithm);
    DocumentSigner.create(key).clock(SigningPki.CLOCK).cms(document, options).sign(target);
  }

  private static void assertValid(VerificationReport report, TimeSource time) {
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).format()).isEqualTo("CAdES");
    assertThat(report.signatures().get(0).timeSource()).isEqualTo(time);
  }

  private static void assertDss(SimpleReport report, String format) {
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).hasToString(format);
  }

  private String openssl(String... options) {
    String[] cades = Stream.concat(Stream.of("-cades"), Stream.of(options)).toArray(String[]::new);
    return new OpenSsl(dir).verify(target, cades);
  }
}
