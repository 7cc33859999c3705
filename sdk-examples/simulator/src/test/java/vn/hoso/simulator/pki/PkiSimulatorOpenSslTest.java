package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What openssl thinks of the simulator. */
class PkiSimulatorOpenSslTest {
  private static PkiSimulator pki;
  @TempDir Path directory;
  private OpenSsl openssl;

  @BeforeAll
  static void start() {
    pki = PkiSimulator.start();
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @BeforeEach
  void writeAuthorities() throws IOException, CertificateEncodingException {
    openssl = OpenSsl.in(directory);
    write("root.pem", pki.rootCertificate());
    write("sub.pem", pki.subCaCertificate());
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void verify_issuedCertificate_chainAccepted(KeyType key) throws Exception {
    IssuedCertificate signer =
        pki.issue(CertificateProfile.person("Nguyễn Thị Hồng Nhung").key(key).build());
    write("signer.pem", signer.certificate());

    OpenSsl.Outcome outcome =
        openssl.run(
            "verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "sub.pem", "signer.pem");

    assertThat(outcome.output()).contains("signer.pem: OK");
  }

  @Test
  void x509_agency_hasTwoUidsAsInGovernmentCertificates() throws Exception {
    write("agency.pem", pki.issueAgency("Ủy ban nhân dân xã Tam Xuân").certificate());

    OpenSsl.Outcome outcome =
        openssl.run(
            "x509",
            "-in",
            "agency.pem",
            "-noout",
            "-text",
            "-nameopt",
            "utf8,sep_comma_plus_space");

    assertThat(outcome.output())
        .contains(
            "C=VN, L=Quảng Nam, O=Ủy ban nhân dân huyện Núi Thành, CN=Ủy ban nhân dân xã Tam Xuân, UID=MNS:9912345, UID=MST:4000999124")
        .contains("Digital Signature, Non Repudiation, Key Encipherment, Data Encipherment")
        .contains("TLS Web Client Authentication, E-mail Protection, Microsoft Smartcard Login")
        .contains("CA Issuers - URI:http://127.0.0.1:")
        .contains("OCSP - URI:" + pki.ocspUri())
        .contains("URI:" + pki.crlUri())
        .contains("Policy: 2.16.704.1.1.1.1.1");
  }

  @Test
  void pkcs12_writtenFile_opensWithItsPasswordOnly() throws Exception {
    char[] password = "Mat khau 123".toCharArray();
    pki.issuePerson("Nguyễn Thị Hồng Nhung").writePkcs12(directory.resolve("signer.p12"), password);

    OpenSsl.Outcome right =
        openssl.run(
            "pkcs12", "-info", "-in", "signer.p12", "-nodes", "-passin", "pass:Mat khau 123");
    OpenSsl.Outcome wrong =
        openssl.run("pkcs12", "-info", "-in", "signer.p12", "-nodes", "-passin", "pass:sai");

    assertThat(right.exitCode()).as(right.output()).isZero();
    assertThat(right.output().split("-----BEGIN CERTIFICATE-----", -1)).hasSize(4);
    assertThat(right.output()).contains("-----BEGIN PRIVATE KEY-----");
    assertThat(wrong.output()).contains("invalid password");
  }

  @Test
  void ocsp_issuedCertificate_good() throws Exception {
    write("signer.pem", pki.issuePerson("Trần Văn Bình").certificate());

    assertThat(ocsp("sub.pem", "signer.pem")).contains("Response verify OK", "signer.pem: good");
  }

  @Test
  void ocsp_subCa_goodByTheRootsResponder() throws Exception {
    assertThat(ocsp("root.pem", "sub.pem")).contains("Response verify OK", "sub.pem: good");
  }

  @Test
  void ocsp_revokedCertificate_revokedWithReasonAndTime() throws Exception {
    X509Certificate signer = pki.issuePerson("Lê Thị Mỹ Duyên").certificate();
    write("signer.pem", signer);
    pki.revoke(signer, Instant.parse("2026-03-02T01:02:03Z"), CRLReason.KEY_COMPROMISE);

    assertThat(ocsp("sub.pem", "signer.pem"))
        .contains("Response verify OK", "signer.pem: revoked")
        .contains("Reason: keyCompromise", "Revocation Time: Mar  2 01:02:03 2026 GMT");
  }

  @Test
  void crl_revokedCertificate_chainRefused() throws Exception {
    X509Certificate signer = pki.issuePerson("Võ Minh Thư").certificate();
    write("signer.pem", signer);
    fetchCrl(pki.crlUri(), "sub.crl");
    fetchCrl(pki.rootCrlUri(), "root.crl");
    assertThat(verifyWithCrls()).contains("signer.pem: OK");

    pki.revoke(signer, Instant.now().minus(Duration.ofDays(1)), CRLReason.SUPERSEDED);
    fetchCrl(pki.crlUri(), "sub.crl");

    assertThat(verifyWithCrls()).contains("certificate revoked");
    assertThat(
            openssl.run("crl", "-in", "sub.crl", "-CAfile", "sub.pem", "-noout", "-text").output())
        .contains("verify OK", "Superseded");
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_2048,sha1",
    "RSA_2048,sha256",
    "RSA_2048,sha384",
    "RSA_2048,sha512",
    "RSA_3072,sha256",
    "P_256,sha256",
    "P_384,sha512"
  })
  void ts_tokenOfTheTsa_verified(KeyType key, String digest) throws Exception {
    Files.writeString(directory.resolve("văn-bản.txt"), "Quyết định số 15/QĐ-UBND");
    openssl.run("ts", "-query", "-data", "văn-bản.txt", "-" + digest, "-cert", "-out", "q.tsq");

    Files.write(
        directory.resolve("r.tsr"),
        TestHttp.post(
                pki.tsaUri(key),
                "application/timestamp-query",
                Files.readAllBytes(directory.resolve("q.tsq")))
            .body());

    OpenSsl.Outcome byQuery =
        openssl.run("ts", "-verify", "-queryfile", "q.tsq", "-in", "r.tsr", "-CAfile", "root.pem");
    OpenSsl.Outcome byData =
        openssl.run("ts", "-verify", "-data", "văn-bản.txt", "-in", "r.tsr", "-CAfile", "root.pem");
    assertThat(byQuery.output()).contains("Verification: OK");
    assertThat(byData.output()).contains("Verification: OK");
    assertThat(openssl.run("ts", "-reply", "-in", "r.tsr", "-text").output())
        .contains("Status: Granted.", "Policy OID: 2.16.704.1.1.1.2");
  }

  private String ocsp(String issuer, String certificate) throws Exception {
    return openssl
        .run(
            "ocsp",
            "-issuer",
            issuer,
            "-cert",
            certificate,
            "-url",
            pki.ocspUri().toString(),
            "-CAfile",
            "root.pem",
            "-verify_other",
            "sub.pem")
        .output();
  }

  private String verifyWithCrls() throws Exception {
    return openssl
        .run(
            "verify",
            "-crl_check_all",
            "-CAfile",
            "root.pem",
            "-untrusted",
            "sub.pem",
            "-CRLfile",
            "sub.crl",
            "-CRLfile",
            "root.crl",
            "signer.pem")
        .output();
  }

  private void fetchCrl(URI uri, String file) throws Exception {
    Files.write(directory.resolve(file), Pem.encode("X509 CRL", TestHttp.get(uri).body()));
  }

  private void write(String file, X509Certificate certificate)
      throws IOException, CertificateEncodingException {
    Files.write(directory.resolve(file), Pem.encode("CERTIFICATE", certificate.getEncoded()));
  }
}
