package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;

class TrustFetchCommandTest {

  @TempDir Path dir;

  private final PkiSimulator pki = PkiSimulator.builder().caKey(KeyType.P_256).start();
  private final LocalSite site = new LocalSite();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path folder;
  private String root;
  private String authority;

  @BeforeEach
  void publish() throws CertificateEncodingException {
    folder = dir.resolve("kho/tin cậy");
    root = site.publish("/root.crt", pki.rootCertificate().getEncoded());
    authority = site.publish("/ca.crt", pki.subCaCertificate().getEncoded());
  }

  @AfterEach
  void stop() {
    site.close();
    pki.close();
  }

  @Test
  void fetch_pinnedRootAndItsAuthority_fillsTheFolderOnce() throws IOException {
    String pin = sha256(pki.rootCertificate());

    assertThat(fetch("--allow-private", "--pin", pin, "--url", authority, "--url", root)).isZero();

    assertThat(out.toString()).contains("GỐC ", "TRUNG GIAN ", "Đã ghi 2 chứng thư số vào ");
    TrustAnchors trust = TrustAnchors.vietnam(folder).pin(pin);
    assertThat(trust.anchors()).containsExactly(pki.rootCertificate());
    assertThat(trust.intermediates()).containsExactly(pki.subCaCertificate());
    assertThat(files()).allMatch(name -> name.matches("[A-Za-z0-9-]+_[0-9A-F]{8}\\.pem"));

    assertThat(fetch("--allow-private", "--pin", pin, "--url", authority, "--url", root)).isZero();

    assertThat(out.toString()).contains("Đã ghi 0 chứng thư số vào ");
    assertThat(files()).hasSize(2);
  }

  @Test
  void fetch_rootThatNobodyPinned_isRefusedWithItsFingerprint() throws IOException {
    assertThat(fetch("--allow-private", "--url", root, "--url", authority)).isEqualTo(1);

    assertThat(err.toString())
        .contains(
            "Lưu ý: ",
            "refused, it is no known root and has no path to one",
            sha256(pki.rootCertificate()));
    assertThat(files()).isEmpty();
  }

  /** The look-alike has the name of the authority, and is signed by somebody else. */
  @Test
  void fetch_authorityOfAnotherRoot_isRefused() throws IOException, CertificateEncodingException {
    try (PkiSimulator other = PkiSimulator.builder().caKey(KeyType.P_256).start()) {
      String forged = site.publish("/forged.crt", other.subCaCertificate().getEncoded());

      int code =
          fetch(
              "--allow-private",
              "--pin",
              sha256(pki.rootCertificate()),
              "--url",
              root,
              "--url",
              forged);

      assertThat(code).isEqualTo(1);
      assertThat(err.toString()).contains("refused", sha256(other.subCaCertificate()));
      assertThat(files()).hasSize(1);
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void fetch_publishedRoot_isKnownByItsFingerprint() throws IOException {
    Path published =
        Path.of(
            System.getenv("HOSO_SHARED"),
            "samples/pki/bcy/root/RootCA-chuyen-dung-Chinh-phu-G2_3B65B0A0.pem");
    String url = site.publish("/rootcag2.crt", Files.readAllBytes(published));

    assertThat(fetch("--allow-private", "--url", url)).isZero();

    assertThat(out.toString()).contains("GỐC        RootCA chuyên dùng Chính phủ G2: ");
    assertThat(files()).containsExactly("RootCA-chuyen-dung-Chinh-phu-G2_F04BA4B4.pem");
  }

  @Test
  void fetch_closedPortAndHalfFile_namesBothAndKeepsTheRest()
      throws IOException, CertificateEncodingException {
    byte[] whole = pki.subCaCertificate().getEncoded();
    String half = site.publish("/half.crt", Arrays.copyOf(whole, whole.length / 2));
    String closed = LocalSite.closedPort();
    String pin = sha256(pki.rootCertificate());

    int code =
        fetch("--allow-private", "--pin", pin, "--url", closed, "--url", half, "--url", root);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .contains("Lưu ý: " + closed + ": not fetched: ", "Lưu ý: " + half + ": not readable: ");
    assertThat(files()).hasSize(1);
  }

  @Test
  void fetch_privateAddress_isRefusedUnlessAllowed() {
    assertThat(fetch("--url", root)).isEqualTo(1);

    assertThat(err.toString()).contains("which is not public");
  }

  @Test
  void fetch_fileWhereTheFolderShouldBe_saysWhatToCheck() throws IOException {
    folder = Files.writeString(dir.resolve("kho.txt"), "không phải thư mục");

    assertThat(fetch("--allow-private", "--url", root)).isEqualTo(2);

    assertThat(err.toString()).contains("Không ghi được vào " + folder + "; hãy kiểm tra");
  }

  @Test
  void fetch_wrongPin_saysWhatAPinIs() {
    assertThat(fetch("--allow-private", "--pin", "12:34", "--url", root)).isEqualTo(2);

    assertThat(err.toString()).contains("Mã băm không đúng: Not a SHA-256 fingerprint: '12:34'");
  }

  @Test
  void fetch_fullDisk_leavesNothing() throws IOException, InterruptedException {
    HosoProcess.Outcome outcome =
        SmallDisk.hoso(
            "trust",
            "fetch",
            "--allow-private",
            "--pin",
            sha256(pki.rootCertificate()),
            "--url",
            root,
            folder.toString());

    assertThat(outcome.output()).contains("Không ghi được vào " + folder, "dung lượng");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String sha256(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int fetch(String... args) {
    Stream<String> command = Stream.concat(Stream.of("trust", "fetch"), Stream.of(args));
    return Hoso.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Stream.concat(command, Stream.of(folder.toString())).toArray(String[]::new));
  }
}
