package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SoftHsm;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.Pkcs11Key;
import vn.hoso.signature.key.Pkcs11Options;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;

/** What others say of our signatures: poppler's pdfsig, qpdf, and the EU's reference validator. */
@Tag("conformance")
class PdfPeersTest {

  @TempDir Path dir;

  @Test
  void verify_signedByDss_isValid() throws IOException {
    Path signed = dir.resolve("dss.pdf");
    Dss.sign(document(), signed, SigningPki.signer("RSA-2048"), null);

    assertValid(signed, TimeSource.CLAIMED);
  }

  @Test
  void verify_signedAndStampedByDss_isValid() throws IOException {
    Path signed = dir.resolve("dss.pdf");
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      Dss.sign(document(), signed, SigningPki.signer("RSA-2048"), tsa.uri());
    }

    assertValid(signed, TimeSource.TIMESTAMP);
  }

  private void assertValid(Path signed, TimeSource source) throws IOException {
    VerificationReport report = SigningPki.verifier(dir).verify(signed);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(1);
    assertThat(report.signatures().get(0).timeSource()).isEqualTo(source);
  }

  @Test
  void sign_keyOnAToken_passesInPdfsigDssAndOurs() throws IOException {
    Pkcs11Options options = Pkcs11Options.of(SoftHsm.library()).tokenLabel(SoftHsm.CLERK);
    try (Pkcs11Key key = SigningKeys.pkcs11(options, Pin.of(SoftHsm.PIN))) {
      Path target = sign(document(), key, PdfSignatureOptions.official("Văn thư"));

      assertThat(Tool.pdfsig(target).output()).contains("Signature is Valid");
      SimpleReport report = Dss.simpleReport(target);
      assertThat(report.getIndication(report.getFirstSignatureId()))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(SigningPki.verifier(dir).verify(target).verdict())
          .isInstanceOf(Verdict.Valid.class);
    }
  }

  private Path document() throws IOException {
    return Files.write(dir.resolve("quyết-định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  private SigningKey key(String keyType) {
    Path file = SigningPki.pkcs12(dir.resolve("key.p12"), SigningPki.signer(keyType));
    return SigningKeys.pkcs12(file, Pin.of(SigningPki.PIN));
  }

  private Path sign(Path document, SigningKey key, PdfSignatureOptions options) {
    Path target = dir.resolve("signed-" + System.nanoTime() + ".pdf");
    DocumentSigner.create(key).clock(SigningPki.CLOCK).pdf(document, options).sign(target);
    return target;
  }
}
