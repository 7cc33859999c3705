package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.simulator.pki.PkiSimulator;

class VerifyCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path dir;

  private static PkiSimulator pki;
  private static Path root;
  private static Path unsigned;
  private static Path signed;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void sign() throws IOException, CertificateEncodingException {
    pki = PkiSimulator.start();
    root =
        Files.writeString(
            dir.resolve("root.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(pki.rootCertificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n");
    unsigned = Files.write(dir.resolve("tờ trình.pdf"), SmallPdf.bytes());
    signed = dir.resolve("tờ trình.signed.pdf");
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
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @Test
  void verify_withTheAnchor_reportsInVietnameseAndSucceeds() {
    assertThat(hoso("verify", "--anchor", root.toString(), signed.toString())).isZero();

    assertThat(out.toString())
        .contains(
            "Kết luận: HỢP LỆ, CÓ CẢNH BÁO",
            "Người ký: Trần Thị Diệu Huyền",
            "Tổ chức phát hành: ",
            "Đơn vị quản lý chứng thư: ",
            "Dấu thời gian: ",
            "Tính toàn vẹn: Nguyên vẹn",
            "Tính hợp lệ của chữ ký tại thời điểm ký: ",
            "Thời hạn chứng thư: ",
            "hông kiểm tra được trạng thái thu hồi");
  }

  @Test
  void verify_html_writesAPageForEachFile() throws IOException {
    Path pages = dir.resolve("báo cáo");
    String[] command = {
      "verify", "--html", pages.toString(), "--anchor", root.toString(), signed.toString()
    };

    assertThat(hoso(command)).isZero();
    assertThat(hoso(command)).isZero();

    assertThat(pages.resolve("tờ trình.signed.pdf.html"))
        .content(StandardCharsets.UTF_8)
        .contains("<dt>Người ký</dt><dd>Trần Thị Diệu Huyền</dd>");
    assertThat(pages.resolve("tờ trình.signed.pdf.2.html")).exists();
  }

  @Test
  void verify_etsi_writesAReportForEachFile() throws IOException {
    Path reports = dir.resolve("ETSI");

    int code = hoso("verify", "--etsi", reports + "", "--anchor", root + "", signed + "");

    assertThat(code).isZero();
    assertThat(reports.resolve("tờ trình.signed.pdf.xml"))
        .content(StandardCharsets.UTF_8)
        .contains("http://uri.etsi.org/19102/v1.4.1#", "urn:etsi:019102:");
  }

  @Test
  void verify_htmlWhereAFileIs_saysThatItCannotBeWritten() {
    int code = hoso("verify", "--html", unsigned.toString(), signed.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("Không ghi được báo cáo vào " + unsigned);
  }

  @Test
  void verify_json_hasTheDocumentedFields() throws IOException {
    int code =
        hoso(
            "verify",
            "--json",
            "--anchor",
            root.toString(),
            signed.toString(),
            unsigned.toString(),
            dir.resolve("không có.pdf").toString(),
            root.toString());

    assertThat(code).isEqualTo(2);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4);
    JsonNode first = JSON.readTree(lines.get(0));
    assertThat(first.get("file").asText()).isEqualTo(signed.toString());
    assertThat(first.get("verdict").asText()).isEqualTo("VALID_WITH_WARNINGS");
    assertThat(first.get("error").isNull()).isTrue();
    JsonNode signature = first.get("signatures").get(0);
    assertThat(signature.get("field").asText()).isEqualTo("Signature1");
    assertThat(signature.get("format").asText()).isEqualTo("PDF ETSI.CAdES.detached");
    assertThat(signature.get("subIndication").asText()).isEqualTo("TRY_LATER");
    assertThat(signature.get("intact").asBoolean()).isTrue();
    assertThat(signature.get("signer").asText()).isEqualTo("Trần Thị Diệu Huyền");
    assertThat(signature.get("issuer").asText()).isNotEmpty();
    assertThat(signature.get("signingTime").asText()).endsWith("+07:00");
    assertThat(signature.get("timeSource").asText()).isEqualTo("TIMESTAMP");
    assertThat(signature.get("reasons")).isNotEmpty();
    assertThat(JSON.readTree(lines.get(1)).get("verdict").asText()).isEqualTo("UNSIGNED");
    JsonNode missing = JSON.readTree(lines.get(2));
    assertThat(missing.get("verdict").asText()).isEqualTo("ERROR");
    assertThat(missing.get("error").asText()).contains("không có.pdf does not exist");
    assertThat(missing.get("signatures")).isEmpty();
    assertThat(JSON.readTree(lines.get(3)).get("verdict").asText()).isEqualTo("UNSUPPORTED");
  }

  @Test
  void verify_withoutAnyTrust_stillRunsAndIsIndeterminate() {
    assertThat(hoso("verify", "--english", signed.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains("Verdict: INDETERMINATE (NO_CERTIFICATE_CHAIN_FOUND)", "Integrity: Intact");
  }

  @Test
  void verify_beforeTheCertificateWasIssued_isNotValid() {
    int code =
        hoso(
            "verify",
            "--anchor",
            root.toString(),
            "--at",
            "2001-01-01T00:00:00+07:00",
            signed.toString());

    assertThat(code).isEqualTo(1);
  }

  @Test
  void verify_withCrlsCarriedAlong_checksRevocationWithoutNetwork() throws IOException {
    Path crls = Files.createDirectories(dir.resolve("crl"));
    Files.write(crls.resolve("ca.crl"), pki.crl());
    Files.write(crls.resolve("root.crl"), pki.rootCrl());

    int code =
        hoso("verify", "--crl", crls.toString(), "--anchor", root.toString(), signed.toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("Chứng thư số không bị thu hồi, không bị tạm dừng");
  }

  @Test
  void verify_tampered_saysThatTheContentChanged() throws IOException {
    byte[] bytes = Files.readAllBytes(signed);
    int position = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("100 100 20 20 re");
    bytes[position] = '9';
    Path changed = Files.write(dir.resolve("đã sửa.pdf"), bytes);

    assertThat(hoso("verify", "--anchor", root.toString(), changed.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains("KHÔNG HỢP LỆ (HASH_FAILURE)", "Nội dung được ký đã bị thay đổi sau khi ký");
  }

  @Test
  void verify_folderThatIsNotThere_saysWhatToDo() {
    assertThat(hoso("verify", "--trust", dir.resolve("kho").toString(), signed.toString()))
        .isEqualTo(2);

    assertThat(err.toString()).contains("No trust folder at", "create it");
  }

  @Test
  void verify_wrongInstant_saysHowToWriteIt() {
    assertThat(hoso("verify", "--at", "hôm qua", signed.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("such as 2026-01-15T08:30:00+07:00");
  }

  @Test
  void verify_instantBeyondAllCalendars_saysHowToWriteIt() {
    assertThat(hoso("verify", "--at", "+999999999-12-31T23:59:59Z", signed.toString()))
        .isEqualTo(2);

    assertThat(err.toString()).contains("such as 2026-01-15T08:30:00+07:00");
  }

  /** Found by a wildcard, such a name must not bring options of its own. */
  @Test
  void verify_fileNameWithAnAtSign_isAFile() throws IOException {
    Path options = Files.writeString(dir.resolve("lựa chọn.pdf"), "--anchor\n" + root);

    assertThat(hoso("verify", "--json", "@" + options)).isEqualTo(2);

    assertThat(out.toString()).contains("does not exist").contains("\"file\":\"@");
  }

  @Test
  void verify_missingFileWithALineBreak_addsNoLine() {
    assertThat(hoso("verify", "không có\nKết luận: HỢP LỆ")).isEqualTo(2);

    assertThat(out.toString().lines().filter(line -> line.startsWith("Kết luận")))
        .containsExactly("Kết luận: KHÔNG ĐỌC ĐƯỢC (ERROR)");
  }

  @Test
  void verify_missingFileInEnglish_saysSoInEnglish() {
    assertThat(hoso("verify", "--english", "không có.pdf")).isEqualTo(2);

    assertThat(out.toString()).contains("Verdict: NOT READ (ERROR)").doesNotContain("Kết luận");
  }

  @Test
  void verify_folder_readsEachOfItsFilesInOrder(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("xã B/năm 2026"));
    Files.copy(signed, folder.resolve("xã A.pdf"));
    Files.copy(unsigned, folder.resolve("xã B/năm 2026/tờ trình.pdf"));

    assertThat(hoso("verify", "--json", "--anchor", root.toString(), folder.toString()))
        .isEqualTo(1);

    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("xã A.pdf", "VALID_WITH_WARNINGS"),
            line -> assertThat(line).contains("tờ trình.pdf", "UNSIGNED"));
  }

  /** Or else a script would take it for valid. */
  @Test
  void verify_emptyFolder_isNoSuccess(@TempDir Path folder) {
    assertThat(hoso("verify", folder.toString())).isEqualTo(2);

    assertThat(out.toString())
        .contains("Kết luận: KHÔNG ĐỌC ĐƯỢC (ERROR)", "holds no file: check the path");
  }

  @Test
  void verify_folderThatLeadsBackToItself_isNamedAndTheOthersAreRead(@TempDir Path folder)
      throws IOException {
    Files.createSymbolicLink(folder.resolve("vòng"), folder);
    Files.copy(signed, folder.resolve("xã A.pdf"));

    int code = hoso("verify", "--json", "--anchor", root.toString(), folder.toString());

    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).contains("vòng cannot be read", "VALID_WITH_WARNINGS");
  }

  @Test
  void verify_progressAskedFor_isOnStderrAlone() {
    int code =
        hoso(
            "verify",
            "--progress",
            "--json",
            "--anchor",
            root.toString(),
            signed.toString(),
            signed.toString());

    assertThat(code).isZero();
    assertThat(err.toString()).contains("Kiểm tra", "2/2 tệp").endsWith("\r");
    assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void verify_manyFilesAndNobodyWatches_showsNoProgress() {
    String[] command = new String[21];
    Arrays.fill(command, signed.toString());
    command[0] = "verify";

    assertThat(hoso(command)).isEqualTo(1);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void verify_damagedBundleOfCrls_isSaid() throws IOException {
    Path bundle = Files.write(dir.resolve("nửa.crl"), Arrays.copyOf(pki.crl(), 100));

    assertThat(hoso("verify", "--crl", bundle.toString(), signed.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("Lưu ý: " + bundle + ": not readable");
  }

  private int hoso(String... args) {
    return Hoso.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
