package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.StatusCode;
import vn.hoso.identifier.AgencyCode;

class InspectCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Organization COMMUNE =
      Organization.of(AgencyCode.of("H17.99"), "Ủy ban nhân dân xã Núi Thành");
  private static final Organization PROVINCE =
      Organization.of(AgencyCode.of("000.00.00.H17"), "Ủy ban nhân dân thành phố Đà Nẵng");
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path dir;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path document;
  private Path status;

  @BeforeEach
  void write() throws IOException {
    document = dir.resolve("công văn.edxml");
    Path letter = Files.writeString(dir.resolve("Công văn 142.pdf"), "abc");
    EdxmlWriter.create()
        .write(document("V/v kết nối"), List.of(OutgoingAttachment.of(letter)), document);
    status = dir.resolve("trạng thái.edxml");
    EdxmlWriter.create()
        .write(
            EdxmlStatus.builder()
                .from(PROVINCE)
                .responseFor(
                    new DocumentReference("H17.99", "142/UBND-VP", "vb-142", Optional.empty()))
                .status(StatusCode.REFUSED)
                .description("Văn bản gửi nhầm đơn vị")
                .build(),
            status);
  }

  @Test
  void inspect_document_tellsWhatItIsInVietnamese() {
    assertThat(inspect(document.toString())).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "Tệp: " + document,
            "Loại: Văn bản: 0 Văn bản mới",
            "Nơi gửi: Ủy ban nhân dân xã Núi Thành (H17.99)",
            "Nơi nhận: Ủy ban nhân dân thành phố Đà Nẵng (000.00.00.H17)",
            "Mã văn bản: vb-142",
            "Số, ký hiệu: 142/UBND-VP",
            "Trích yếu: V/v kết nối",
            "Tệp đính kèm: Công văn 142.pdf",
            "  Kích thước: 3 byte",
            "  SHA-256: " + SHA256_OF_ABC,
            "");
  }

  @Test
  void inspect_status_tellsWhatBecameOfTheDocument() {
    assertThat(inspect(status.toString())).isZero();

    assertThat(out.toString())
        .contains(
            "Loại: Trạng thái xử lý văn bản",
            "Nơi nhận: H17.99",
            "Số, ký hiệu: 142/UBND-VP",
            "Trạng thái: 02 Từ chối tiếp nhận",
            "Diễn giải: Văn bản gửi nhầm đơn vị");
  }

  @Test
  void inspect_subjectWithLineEnds_cannotForgeLines() {
    Path forged = dir.resolve("giả.edxml");
    EdxmlWriter.create().write(document("V/v\nLưu ý: \u202Eđã kiểm tra"), forged);

    inspect(forged.toString());

    assertThat(out.toString()).contains("Trích yếu: V/v Lưu ý:  đã kiểm tra");
  }

  @Test
  void inspect_extract_writesTheAttachmentsAndOverwritesNothing() {
    Path target = dir.resolve("đính kèm");

    assertThat(inspect("--extract", target.toString(), document.toString(), document.toString()))
        .isZero();

    assertThat(target.resolve("Công văn 142.pdf")).hasContent("abc");
    assertThat(target).isDirectoryContaining(file -> !file.endsWith("Công văn 142.pdf"));
    assertThat(out.toString()).contains("  Đã ghi vào: " + target.resolve("Công văn 142.pdf"));
  }

  @Test
  void inspect_json_isOneObjectALineAlsoForWhatIsNotRead() throws IOException {
    Path broken = Files.writeString(dir.resolve("hỏng.edxml"), "<edXML>");
    Path missing = dir.resolve("không có.edxml");

    int code =
        inspect(
            "--json",
            document.toString(),
            status.toString(),
            broken.toString(),
            missing.toString());

    assertThat(code).isEqualTo(2);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(JSON.readTree(lines.get(0)))
        .isEqualTo(
            JSON.readTree(
                """
                {"file": "%s", "result": "READ", "error": null, "kind": "DOCUMENT",
                 "businessType": "0",
                 "from": {"id": "H17.99", "name": "Ủy ban nhân dân xã Núi Thành"},
                 "to": [{"id": "000.00.00.H17", "name": "Ủy ban nhân dân thành phố Đà Nẵng"}],
                 "documentId": "vb-142", "code": "142/UBND-VP", "subject": "V/v kết nối",
                 "attachments": [{"name": "Công văn 142.pdf", "contentType": "application/zip",
                   "size": 3, "sha256": "%s", "file": null}],
                 "warnings": []}\
                """
                    .formatted(document, SHA256_OF_ABC)));
    JsonNode second = JSON.readTree(lines.get(1));
    assertThat(second.get("kind").asText()).isEqualTo("STATUS");
    assertThat(second.get("status").asText()).isEqualTo("02");
    assertThat(second.get("to").get(0).get("id").asText()).isEqualTo("H17.99");
    JsonNode third = JSON.readTree(lines.get(2));
    assertThat(third.get("result").asText()).isEqualTo("REFUSED");
    assertThat(third.get("error").asText()).startsWith(broken + ", line 1: ");
    assertThat(third.get("attachments")).isEmpty();
    JsonNode fourth = JSON.readTree(lines.get(3));
    assertThat(fourth.get("result").asText()).isEqualTo("ERROR");
    assertThat(fourth.get("error").asText())
        .isEqualTo(missing + " cannot be read: check that it exists");
  }

  @Test
  void inspect_extractOfAMessageThatBreaks_exitsWith2AndWritesNothing() throws IOException {
    Path target = dir.resolve("đính kèm");
    Path broken =
        Files.writeString(
            dir.resolve("hỏng.edxml"), Files.readString(document).replace("</edXML>", ""));

    assertThat(inspect("--extract", target.toString(), broken.toString())).isEqualTo(2);

    assertThat(target).isEmptyDirectory();
    assertThat(out.toString())
        .contains("Tệp: " + broken, "Kết quả: BỊ TỪ CHỐI (REFUSED)", broken + ", line ");
  }

  @Test
  void inspect_fileThatIsNotThere_exitsWith2AndGoesOnWithTheNext() {
    Path missing = dir.resolve("không có.edxml");

    assertThat(inspect(missing.toString(), status.toString())).isEqualTo(2);

    assertThat(out.toString())
        .contains(
            "Kết quả: KHÔNG ĐỌC ĐƯỢC (ERROR)",
            missing + " cannot be read: check that it exists",
            "Loại: Trạng thái xử lý văn bản");
  }

  @Test
  void inspect_noFile_exitsWith2AndSaysHow() {
    assertThat(inspect()).isEqualTo(2);
    assertThat(err.toString()).contains("FILE", "hoso edxml inspect");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void inspect_samplesOfTheAxis_areReadButTheOneThatIsNotXml() {
    Path samples = Path.of(System.getenv("HOSO_SHARED"), "samples", "portal", "edxml");

    assertThat(inspect(samples.resolve("edoc_new.edxml").toString())).isZero();
    assertThat(out.toString()).contains("Lưu ý: line 1: 4 bytes before the XML were skipped");

    assertThat(inspect(samples.resolve("edoc.edxml").toString())).isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "Kết quả: BỊ TỪ CHỐI (REFUSED)",
            "line 116: the prefix xlink of xlink:href is bound to no namespace");
  }

  private static EdxmlDocument document(String subject) {
    return EdxmlDocument.builder()
        .from(COMMUNE)
        .to(List.of(PROVINCE))
        .documentId("vb-142")
        .code(DocumentCode.of("142", "UBND-VP"))
        .subject(subject)
        .build();
  }

  private int inspect(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "edxml";
    all[1] = "inspect";
    System.arraycopy(args, 0, all, 2, args.length);
    return Hoso.run(new PrintWriter(out), new PrintWriter(err), all);
  }
}
