package vn.hoso.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.identifier.PersonalId;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.RecordedCall;
import vn.hoso.transport.Secret;

/** Searching, fetching, and what may go wrong with either. */
class ResultStoreTest {

  private static final byte[] CONTENT = content();

  @TempDir Path folder;
  @TempDir Path spool;
  @TempDir Path received;
  private StoreRig rig;
  private ResultStore store;

  @BeforeEach
  void start() throws IOException {
    rig = new StoreRig(folder, CONTENT);
    store = rig.client(builder -> builder.temporaryDirectory(spool));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void search_resultThatIsThere_isTyped() {
    FoundResults found = store.search(StoreRig.query());

    assertThat(found.results())
        .containsExactly(
            new DigitisedResult(
                "KQ.G15.000012",
                "Giấy khai sinh của " + StoreRig.OWNER_NAME,
                "48/2026",
                StoreRig.AGENCY,
                List.of(StoreRig.file())));
    assertThat(found.signature()).isNotEmpty();
    assertThat(found.toString()).doesNotContain("Tuyết", "48/2026");
  }

  @Test
  void search_request_hasTheFieldsThatWereSeen() {
    FoundResults unused = store.search(StoreRig.query());

    RecordedCall call = rig.lgsp.calls("tra-cuu").get(0);
    assertThat(call.body())
        .isEqualTo(
            "{\"SoDinhDanhChuSoHuu\":\"048190001234\",\"HoTenNguoiYeuCau\":\"Trần Văn Đức\","
                + "\"KenhThucHien\":\"2\",\"SoDinhDanhNguoiYeuCau\":\"048085004321\","
                + "\"MaThuTuc\":\"1.003560.000.00.00.H17\",\"DanhSachDanhMucKetQua\":["
                + "{\"MaKetQua\":\"KQ.G15.000012\",\"SoKyHieu\":\"48/2026\"}]}");
    assertThat(call.headers().get("Authorization").get(0)).startsWith("Bearer ");
  }

  @Test
  void search_nobodysResults_isEmpty() {
    ResultQuery query =
        ResultQuery.builder()
            .owner(PersonalId.of("048190009999"))
            .requester("Trần Văn Đức", PersonalId.of("048085004321"))
            .procedure(StoreRig.query().procedure())
            .build();

    assertThat(store.search(query).results()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "200|{\"errorCode\":\"12\",\"message\":\"Không có quyền\"}|the request is refused",
        "404|none|Check the address of the service",
      })
  void search_refused_isAServiceException(int status, String body, String problem) {
    rig.lgsp.faults().on("tra-cuu").next(LgspFault.answer(status, "application/json", body));

    assertThatThrownBy(() -> store.search(StoreRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("search at " + rig.lgsp.resultSearchUri(StoreRig.SCHEME))
        .hasMessageContaining(problem);
    assertThat(rig.pauses).isEmpty();
  }

  @Test
  void search_passingTrouble_isTriedAgain() {
    rig.lgsp
        .faults()
        .on("tra-cuu")
        .next(
            LgspFault.html(200),
            LgspFault.answer(200, "application/json", "{\"message\":\"Thành công\"}"),
            LgspFault.httpStatus(502));

    assertThat(store.search(StoreRig.query()).results()).hasSize(1);
    assertThat(rig.pauses).hasSize(3);
  }

  @Test
  void download_file_isWrittenWithSizeAndDigest() throws Exception {
    Path target = received.resolve("ket-qua.pdf");

    StoredFile stored = store.download(StoreRig.file(), target);

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(stored.file()).isEqualTo(target);
    assertThat(stored.size()).isEqualTo(CONTENT.length);
    assertThat(stored.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT)));
    assertNothingLeft(1);
  }

  @Test
  void download_byTheGatewaysGetfile_sendsThePathAlone() {
    ResultStore files =
        rig.client(
            builder ->
                builder.temporaryDirectory(spool).fileService(rig.lgsp.fileUri(StoreRig.SCHEME)));
    Path target = received.resolve("ket-qua.pdf");

    StoredFile stored = files.download(ResultFile.at(StoreRig.PATH), target);

    assertThat(stored.size()).isEqualTo(CONTENT.length);
    assertThat(rig.lgsp.calls("getfile").get(0).body())
        .isEqualTo("{\"DuongDan\":\"" + StoreRig.PATH + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"errorCode\":\"-1\",\"message\":\"Không tìm thấy tệp\"}|error_code -1",
        "{\"error_code\":\"0\",\"message\":\"{\\\"error_code\\\":-7,\\\"message\\\":\\\"lỗi\\\"}\"}|error_code"
            + " -7",
      })
  void download_refused_leavesTheOldFileAlone(String body, String problem) throws IOException {
    Path target = Files.writeString(received.resolve("ket-qua.pdf"), "cũ");
    rig.lgsp.faults().on("tai-tep").next(LgspFault.answer(200, "application/json", body));

    assertThatThrownBy(() -> store.download(StoreRig.file(), target))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused")
        .hasMessageContaining(problem);
    assertThat(target).hasContent("cũ");
    assertNothingLeft(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      nullValues = "none",
      value = {
        "none|neither base64 nor JSON",
        "<html></html>|neither base64 nor JSON",
        "\"JVBERi0xLjc|neither base64 nor JSON",
        "[\"JVBERi0x\"]|neither base64 nor JSON",
        "{\"error_code\":0,\"message\":\"\"}|the reply has no file",
        "{\"error_code\":0}|the reply has no file",
        "\"\"|the reply has no file",
        "\"JVB*Ri0x\"|the file in the reply is not base64",
        "Không tìm thấy tệp|the file in the reply is not base64",
        "{\"error_code\":0,\"message\":\"Thành công\"}|the file in the reply is not base64",
      })
  void download_noFileInTheReply_isTriedAgainAndLeavesNothing(String body, String problem)
      throws IOException {
    rig.lgsp
        .faults()
        .on("tai-tep")
        .untilCleared(LgspFault.answer(200, "application/json", body == null ? "" : body));

    assertThatThrownBy(() -> store.download(StoreRig.file(), received.resolve("ket-qua.pdf")))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining(problem);
    assertThat(rig.pauses).hasSize(3);
    assertNothingLeft(0);
  }

  @Test
  void download_connectionThatEnds_isTriedAgainAndLeavesNothing() throws IOException {
    rig.lgsp
        .faults()
        .on("tai-tep")
        .next(LgspFault.resetBeforeAnswer(), LgspFault.tokenRefused(), LgspFault.httpStatus(503));

    StoredFile stored = store.download(StoreRig.file(), received.resolve("ket-qua.pdf"));

    assertThat(stored.size()).isEqualTo(CONTENT.length);
    assertThat(rig.pauses).hasSize(2);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertNothingLeft(1);
  }

  @Test
  void download_tokenRefusedForGood_endsAndLeavesNothing() throws IOException {
    rig.lgsp.faults().on("tai-tep").untilCleared(LgspFault.tokenRefused());

    assertThatThrownBy(() -> store.download(StoreRig.file(), received.resolve("ket-qua.pdf")))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("a token that was only just issued is refused");
    assertThat(rig.lgsp.calls("tai-tep")).hasSize(2);
    assertNothingLeft(0);
  }

  @Test
  void download_directoryThatIsNotThere_namesTheTarget() throws IOException {
    Path target = received.resolve("khong-co/ket-qua.pdf");

    assertThatThrownBy(() -> store.download(StoreRig.file(), target))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(target + " cannot be written");
    assertNothingLeft(0);
  }

  @Test
  void failures_ofAnyKind_nameNoCitizen() {
    String echo = StoreRig.OWNER_NAME + " " + StoreRig.OWNER;
    rig.lgsp
        .faults()
        .on("tra-cuu")
        .next(
            LgspFault.answer(
                200, "application/json", "{\"errorCode\":\"9\",\"message\":\"" + echo + "\"}"));
    rig.lgsp.faults().on("tai-tep").untilCleared(LgspFault.answer(200, "text/plain", echo));

    assertThatThrownBy(() -> store.search(StoreRig.query()))
        .isInstanceOf(HosoException.class)
        .hasMessageNotContainingAny("Tuyết", StoreRig.OWNER);
    assertThatThrownBy(() -> store.download(StoreRig.file(), received.resolve("a.pdf")))
        .isInstanceOf(HosoException.class)
        .hasMessageNotContainingAny("Tuyết", StoreRig.OWNER)
        .hasNoCause();
    assertThat(StoreRig.query().toString()).doesNotContain(StoreRig.OWNER, "Đức", "48/2026");
  }

  @Test
  void build_withoutAnyService_saysWhatToSet() {
    assertThatThrownBy(() -> ResultStore.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("searchService and fileService are both missing");
  }

  @Test
  void search_clientForFilesAlone_saysWhatToSet() {
    try (ResultStore files =
        ResultStore.builder()
            .fileService(URI.create("https://lgsp.example.vn/tai-tep"))
            .authentication(LgspAuthentication.systemKey("SYS-01", Secret.of("khoa")))
            .build()) {
      assertThatThrownBy(() -> files.search(StoreRig.query()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "ResultStore: the client was built without searchService; set it to call this");
    }
  }

  private void assertNothingLeft(int files) throws IOException {
    try (Stream<Path> temporary = Files.list(spool);
        Stream<Path> complete = Files.list(received)) {
      assertThat(temporary).isEmpty();
      assertThat(complete).hasSize(files);
    }
  }

  private static byte[] content() {
    byte[] content = new byte[300_001];
    new Random(42).nextBytes(content);
    byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, content, 0, begin.length);
    assertThat(Base64.getEncoder().encodeToString(content)).startsWith("JVBERi");
    return content;
  }
}
