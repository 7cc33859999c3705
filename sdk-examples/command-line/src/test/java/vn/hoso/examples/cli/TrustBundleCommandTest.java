package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.simulator.pki.PkiSimulator;

class TrustBundleCommandTest {

  @TempDir Path dir;

  private final PkiSimulator pki = PkiSimulator.start();
  private final LocalSite site = new LocalSite();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path root;
  private Path trust;
  private Path bundle;

  @BeforeEach
  void prepare() throws IOException, CertificateEncodingException {
    root = Files.write(dir.resolve("root.crt"), pki.rootCertificate().getEncoded());
    trust = Files.createDirectory(dir.resolve("kho"));
    Files.write(trust.resolve("ca.crt"), pki.subCaCertificate().getEncoded());
    bundle = dir.resolve("thu hồi.pem");
  }

  @AfterEach
  void stop() {
    site.close();
    pki.close();
  }

  @Test
  void bundle_carriedIntoAClosedNetwork_answersForRevocationThere() throws IOException {
    Path signed = signed();

    assertThat(bundle("--url", pki.crlUri().toString(), "--url", pki.rootCrlUri().toString()))
        .isZero();

    assertThat(out.toString()).contains("CRL của ", ", bản kế tiếp ", "Đã ghi 2 CRL vào " + bundle);
    String verified =
        run("verify", "--crl", bundle.toString(), "--anchor", root.toString(), signed.toString());
    assertThat(verified).contains("Chứng thư số không bị thu hồi, không bị tạm dừng");
  }

  @Test
  void bundle_crlOfAnUnknownAuthority_isRefusedAndNothingIsWritten() {
    try (PkiSimulator other = PkiSimulator.start()) {
      assertThat(bundle("--url", other.crlUri().toString())).isEqualTo(2);
    }

    assertThat(err.toString())
        .contains(
            "refused, no certificate at hand signed its CRL",
            "Không tải được CRL nào nên không ghi tệp");
    assertThat(bundle).doesNotExist();
  }

  @Test
  void bundle_oneGoodAndOthersBad_writesTheGoodOneAndNamesTheOthers() {
    String half = site.publish("/half.crl", Arrays.copyOf(pki.crl(), pki.crl().length / 2));
    String page =
        site.publish("/page", "<html>đang bảo trì</html>".getBytes(StandardCharsets.UTF_8));
    String certificate = site.publish("/ca.crt", certificate());
    String closed = LocalSite.closedPort();
    String good = pki.crlUri().toString();

    int code =
        bundle("--url", half, "--url", page, "--url", certificate, "--url", closed, "--url", good);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            half + ": not readable: ",
            page + ": neither certificate",
            certificate + ": holds no CRL",
            closed + ": not fetched: ");
    assertThat(out.toString()).contains("Đã ghi 1 CRL vào ");
  }

  @Test
  void bundle_intoAFolderThatIsNotThere_saysWhatToDo() {
    bundle = dir.resolve("không có/thu hồi.pem");

    assertThat(bundle("--url", pki.crlUri().toString())).isEqualTo(2);

    assertThat(err.toString()).contains("does not exist; create it first");
  }

  @Test
  void bundle_noTrustFolder_saysWhatToDo() {
    trust = dir.resolve("không có");

    assertThat(bundle("--url", pki.crlUri().toString())).isEqualTo(2);

    assertThat(err.toString()).contains("No trust folder at " + trust, "create it");
  }

  @Test
  void bundle_fullDisk_keepsTheOldOne() throws IOException, InterruptedException {
    Files.writeString(bundle, "bản trước");

    HosoProcess.Outcome outcome =
        SmallDisk.hoso(
            command("--url", pki.crlUri().toString(), "--url", pki.rootCrlUri().toString()));

    assertThat(outcome.output()).contains("Cannot write " + bundle, "check free space");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(bundle).hasContent("bản trước");
  }

  private byte[] certificate() {
    try {
      return pki.subCaCertificate().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path signed() throws IOException {
    Path unsigned = Files.write(dir.resolve("tờ trình.pdf"), SmallPdf.bytes());
    Path signed = dir.resolve("tờ trình.signed.pdf");
    Path key =
        pki.issuePerson("Trần Thị Diệu Huyền")
            .writePkcs12(dir.resolve("key.p12"), "12345678".toCharArray());
    DocumentSigner.create(SigningKeys.pkcs12(key, Pin.of("12345678")))
        .pdf(
            unsigned,
            PdfSignatureOptions.create()
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(pki.tsaUri())))
        .sign(signed);
    return signed;
  }

  private int bundle(String... args) {
    return Hoso.run(new PrintWriter(out, true), new PrintWriter(err, true), command(args));
  }

  private String[] command(String... args) {
    Stream<String> start =
        Stream.of(
            "trust",
            "bundle",
            "--allow-private",
            "--anchor",
            root.toString(),
            "--trust",
            trust.toString());
    return Stream.of(start, Stream.of(args), Stream.of(bundle.toString()))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  private static String run(String... args) {
    StringWriter answer = new StringWriter();
    Hoso.run(new PrintWriter(answer, true), new PrintWriter(new StringWriter()), args);
    return answer.toString();
  }
}
