package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.IssuedCertificate;

/** CMS signatures as OpenSSL makes them. */
class CmsVerificationTest {

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private Path content;

  @BeforeEach
  void writeContent() throws IOException {
    content = Files.writeString(dir.resolve("tờ khai.xml"), "<TờKhai>Nguyễn Văn Lành</TờKhai>");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void verify_attached_isValid() throws IOException, CertificateEncodingException {
    Path signature = sign("-nodetach", "-cades");

    VerificationReport report = world.verifier(dir).verify(signature);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport found = report.signatures().get(0);
    assertThat(found.format()).isEqualTo("CAdES");
    assertThat(found.field()).isEmpty();
    assertThat(found.signer()).isEqualTo("Nguyễn Thị Hồng Nhung");
  }

  /** No signature covers them, so that they must at least be what they should be. */
  @Test
  void verify_signatureAlgorithmWithParameters_isInvalid() throws IOException {
    String rsa = "06092a864886f70d01010b"; // sha256WithRSAEncryption, last in the SignerInfo
    String cms = enclosed();
    int at = cms.lastIndexOf(rsa + "0500");

    VerificationReport report = verify(spliced(cms, at, rsa + "5300"));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish()).contains("the signature algorithm", "has parameters");
  }

  @Test
  void verify_digestAlgorithmThatIsNone_isUnreadable() throws IOException {
    String cms = enclosed();
    int at = cms.indexOf("0609608648016503040201"); // SHA-256, in the list of the SignedData

    String changed = spliced(cms, at, "0209608648016503040201");

    assertThatThrownBy(() -> verify(changed)).isInstanceOf(DocumentSignatureException.class);
  }

  @Test
  void verify_digestAlgorithmThatIsNotListed_isUnreadable() throws IOException {
    String cms = enclosed();
    int at = cms.indexOf("0609608648016503040201");

    String changed = spliced(cms, at, "0609608648016503040202"); // SHA-384

    assertThatThrownBy(() -> verify(changed))
        .isInstanceOf(DocumentSignatureException.class)
        .hasMessageContaining("the list of digest algorithms lacks that of a signer");
  }

  @Test
  void verify_enclosedAsItWas_isIntact() throws IOException {
    assertThat(verify(enclosed()).signatures().get(0).intact()).isTrue();
  }

  private String enclosed() throws IOException {
    byte[] cms =
        AttackCms.enclose(
            Files.readAllBytes(content), "SHA256withRSA", SigningPki.signer("RSA-2048"));
    return HexFormat.of().formatHex(cms);
  }

  private static String spliced(String hex, int at, String replacement) {
    assertThat(at).isPositive();
    return hex.substring(0, at) + replacement + hex.substring(at + replacement.length());
  }

  private VerificationReport verify(String hex) throws IOException {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .clock(SigningPki.CLOCK)
        .build()
        .verify(Files.write(dir.resolve("tờ khai.p7m"), HexFormat.of().parseHex(hex)));
  }

  @Test
  void verifyDetached_withItsContent_isValid() throws IOException, CertificateEncodingException {
    Path signature = sign();

    VerificationReport report = world.verifier(dir).verifyDetached(signature, content);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).format()).isEqualTo("CMS");
  }

  @Test
  void verifyDetached_withOtherContent_isInvalid()
      throws IOException, CertificateEncodingException {
    Path signature = sign();
    Path other = Files.writeString(dir.resolve("khác.xml"), "<TờKhai>Người khác</TờKhai>");

    VerificationReport report = world.verifier(dir).verifyDetached(signature, other);

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_detachedWithoutContent_asksForIt() throws IOException, CertificateEncodingException {
    Path signature = sign();

    VerificationReport report = world.verifier(dir).verify(signature);

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.SIGNED_DATA_NOT_FOUND));
    assertThat(report.signatures().get(0).intact()).isFalse();
  }

  @Test
  void verifyDetached_ofAPdf_saysThatThereIsNoSuchThing() throws IOException {
    Path pdf = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));

    assertThatThrownBy(() -> world.verifier(dir).verifyDetached(pdf, content))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("never detached");
  }

  @Test
  void verify_truncated_saysThatItIsNoSignature() throws IOException, CertificateEncodingException {
    byte[] bytes = Files.readAllBytes(sign("-nodetach"));
    Path half = Files.write(dir.resolve("nửa.p7m"), Arrays.copyOf(bytes, 700));

    assertThatThrownBy(() -> world.verifier(dir).verify(half))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("nửa.p7m is not a CMS signature");
  }

  private Path sign(String... options) throws IOException, CertificateEncodingException {
    IssuedCertificate official = world.official();
    Path key = pem("key.pem", "PRIVATE KEY", official.privateKey().getEncoded());
    Path certificate = pem("signer.pem", "CERTIFICATE", official.chain().get(0).getEncoded());
    Path issuer = pem("issuer.pem", "CERTIFICATE", official.chain().get(1).getEncoded());
    Path signature = dir.resolve("chữ ký.p7s");
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl",
                "cms",
                "-sign",
                "-binary",
                "-md",
                "sha256",
                "-outform",
                "DER",
                "-in",
                content.toString(),
                "-signer",
                certificate.toString(),
                "-inkey",
                key.toString(),
                "-certfile",
                issuer.toString(),
                "-out",
                signature.toString()));
    command.addAll(List.of(options));
    Tool.Outcome outcome = Tool.run(command.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return signature;
  }

  private Path pem(String name, String type, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(der);
    return Files.writeString(
        dir.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, body, type));
  }
}
