package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of the CRLs and of the CA certificates, as openssl meets it. */
class CrlFaultTest {
  private static PkiSimulator pki;
  @TempDir Path directory;
  private OpenSsl openssl;

  @BeforeAll
  static void start() {
    pki = PkiSimulator.builder().caKey(KeyType.P_256).start();
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
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, CRL has expired",
    "BAD_SIGNATURE, CRL signature failure",
    "OTHER_ISSUER, unable to get certificate CRL"
  })
  void verify_faultyCrl_refusedForThatReason(CrlFault fault, String reason) throws Exception {
    pki.crlFaults().next(1, fault);

    assertThat(subCaVerified()).contains(reason);
    assertThat(subCaVerified()).as("the next").contains("sub.pem: OK");
  }

  @Test
  void crl_pem_isTextAndStillTheRightList() throws Exception {
    pki.crlFaults().next(1, CrlFault.PEM);
    Files.write(directory.resolve("root.crl"), TestHttp.get(pki.rootCrlUri()).body());

    assertThat(directory.resolve("root.crl")).content().startsWith("-----BEGIN X509 CRL-----");
    assertThat(openssl.run("crl", "-in", "root.crl", "-CAfile", "root.pem", "-noout").output())
        .contains("verify OK");
  }

  @Test
  void caIssuers_withoutFault_issuerAsDer() throws Exception {
    assertThat(TestHttp.get(caIssuersUri()).body()).isEqualTo(pki.subCaCertificate().getEncoded());
  }

  @ParameterizedTest
  @CsvSource({
    "OTHER_CERTIFICATE, x509 -inform DER -noout -subject -nameopt utf8, RootCA mô phỏng",
    "PEM, x509 -inform PEM -noout -subject -nameopt utf8, CA mô phỏng phục vụ các cơ quan Nhà nước",
    "PKCS7, pkcs7 -inform DER -noout -print_certs -text, CA:TRUE"
  })
  void caIssuers_fault_seen(CaIssuersFault fault, String command, String expected)
      throws Exception {
    pki.caIssuersFaults().next(1, fault);
    Files.write(directory.resolve("ca"), TestHttp.get(caIssuersUri()).body());

    assertThat(openssl.run((command + " -in ca").split(" ")).output()).contains(expected);
  }

  private static URI caIssuersUri() {
    X509Certificate certificate = pki.issuePerson("Phan Thị Ánh Tuyết").certificate();
    String text =
        new String(certificate.getExtensionValue("1.3.6.1.5.5.7.1.1"), StandardCharsets.ISO_8859_1);
    int start = text.indexOf("http://");
    return URI.create(text.substring(start, text.indexOf(".crt", start) + ".crt".length()));
  }

  private String subCaVerified() throws Exception {
    Files.write(
        directory.resolve("root.crl"),
        Pem.encode("X509 CRL", TestHttp.get(pki.rootCrlUri()).body()));
    return openssl
        .run("verify", "-crl_check", "-CAfile", "root.pem", "-CRLfile", "root.crl", "sub.pem")
        .output();
  }

  private void write(String file, X509Certificate certificate) throws Exception {
    Files.write(directory.resolve(file), Pem.encode("CERTIFICATE", certificate.getEncoded()));
  }
}
