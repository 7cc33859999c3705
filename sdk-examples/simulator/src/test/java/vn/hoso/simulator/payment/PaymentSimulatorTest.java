package vn.hoso.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.simulator.payment.StoredPayment.State;

/** The platform as a client without any SDK sees it. */
class PaymentSimulatorTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> INIT =
      List.of(
          "LoaiBanTin",
          "PhienBan",
          "MaDoiTac",
          "MaThamChieu",
          "SoTien",
          "LoaiHinhThanhToan",
          "MaKenhThanhToan",
          "MaThietBi",
          "NgonNgu",
          "MaTienTe",
          "MaNganHang",
          "ThongTinGiaoDich",
          "ThoiGianGD",
          "Ip");

  private final PaymentSimulator platform =
      PaymentSimulator.start(
          PaymentOptions.defaults()
              .withClock(Clock.fixed(Instant.parse("2026-11-24T13:05:00Z"), ZoneOffset.UTC)));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void init_inForm_isAnsweredWithAPage() throws Exception {
    JsonNode answer = send(signed(init()));

    assertThat(answer.get("MaLoi").textValue()).isEqualTo("00");
    assertThat(get(URI.create(answer.get("UrlThanhToan").textValue())).body())
        .contains("Phí &lt;sao y&gt; &amp; chứng thực", "1.250.000 đồng");
    assertThat(platform.payments())
        .singleElement()
        .returns(1_250_000L, StoredPayment::amount)
        .returns(State.OPEN, StoredPayment::state);
  }

  @ParameterizedTest
  @CsvSource({
    "SoTien, 0",
    "SoTien, 1.5",
    "MaThamChieu, HS-1",
    "PhienBan, 1.0.5",
    "MaDoiTac, KHAC",
    "LoaiHinhThanhToan, BUY",
    "NgonNgu, en",
    "ThoiGianGD, 20261124080500",
    "ThoiGianGD, 2026112420050",
    "ThoiGianGD, 20261324200500",
    "Ip, may-chu",
    "ThongTinGiaoDich, a|b"
  })
  void init_fieldOutOfForm_isRefusedByName(String field, String value) throws Exception {
    JsonNode answer = send(signed(init().put(field, value)));

    assertThat(answer.get("MaLoi").textValue()).isEqualTo("99");
    assertThat(answer.get("MoTaLoi").textValue()).contains(field);
    assertThat(platform.payments()).isEmpty();
  }

  @Test
  void init_hashThatDoesNotFit_isRefused() throws Exception {
    JsonNode answer = send(signed(init()).put("SoTien", "1"));

    assertThat(answer.get("MoTaLoi").textValue()).isEqualTo("Trường MaXacThuc không đúng");
  }

  @Test
  void init_receiptOutOfForm_isRefused() throws Exception {
    ObjectNode missing = signed(init());
    ((ObjectNode) missing.get("ThongTinBienLai")).remove("KhoBac");
    ObjectNode unknown = signed(init());
    ((ObjectNode) unknown.get("ThongTinBienLai")).put("KhoBac2", "");
    ObjectNode tooLong = signed(init());
    ((ObjectNode) tooLong.get("ThongTinBienLai")).put("TenTTHC", "x".repeat(251));

    assertThat(send(missing).get("MoTaLoi").textValue()).isEqualTo("Thiếu trường KhoBac");
    assertThat(send(unknown).get("MoTaLoi").textValue()).contains("KhoBac2");
    assertThat(send(tooLong).get("MoTaLoi").textValue()).contains("TenTTHC dài quá 250");
  }

  @Test
  void adapter_otherDestination_isRefused() throws Exception {
    URI address = URI.create(platform.uri() + "/RestService/forward/payment?dstcode=VN:COM:1:X");

    assertThat(send(address, signed(init()).toString()).get("MoTaLoi").textValue())
        .isEqualTo("dstcode không đúng");
  }

  @Test
  void page_pressedTwice_paysOnce() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    HttpServer partner = partner(heard);
    URI page = URI.create(send(signed(init())).get("UrlThanhToan").textValue());

    post(page, "viec=thanh-toan");
    assertThat(post(page, "viec=huy").body()).contains("Giao dịch đã thanh toán");
    partner.stop(0);

    assertThat(platform.payments().get(0).state()).isEqualTo(State.PAID);
    JsonNode confirmation = JSON.readTree(heard.poll());
    assertThat(confirmation.get("MaXacThuc").textValue())
        .isEqualTo(
            sha256(
                "CONFIRM|00|DOITAC01|HS1|1250000|VND|GD0000000001|VCB|20261124200500|"
                    + "Phí <sao y> & chứng thực|"
                    + platform.secret()));
    assertThat(heard).isEmpty();
    assertThat(platform.confirmations())
        .singleElement()
        .returns(200, SentConfirmation::status)
        .returns(false, SentConfirmation::answerGenuine);
  }

  @Test
  void confirmation_delayed_comesAfterThePayerIsBack() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    HttpServer partner = partner(heard);
    platform.confirmFaults().next(ConfirmFault.delayed(Duration.ofMillis(300)));
    send(signed(init()));

    platform.pay("HS1");

    assertThat(platform.confirmations()).isEmpty();
    assertThat(heard.poll(20, TimeUnit.SECONDS)).contains("\"MaLoi\":\"00\"");
    partner.stop(0);
  }

  @Test
  void confirmation_lost_isNeverSent() throws Exception {
    HttpServer partner = partner(new LinkedBlockingQueue<>());
    platform.confirmFaults().untilCleared(ConfirmFault.lost());
    send(signed(init()));

    platform.cancel("HS1");
    partner.stop(0);

    assertThat(platform.confirmations()).isEmpty();
    assertThat(platform.payment("HS1").orElseThrow().state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void messages_recorded_showNoBodies() throws Exception {
    platform.faults().on(PaymentService.INIT).next(PaymentFault.httpStatus(503));

    post(platform.directUri(), signed(init()).toString());

    assertThat(platform.messages().toString())
        .isEqualTo("[RecordedMessage[INIT -> 503, HTTP 503]]");
    assertThat(platform.payments()).isEmpty();
  }

  private ObjectNode init() {
    return JSON.createObjectNode()
        .put("LoaiBanTin", "INIT")
        .put("PhienBan", "1.0.6")
        .put("MaDoiTac", platform.partnerCode())
        .put("MaThamChieu", "HS1")
        .put("SoTien", "1250000")
        .put("LoaiHinhThanhToan", "PAY")
        .put("MaKenhThanhToan", "1")
        .put("MaThietBi", "1")
        .put("NgonNgu", "vi-VN")
        .put("MaTienTe", "VND")
        .put("MaNganHang", "PAYMENT")
        .put("ThongTinGiaoDich", "Phí <sao y> & chứng thực")
        .put("ThoiGianGD", "20261124200500")
        .put("Ip", "203.0.113.77");
  }

  private ObjectNode signed(ObjectNode init) throws Exception {
    List<String> values = new ArrayList<>();
    INIT.forEach(name -> values.add(init.get(name).textValue()));
    values.add(platform.secret());
    init.put("MaXacThuc", sha256(String.join("|", values)));
    ObjectNode receipt = init.putObject("ThongTinBienLai");
    for (String name :
        ("MaDVC TenDVC MaTTHC TenTTHC MaDonVi TenDonVi MaHoSo TKThuHuong MaNHThuHuong TenTKThuHuong"
                + " MaLoaiHinhThuPhat TenLoaiHinhThuPhat MaCoQuanQD TenCoQuanQD KhoBac NgayQD SoQD"
                + " ThoiGianViPham DiaDiemViPham TenNguoiViPham TaiKhoanThuNSNN NoiDungThanhToan"
                + " HoTenNguoiNop SoCMNDNguoiNop DiaChiNguoiNop HuyenNguoiNop TinhNguoiNop")
            .split(" ", -1)) {
      receipt.put(name, "");
    }
    receipt.put("MaDichVu", "2");
    receipt.putArray("PhiLePhi");
    receipt.putArray("DSKhoanNop");
    return init;
  }

  private HttpServer partner(BlockingQueue<String> heard) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    platform.confirmTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    return server;
  }

  private JsonNode send(ObjectNode message) throws IOException, InterruptedException {
    return send(platform.directUri(), message.toString());
  }

  private JsonNode send(URI address, String body) throws IOException, InterruptedException {
    return JSON.readTree(post(address, body).body());
  }

  private HttpResponse<String> post(URI address, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
