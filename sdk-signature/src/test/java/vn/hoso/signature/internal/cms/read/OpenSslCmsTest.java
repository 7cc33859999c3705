package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.OpenSsl;
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

  private byte[] sign(Identity signer, String options) throws IOException {
    Path content = Files.write(dir.resolve("nội dung.txt"), TestCms.CONTENT);
    String[] more = options.isEmpty() ? new String[0] : options.split(" ");
    return Files.readAllBytes(new OpenSsl(dir).sign(content, dir.resolve("ký.p7m"), signer, more));
  }
}
