package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.hoso.simulator.portal.InboundMessage;
import vn.hoso.transport.Secret;

/** The answers, without a server. */
class PortalCallbacksTest {

  private static final String NUMBER = "H17.99-261124-0001";
  private static final UUID FILE = UUID.fromString("6f1c2b8e-0000-4a5b-9c3d-2e1f0a9b8c7d");

  @TempDir Path folder;
  private final List<Object> taken = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  private PortalCallbacks callbacks(UnaryOperator<PortalCallbacks.Builder> more) {
    PortalCallbacks.Builder builder =
        PortalCallbacks.builder()
            .withoutCallerAuthentication()
            .temporaryDirectory(folder)
            .onDossier(this::take)
            .onLandTaxNotice(this::take)
            .onPromotion(this::take)
            .onSearch(query -> Map.of("result", List.of(query.text("MaHoSo").orElse(""))));
    return more.apply(builder).build();
  }

  private void take(Object message, Delivery delivery) {
    taken.add(message);
    keys.add(delivery.key());
  }

  private static CallbackRequest.Builder request(InboundMessage message) {
    return CallbackRequest.builder("POST", message.service())
        .header("Content-Type", message.contentType())
        .body(message.body().get());
  }

  private static String body(CallbackReply reply) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reply.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String answer(InboundMessage message) {
    CallbackReply reply = callbacks(builder -> builder).handle(request(message).build());
    return reply.status() + " " + body(reply);
  }

  @Test
  void dossier_isTakenAsAView() {
    assertThat(answer(InboundMessage.dossier(NUMBER)))
        .isEqualTo("200 {\"error_code\":0,\"message\":\"Tiếp nhận thành công\"}");
    PortalMessage dossier = (PortalMessage) taken.get(0);
    assertThat(dossier.text("MaHoSo")).contains(NUMBER);
    assertThat(dossier.text("ChuHoSo")).contains("Nguyễn Thị Khánh Huyền");
    assertThat(dossier.text("TenTepDinhKem")).contains("Giấy chứng sinh.pdf");
    assertThat(dossier.text("KhongCo")).isEmpty();
    assertThat(dossier).hasToString("PortalMessage[redacted]");
    assertThatThrownBy(() -> ((Map<?, ?>) dossier.jsonWithCitizensData()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void landTaxNotice_isTakenAsAView() {
    assertThat(answer(InboundMessage.landTaxNotice(NUMBER))).startsWith("200 {\"error_code\":0,");
    assertThat(((PortalMessage) taken.get(0)).text("SoTien")).contains("1250000");
  }

  @Test
  void promotion_isTakenWithItsFiles() throws IOException {
    List<byte[]> files = new ArrayList<>();
    PortalCallbacks callbacks =
        callbacks(
            builder ->
                builder.onPromotion(
                    (notice, delivery) -> {
                      taken.add(notice);
                      files.add(Files.readAllBytes(notice.attachments().get(0).path()));
                    }));

    CallbackReply reply = callbacks.handle(request(InboundMessage.promotion(NUMBER, 6144)).build());

    assertThat(body(reply)).startsWith("{\"error_code\":0,");
    PromotionNotice notice = (PromotionNotice) taken.get(0);
    assertThat(notice.merchant()).isEqualTo("Công ty TNHH Thương mại Đại Lộc");
    assertThat(notice.taxCode()).isEqualTo("4000123456");
    assertThat(notice.address().detail()).isEqualTo("12 Hùng Vương");
    assertThat(notice.registration().orElseThrow().name()).isEqualTo("Đơn đăng ký.pdf");
    assertThat(notice.attachments().get(0).name()).isEqualTo("Thể lệ chương trình.pdf");
    assertThat(notice.attachments().get(0).size()).isEqualTo(6144);
    assertThat(notice.otherFields()).containsOnlyKeys("TenChuongTrinh");
    assertThat(files.get(0)).hasSize(6144).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void search_isAnsweredWithTheApplicationsFields() {
    assertThat(answer(InboundMessage.search(NUMBER)))
        .isEqualTo(
            "200 {\"error_code\":0,\"message\":\"Thành công\",\"result\":[\"" + NUMBER + "\"]}");
  }

  @Test
  void download_isAnsweredWithTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("Kết quả.pdf"), "%PDF-1.7");
    PortalCallbacks callbacks =
        callbacks(
            builder ->
                builder.onDownload(
                    id ->
                        id.equals(FILE)
                            ? Optional.of(OutgoingFile.of(file, "application/pdf"))
                            : Optional.empty()));

    CallbackReply found =
        callbacks.handle(CallbackRequest.builder("GET", "downloadfile/" + FILE).build());
    CallbackReply missing =
        callbacks.handle(CallbackRequest.builder("GET", "downloadfile/" + new UUID(4, 2)).build());

    assertThat(body(found)).isEqualTo("%PDF-1.7");
    assertThat(found.headers())
        .containsEntry("Content-Type", "application/pdf")
        .containsEntry(
            "Content-Disposition", "attachment; filename*=UTF-8''K%e1%ba%bft%20qu%e1%ba%a3.pdf");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(body(missing)).contains("\"error_code\":-1", "Không tìm thấy tệp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "1-1-1-1-1", "", "6f1c2b8e-0000-4a5b-9c3d-2e1f0a9b8c7d/.."})
  void download_otherThanAUuid_isRefused(String id) {
    CallbackReply reply =
        callbacks(builder -> builder.onDownload(file -> Optional.empty()))
            .handle(CallbackRequest.builder("GET", "downloadfile/" + id).build());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(body(reply)).contains("Mã tệp không đúng định dạng UUID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nhanhsdvcqg|khong phai JSON|400|không phải JSON hợp lệ",
        "nhanhsdvcqg|''|400|có dữ liệu",
        "nhanhsdvcqg|{}|400|có dữ liệu",
        "nhanhsdvcqg|{\"a\":1} {}|400|Nội dung thừa",
        "nhanhsdvcqg|{\"a\":1,\"a\":2}|400|không phải JSON hợp lệ",
        "nhanhsdvcqg|{\"a\":|400|không phải JSON hợp lệ",
        "nhanhsdvcqg|{\"a\":1e9999999990}|400|không phải JSON hợp lệ",
        "addtthcKhuyenMai|[]|400|đối tượng JSON",
        "addtthcKhuyenMai|{\"MaSoThue\":\"1\"}|400|Thiếu trường MaHoSo",
        "addtthcKhuyenMai|{\"MaHoSo\":\"1\",\"TaiLieuNop\":[{\"TenTepDinhKem\":\"a\"}]}|400|Thiếu trường Base64",
        "addtthcKhuyenMai|{\"MaHoSo\":\"1\",\"TepDonDangKy\":\"*!\"}|400|không phải base64",
        "addtthcKhuyenMai|{\"MaHoSo\":\"1\",\"TepDonDangKy\":7}|400|chuỗi base64",
        "khongCo|{\"a\":1}|404|Không có dịch vụ này",
      })
  void wrongInput_isRefusedInThePortalsForm(
      String service, String json, int status, String message) {
    assertThat(answer(InboundMessage.json(service, json)))
        .startsWith(status + " {\"error_code\":-1,\"message\":\"")
        .contains(message);
    assertThat(taken).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void otherMethodsAndTypes_areRefused() {
    InboundMessage dossier = InboundMessage.dossier(NUMBER);
    assertThat(answer(dossier.as("text/xml"))).startsWith("415 {\"error_code\":-1");
    assertThat(answer(dossier.as("application/json; charset=utf-16"))).startsWith("415 ");
    assertThat(answer(dossier.as("application/json;charset=\"UTF-8\""))).startsWith("200 ");
    CallbackReply get =
        callbacks(builder -> builder).handle(CallbackRequest.builder("GET", "nhanhsdvcqg").build());
    assertThat(get.status()).isEqualTo(405);
  }

  @Test
  void beyondALimit_isRefused() {
    CallbackLimits small = new CallbackLimits(2000, 1, 4000, 5000);
    PortalCallbacks callbacks = callbacks(builder -> builder.limits(small));

    assertThat(
            Stream.of(
                    InboundMessage.oversized("nhanhsdvcqg", 3000),
                    InboundMessage.oversized("addtthcKhuyenMai", 3000),
                    InboundMessage.promotion(NUMBER, 3072),
                    InboundMessage.json("nhanhsdvcqg", "[".repeat(40) + "]".repeat(40)))
                .map(message -> callbacks.handle(request(message).build()).status()))
        .containsExactly(413, 413, 413, 413);
    assertThat(
            callbacks
                .handle(
                    request(InboundMessage.dossier(NUMBER))
                        .header("Content-Length", "2001")
                        .body(unreadable())
                        .build())
                .status())
        .isEqualTo(413);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void key_isThatOfTheContentAndNotOfItsForm() {
    for (String json : List.of("{\"a\":1,\"b\":[2]}", " {\"b\": [2],\n\"a\":1}", "{\"a\":1}")) {
      assertThat(answer(InboundMessage.json("nhanhsdvcqg", json))).startsWith("200");
    }
    String notice = "{\"MaHoSo\":\"1\",\"TepDonDangKy\":\"%s\"}";
    for (String base64 : List.of("JVBERi0x", "JVBE\\r\\nRi0x", "JVBERi0y")) {
      answer(InboundMessage.json("addtthcKhuyenMai", notice.formatted(base64)));
    }

    assertThat(keys).hasSize(6);
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2)).hasSize(64);
    assertThat(keys.get(3)).isEqualTo(keys.get(4)).isNotEqualTo(keys.get(5));
  }

  @Test
  void handlerFails_isAnsweredWithoutItsWordsAndLoggedOnceWithoutThem() {
    Logger logger = (Logger) LoggerFactory.getLogger("vn.hoso");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.TRACE);
    try {
      CallbackReply reply =
          callbacks(
                  builder ->
                      builder.onDossier(
                          (dossier, delivery) -> {
                            throw new IllegalStateException(
                                "hỏng: " + dossier.text("ChuHoSo").orElseThrow());
                          }))
              .handle(request(InboundMessage.dossier(NUMBER)).build());

      assertThat(reply.status()).isEqualTo(500);
      assertThat(body(reply))
          .isEqualTo("{\"error_code\":-1,\"message\":\"Lỗi xử lý, vui lòng gửi lại sau\"}");
      assertThat(log.list).hasSize(1);
      assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
      assertThat(log.list.get(0).getFormattedMessage())
          .contains("java.lang.IllegalStateException", "PortalCallbacksTest")
          .doesNotContain("Huyền", "hỏng", NUMBER);
      assertThat(log.list.get(0).getThrowableProxy()).isNull();
    } finally {
      logger.detachAppender(log);
      logger.setLevel(null);
    }
  }

  @Test
  void callers_areToldApartBeforeTheBodyIsRead() throws IOException {
    PortalCallbacks callbacks =
        callbacks(
            builder ->
                builder.callers(
                    CallerCheck.addresses("10.0.0.0/24", "fd00:17::/64")
                        .and(CallerCheck.header("X-Truc", Secret.of("bí mật")))));
    InetAddress known = InetAddress.getByName("10.0.0.77");
    CallbackRequest.Builder call =
        request(InboundMessage.dossier(NUMBER)).body(unreadable()).header("X-Truc", "bí mật");

    assertThat(callbacks.handle(call.build()).status()).isEqualTo(401);
    assertThat(
            callbacks
                .handle(call.remoteAddress(InetAddress.getByName("10.0.1.77")).build())
                .status())
        .isEqualTo(403);
    assertThat(
            callbacks.handle(call.remoteAddress(known).header("X-Truc", "bí mậu").build()).status())
        .isEqualTo(401);
    assertThat(
            callbacks
                .handle(
                    request(InboundMessage.dossier(NUMBER))
                        .header("x-truc", "bí mật")
                        .remoteAddress(InetAddress.getByName("fd00:17::5"))
                        .build())
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/33", "10.0.0", "may-chu", "10.0.0.1/x", "fd00::/129", "256.1.1.1", ""})
  void addresses_notARange_areRefused(String range) {
    assertThatThrownBy(() -> CallerCheck.addresses(range))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not an address or a range of addresses");
  }

  @Test
  void build_withoutCallersOrServices_saysWhatIsMissing() {
    assertThatThrownBy(() -> PortalCallbacks.builder().onDossier(this::take).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("callers is missing", "withoutCallerAuthentication()");
    assertThatThrownBy(() -> PortalCallbacks.builder().withoutCallerAuthentication().build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing is taken");
  }

  @Test
  void delivery_withoutADatabase_hasNoConnection() {
    assertThatThrownBy(() -> new Delivery("k", null).connection())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dataSource");
  }

  @Test
  void reply_contentOfAnotherLength_failsWhileItIsWritten() {
    for (int length : new int[] {2, 4}) {
      CallbackReply reply =
          new CallbackReply(
              200, Map.of(), length, () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
      assertThatThrownBy(() -> reply.writeTo(new ByteArrayOutputStream()))
          .isExactlyInstanceOf(IOException.class)
          .hasMessageContaining("has not the " + length + " bytes");
    }
  }

  private static InputStream unreadable() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the body was read");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return read();
      }
    };
  }
}
