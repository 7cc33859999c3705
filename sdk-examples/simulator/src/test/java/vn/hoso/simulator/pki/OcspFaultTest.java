package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of the OCSP responder, as openssl meets it. */
class OcspFaultTest {
  private static PkiSimulator pki;
  private static X509Certificate signer;
  @TempDir Path directory;
  private OpenSsl openssl;

  @BeforeAll
  static void start() {
    pki = PkiSimulator.builder().caKey(KeyType.P_256).start();
    signer =
        pki.issue(CertificateProfile.person("Đặng Quốc Huy").key(KeyType.P_256).build())
            .certificate();
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @BeforeEach
  void writeCertificates() throws Exception {
    openssl = OpenSsl.in(directory);
    write("root.pem", pki.rootCertificate());
    write("sub.pem", pki.subCaCertificate());
    write("signer.pem", signer);
  }

  @ParameterizedTest
  @CsvSource({
    "TRY_LATER, Responder Error: trylater (3)",
    "INTERNAL_ERROR, Responder Error: internalerror (2)",
    "UNAUTHORIZED, Responder Error: unauthorized (6)",
    "BAD_SIGNATURE, signature failure",
    "UNAUTHORIZED_RESPONDER, missing ocspsigning usage",
    "WRONG_NONCE, Nonce Verify error",
    "MISSING_NONCE, no nonce in response",
    "EXPIRED, status expired",
    "OTHER_CERTIFICATE, No Status found",
    "UNKNOWN, signer.pem: unknown",
  })
  void ocsp_fault_seen(OcspFault fault, String symptom) throws Exception {
    pki.ocspFaults().next(1, fault);

    assertThat(status()).contains(symptom);
    assertThat(status()).as("the next").contains("Response verify OK", "signer.pem: good");
  }

  private String status() throws Exception {
    return openssl
        .run(
            "ocsp",
            "-issuer",
            "sub.pem",
            "-cert",
            "signer.pem",
            "-url",
            pki.ocspUri().toString(),
            "-CAfile",
            "root.pem",
            "-verify_other",
            "sub.pem")
        .output();
  }

  private void write(String file, X509Certificate certificate) throws Exception {
    Files.write(directory.resolve(file), Pem.encode("CERTIFICATE", certificate.getEncoded()));
  }
}
