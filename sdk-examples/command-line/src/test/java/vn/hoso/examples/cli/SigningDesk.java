package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.simulator.pki.PkiSimulator;

/** A clerk's desk: a key with its PIN in a file, papers of each kind, and {@code hoso}. */
final class SigningDesk implements AutoCloseable {

  static final String PIN = "mat-khau-12345678";

  final PkiSimulator pki = PkiSimulator.start();
  final Path folder;
  final Path root;
  final Path key;
  final Path pin;
  final Path crls;

  private final IssuedCertificate clerk;

  /** What a run printed, and its exit code. */
  record Outcome(int exitCode, String out, String err) {}

  SigningDesk(Path folder) throws IOException, CertificateEncodingException {
    this.folder = folder;
    this.root = Files.write(folder.resolve("root.crt"), pki.rootCertificate().getEncoded());
    this.clerk = pki.issuePerson("Trần Thị Diệu Huyền");
    this.key = clerk.writePkcs12(folder.resolve("key.p12"), PIN.toCharArray());
    this.pin = Files.writeString(folder.resolve("pin.txt"), PIN + "\n");
    this.crls = Files.createDirectory(folder.resolve("crl"));
    Files.write(crls.resolve("root.crl"), pki.rootCrl());
    writeCrl();
  }

  /** And says so in the CRL. */
  void revokeTheKey() throws IOException {
    pki.revoke(clerk.certificate(), Instant.now().minusSeconds(60), CRLReason.KEY_COMPROMISE);
    writeCrl();
  }

  private void writeCrl() throws IOException {
    Files.write(crls.resolve("ca.crl"), pki.crl());
  }

  Path pdf(String name) throws IOException {
    return Files.write(paper(name), SmallPdf.bytes());
  }

  Path xml(String name) throws IOException {
    return Files.writeString(
        paper(name), "<ToKhai><HoTen>Nguyễn Thị Mỹ Linh</HoTen><So>12</So></ToKhai>\n");
  }

  Path scan(String name) throws IOException {
    return Files.write(paper(name), "II*\0bản đồ địa chính".getBytes(StandardCharsets.UTF_8));
  }

  private Path paper(String name) throws IOException {
    Path paper = folder.resolve(name);
    Files.createDirectories(paper.getParent());
    return paper;
  }

  /** Signs with the key of this desk. */
  Outcome sign(Object... arguments) {
    return hoso(with(signing(), arguments));
  }

  /** What {@link #sign} begins with. */
  List<String> signing() {
    return List.of("sign", "--p12", key.toString(), "--pin-file", pin.toString());
  }

  /** What names the anchor and all CRLs. */
  List<String> trusting() {
    return List.of("--anchor", root.toString(), "--crl", crls.toString());
  }

  static List<String> with(List<String> start, Object... more) {
    List<String> all = new ArrayList<>(start);
    Arrays.stream(more).map(String::valueOf).forEach(all::add);
    return all;
  }

  static Outcome hoso(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Hoso.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  @Override
  public void close() {
    pki.close();
  }
}
