package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

/** CMS that OpenSSL made, and what OpenSSL says of ours. */
class OpenSslCmsTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "RSA-2048, '', RSASSA-PKCS1-v1_5 with SHA-256",
    "RSA-2048, -noattr, RSASSA-PKCS1-v1_5 with SHA-256",
    "RSA-2048, -md sha512, RSASSA-PKCS1-v1_5 with SHA-512",
    "RSA-2048, -keyid, RSASSA-PKCS1-v1_5 with SHA-256",
    "RSA-2048, -stream -indef, RSASSA-PKCS1-v1_5 with SHA-256",
    "RSA-2048, -keyopt rsa_padding_mode:pss, RSASSA-PSS with SHA-256",
    "RSA-2048, -keyopt rsa_padding_mode:pss -md sha384, RSASSA-PSS with SHA-384",
    "RSA-2048, -keyopt rsa_padding_mode:pss -noattr, RSASSA-PSS with SHA-256",
    "P-256, '', ECDSA with SHA-256",
    "P-384, -md sha384 -noattr, ECDSA with SHA-384",
    "P-521, -md sha512 -cades, ECDSA with SHA-512"
  })
  void read_opensslsCms_isIntact(String keyType, String options, String algorithm)
      throws Exception {
    byte[] cms = sign(SigningPki.signer(keyType), options);

    CmsFacts facts = CmsReader.read(cms);

    assertThat(facts.content()).hasValue(TestCms.CONTENT);
    CmsSigner signer = facts.signers().get(0);
    assertThat(signer.signatureAlgorithm()).isEqualTo(algorithm);
    assertThat(CmsReaderTest.integrity(signer)).isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(signer.signingTime().isPresent()).isEqualTo(!options.contains("-noattr"));
    assertThat(signer.signingCertificate())
        .isEqualTo(
            options.contains("-cades")
                ? SigningCertificateRef.MATCHES
                : SigningCertificateRef.ABSENT);
  }

  @Test
  void build_ourTestCms_verifiesInOpenssl() throws Exception {
    Path file = Files.write(dir.resolve("ký.p7m"), TestCms.rsa().build());

    Tool.Outcome outcome =
        Tool.run(
            "openssl", "cms", "-verify", "-inform", "DER", "-noverify", "-in", file.toString());

    assertThat(outcome.output()).contains("CMS Verification successful");
  }

  private byte[] sign(Identity signer, String options) throws Exception {
    Path content = Files.write(dir.resolve("nội dung.txt"), TestCms.CONTENT);
    Path target = dir.resolve("ký.p7m");
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl", "cms", "-sign", "-binary", "-nodetach", "-outform", "DER",
                "-in", content.toString(), "-out", target.toString(),
                "-signer", certificate(signer.certificate()).toString(),
                "-inkey", pem("PRIVATE KEY", signer.key().getEncoded()).toString()));
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split(" ")));
    }
    Tool.Outcome outcome = Tool.run(command.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return Files.readAllBytes(target);
  }

  private Path certificate(X509Certificate certificate) throws Exception {
    return pem("CERTIFICATE", certificate.getEncoded());
  }

  private Path pem(String label, byte[] der) throws IOException {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        dir.resolve(label + ".pem"),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, base64),
        StandardCharsets.US_ASCII);
  }
}
