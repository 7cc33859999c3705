package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Random;
import java.util.stream.Stream;
import vn.hoso.simulator.pki.CertificateProfile;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;

/**
 * What both contestants are given: a document, a key with its certificate, the root that they
 * trust, its CRLs, and a time-stamp service on 127.0.0.1. Lives in a temporary folder until it is
 * closed.
 */
final class Workplace implements AutoCloseable {

  static final String PIN = "12345678";

  private final PkiSimulator pki = PkiSimulator.start();
  private final Path folder;

  private Workplace(Path folder) {
    this.folder = folder;
  }

  static Workplace create(Size size, KeyType key) throws IOException {
    Workplace workplace = new Workplace(Files.createTempDirectory("hoso-benchmark-"));
    SamplePdf.write(workplace.document(), size);
    CertificateProfile signer = CertificateProfile.person("Nguyễn Thị Hồng Nhung").key(key).build();
    workplace.pki.issue(signer).writePkcs12(workplace.key(), PIN.toCharArray());
    return workplace;
  }

  Path document() {
    return file("document.pdf");
  }

  /** A PKCS#12 file that {@link #PIN} opens. */
  Path key() {
    return file("key.p12");
  }

  URI timeStampService() {
    return pki.tsaUri();
  }

  /** Root and CRLs as of now. */
  GivenFiles given() throws IOException {
    GivenFiles given = new GivenFiles(folder);
    try {
      given.write(pki.rootCertificate().getEncoded(), pki.crl(), pki.rootCrl());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The root was encoded before", e);
    }
    return given;
  }

  /** A file that does not compress, of so many million bytes. */
  Path noise(String name, int megabytes) throws IOException {
    Random random = new Random(megabytes);
    byte[] block = new byte[1_000_000];
    Path file = file(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    return file;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    pki.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
