package vn.hoso.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What both contestants verify with: the certificate of the root that they trust, and the CRLs of
 * both CAs, as files of a folder.
 */
record GivenFiles(Path folder) {

  private Path rootFile() {
    return folder.resolve("root.cer");
  }

  Path issuingCrl() {
    return folder.resolve("issuing.crl");
  }

  Path rootCrl() {
    return folder.resolve("root.crl");
  }

  void write(byte[] root, byte[] issuingCrl, byte[] rootCrl) throws IOException {
    Files.write(rootFile(), root);
    Files.write(issuingCrl(), issuingCrl);
    Files.write(rootCrl(), rootCrl);
  }

  X509Certificate root() throws IOException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(rootFile())));
    } catch (CertificateException e) {
      throw new IOException(rootFile() + " is no certificate", e);
    }
  }

  /** Those of signer, sub CA and TSA. */
  List<Path> crls() {
    return List.of(issuingCrl(), rootCrl());
  }
}
