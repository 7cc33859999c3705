package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

class EvidenceCommandTest {

  private static final String PASSWORD = "12345678";

  @TempDir static Path shared;

  private static PkiSimulator pki;
  private static Path root;
  private static Path key;
  private static Path signed;

  @TempDir Path dir;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path evidence;

  @BeforeAll
  static void sign() throws IOException, CertificateEncodingException {
    pki = PkiSimulator.start();
    root =
        Files.writeString(
            shared.resolve("root.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(pki.rootCertificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n");
    Path unsigned = Files.write(shared.resolve("tờ trình.pdf"), SmallPdf.bytes());
    signed = shared.resolve("tờ trình.signed.pdf");
    key =
        pki.issuePerson("Trần Thị Diệu Huyền")
            .writePkcs12(shared.resolve("key.p12"), PASSWORD.toCharArray());
    DocumentSigner.create(SigningKeys.pkcs12(key, Pin.of(PASSWORD)))
        .pdf(
            unsigned,
            PdfSignatureOptions.create()
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(pki.tsaUri())))
        .sign(signed);
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @BeforeEach
  void nameTheEvidence() {
    evidence = dir.resolve("tờ trình.asice");
  }

  @Test
  void create_timeStamped_canBeVerifiedYearsLater() {
    assertThat(create("--tsa", pki.tsaUri().toString())).isZero();
    assertThat(out.toString()).contains("Kết luận: HỢP LỆ", "Người ký: Trần Thị Diệu Huyền");
    assertThat(evidence).exists();

    assertThat(verify("--document", signed.toString())).isZero();
    assertThat(out.toString()).contains("Kết luận: ĐƯỢC XÁC NHẬN (CONFIRMED)", "== Niêm phong ==");
  }

  @Test
  void create_signedAndTimeStamped_canBeVerified() throws IOException {
    Path pin = Files.writeString(dir.resolve("pin.txt"), PASSWORD + "\n");

    int code =
        create("--key", key.toString(), "--pin-file", pin.toString(), "--tsa", pki.tsaUri() + "");

    assertThat(code).isZero();
    assertThat(verify("--english")).isZero();
    assertThat(out.toString()).contains("Verdict: CONFIRMED", "ASiC-E CAdES");
  }

  @Test
  void verify_json_isOneObjectOnOneLine() throws IOException {
    create("--tsa", pki.tsaUri().toString());
    out.getBuffer().setLength(0);

    assertThat(verify("--json")).isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(json.get("verdict").asText()).isEqualTo("CONFIRMED");
    assertThat(json.at("/judgedAgain/verdict").asText())
        .isEqualTo(json.get("recordedVerdict").asText());
    assertThat(json.at("/seal/signatures/0/timeSource").asText()).isEqualTo("TIMESTAMP");
  }

  @Test
  void verify_digestOnlyWithoutTheDocument_asksForIt() {
    create("--digest-only", "--tsa", pki.tsaUri().toString());

    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString()).contains("hãy đưa kèm văn bản");
    assertThat(verify("--document", signed.toString())).isZero();
  }

  @Test
  void verify_changedEvidence_isNotConfirmed() throws IOException {
    create("--tsa", pki.tsaUri().toString());
    try (FileSystem zip = FileSystems.newFileSystem(evidence, Map.of())) {
      Files.writeString(zip.getPath("report.txt"), "Kết luận: HỢP LỆ", StandardCharsets.UTF_8);
    }

    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString()).contains("Kết luận: ĐÃ BỊ THAY ĐỔI (BROKEN)");
  }

  @Test
  void verify_fileThatIsNoEvidence_isUnsupported() {
    assertThat(hoso(List.of("evidence", "verify", signed.toString()))).isEqualTo(2);

    assertThat(out.toString()).contains("KHÔNG ĐỌC ĐƯỢC (UNSUPPORTED)");
  }

  @Test
  void create_withoutASeal_saysWhatToGive() {
    assertThat(create()).isEqualTo(2);

    assertThat(err.toString()).contains("--tsa");
    assertThat(evidence).doesNotExist();
  }

  @Test
  void create_sealThatLeadsToNoAnchor_keepsNothing() {
    int code =
        hoso(
            List.of(
                "evidence",
                "create",
                "--tsa",
                pki.tsaUri().toString(),
                signed.toString(),
                evidence.toString()));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("would be UNPROVEN");
    assertThat(evidence).doesNotExist();
  }

  @Test
  void create_overOlderEvidence_isRefused() throws IOException {
    Files.writeString(evidence, "cũ");

    assertThat(create("--tsa", pki.tsaUri().toString())).isEqualTo(2);

    assertThat(err.toString()).contains("bằng chứng không bị ghi đè");
    assertThat(evidence).hasContent("cũ");
  }

  @Test
  void create_pinFileThatIsNoText_saysSo() throws IOException {
    Path pin = Files.write(dir.resolve("pin.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});

    int code =
        create("--key", key.toString(), "--pin-file", pin.toString(), "--tsa", pki.tsaUri() + "");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("Không đọc được tệp mật khẩu");
    assertThat(evidence).doesNotExist();
  }

  @Test
  void write_certificateFile_isReadableAsAnyNewFile() throws IOException {
    Path usual = Files.createFile(dir.resolve("thường"));

    Path written = CertificateFile.write(dir, pki.rootCertificate());

    assumeTrue(Files.getFileStore(dir).supportsFileAttributeView("posix"));
    assertThat(Files.getPosixFilePermissions(written))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  private int create(String... options) {
    return hoso("create", options, signed.toString(), evidence.toString());
  }

  private int verify(String... options) {
    return hoso("verify", options, evidence.toString());
  }

  private int hoso(String command, String[] options, String... files) {
    return hoso(
        Stream.of(
                Stream.of("evidence", command, "--anchor", root.toString()),
                Stream.of(options),
                Stream.of(files))
            .flatMap(each -> each)
            .toList());
  }

  private int hoso(List<String> args) {
    return Hoso.run(
        new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
  }
}
