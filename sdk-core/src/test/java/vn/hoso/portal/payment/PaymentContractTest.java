package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.portal.payment.PaymentSamples.AMOUNT;
import static vn.hoso.portal.payment.PaymentSamples.DESCRIPTION;
import static vn.hoso.portal.payment.PaymentSamples.REFERENCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.error.HosoException;
import vn.hoso.portal.Destination;
import vn.hoso.simulator.payment.BillForm;
import vn.hoso.simulator.payment.ConfirmFault;
import vn.hoso.simulator.payment.PaymentFault;
import vn.hoso.simulator.payment.PaymentOptions;
import vn.hoso.simulator.payment.PaymentService;
import vn.hoso.simulator.payment.SentConfirmation;
import vn.hoso.simulator.payment.StoredPayment.State;
import vn.hoso.transport.Secret;

/** The client against the platform. */
class PaymentContractTest {

  private final PaymentRig rig = new PaymentRig();
  private final PaymentPlatform client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void start_aPayment_isKnownToThePlatformWithEveryFieldOfItsReceipt() throws Exception {
    PaymentStart start = client.start(PaymentSamples.request());

    assertThat(start.reference()).isEqualTo(REFERENCE);
    assertThat(start.paymentPage().toString()).startsWith("http://127.0.0.1:");
    assertThat(rig.platform.payments())
        .singleElement()
        .returns(AMOUNT, payment -> payment.amount())
        .returns(DESCRIPTION, payment -> payment.description());
    JsonNode receipt = json(rig.platform.payments().get(0).receipt());
    assertThat(receipt.get("MaDichVu").textValue()).isEqualTo("2");
    assertThat(receipt.get("MaTTHC").textValue()).isEqualTo("1.004873");
    assertThat(receipt.get("MaHoSo").textValue()).isEqualTo("H17.99-261124-0001");
    assertThat(receipt.get("TKThuHuong").textValue()).isEqualTo("0071000123456");
    assertThat(receipt.get("HoTenNguoiNop").textValue()).isEqualTo(PaymentSamples.NAME);
    assertThat(receipt.get("PhiLePhi").get(0).get("MaPhiLePhi").textValue()).isEqualTo("LP01");
    assertThat(receipt.get("DSKhoanNop").get(0).get("SoTien").textValue()).isEqualTo("150000");
  }

  @Test
  void start_inTheEvening_writes24Hours() throws Exception {
    client.start(PaymentSamples.request());

    JsonNode message = json(rig.messages(PaymentService.INIT).get(0).body());
    assertThat(message.get("ThoiGianGD").textValue()).isEqualTo("20261124200500");
  }

  @Test
  void start_aFine_carriesTheDecision() throws Exception {
    PaymentReceipt fine = PaymentReceipt.builder().fine(PaymentSamples.fine()).build();
    client.start(PaymentRequest.of(REFERENCE, 2_000_000, "Nộp phạt", "2001:db8::7", fine));

    JsonNode receipt = json(rig.platform.payments().get(0).receipt());
    assertThat(receipt.get("MaDichVu").textValue()).isEqualTo("1");
    assertThat(receipt.get("SoQD").textValue()).isEqualTo("0012345/QĐ-XPHC");
    assertThat(receipt.get("TenNguoiViPham").textValue()).isEqualTo(PaymentSamples.NAME);
    assertThat(receipt.get("TaiKhoanThuNSNN").textValue()).isEqualTo("3949.0.1054567");
  }

  @ParameterizedTest
  @EnumSource(Destination.Place.class)
  void start_dstcodeInEveryPlace_arrives(Destination.Place place) {
    PaymentPlatform other =
        rig.client(b -> b.destination(Destination.of(rig.platform.dstcode()).in(place)));

    assertThat(other.start(PaymentSamples.request()).reference()).isEqualTo(REFERENCE);
  }

  @Test
  void start_directEndpoint_needsNoSecurityServer() {
    PaymentPlatform direct = rig.direct(b -> b);

    assertThat(direct.start(PaymentSamples.request()).reference()).isEqualTo(REFERENCE);
    assertThat(rig.platform.messages().get(0).target()).isEqualTo("/payment");
  }

  @Test
  void start_directEndpointWithPaths_appendsThem() {
    URI root = URI.create(rig.platform.directUri().resolve("/").toString());
    try (PaymentPlatform direct =
        PaymentPlatform.builder()
            .endpoint(root)
            .paths(PaymentPaths.of("payment", "hoi", "bienlai"))
            .partner(rig.platform.partnerCode(), Secret.of(rig.platform.secret()))
            .clock(rig.clock)
            .build()) {
      assertThat(direct.start(PaymentSamples.request()).reference()).isEqualTo(REFERENCE);
    }
  }

  @Test
  void start_replyWrappedByAShim_isRead() {
    rig.platform.faults().on(PaymentService.INIT).next(PaymentFault.wrappedInMessage());

    assertThat(client.start(PaymentSamples.request()).paymentPage()).isNotNull();
  }

  @Test
  void start_replyHashVerified_takesTheOrderThatFits() {
    PaymentPlatform strict =
        rig.client(
            b ->
                b.verifyInitReply(
                    SignedFields.of("MaLoi", "UrlThanhToan", "MaThamChieu", "MoTaLoi")));

    assertThat(strict.start(PaymentSamples.request()).reference()).isEqualTo(REFERENCE);
  }

  @Test
  void page_opened_showsAmountAndDescription() throws Exception {
    PaymentStart start = client.start(PaymentSamples.request());

    HttpResponse<String> page = PaymentRig.open(start.paymentPage());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("150.000 đồng", DESCRIPTION, "Thanh toán", "Hủy");
  }

  @Test
  void page_paid_confirmsBeforeThePayerComesBack(@TempDir Path folder) throws Exception {
    List<PaymentConfirmation> heard = new CopyOnWriteArrayList<>();
    HttpServer application = application(heard);
    rig.platform.confirmTo(address(application, "/xac-nhan"));
    rig.platform.returnTo(address(application, "/tro-ve"));

    PaymentStart start = client.start(PaymentSamples.request());
    HttpResponse<String> back = PaymentRig.press(start.paymentPage(), "thanh-toan");
    application.stop(0);

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location"))
        .contains(address(application, "/tro-ve") + "?MaThamChieu=" + REFERENCE);
    assertThat(heard)
        .singleElement()
        .returns(true, PaymentConfirmation::paid)
        .returns(REFERENCE, PaymentConfirmation::reference)
        .returns(AMOUNT, PaymentConfirmation::amount)
        .returns(PaymentSamples.NOW, PaymentConfirmation::time)
        .returns(DESCRIPTION, PaymentConfirmation::description)
        .returns("GD0000000001", PaymentConfirmation::transactionCode);
    assertThat(rig.platform.confirmations())
        .singleElement()
        .returns(200, SentConfirmation::status)
        .returns(true, SentConfirmation::answerGenuine)
        .satisfies(sent -> assertThat(sent.answer()).contains("\"MaLoi\":\"00\""));

    Path bill = folder.resolve("bien-lai.pdf");
    client.bill(REFERENCE, bill);
    assertThat(Files.readString(bill, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.4")
        .contains(REFERENCE.value())
        .endsWith("%%EOF\n");
  }

  @Test
  void page_cancelled_isConfirmedAsNotPaid() throws Exception {
    List<PaymentConfirmation> heard = new CopyOnWriteArrayList<>();
    HttpServer application = application(heard);
    rig.platform.confirmTo(address(application, "/xac-nhan"));

    PaymentRig.press(client.start(PaymentSamples.request()).paymentPage(), "huy");
    application.stop(0);

    assertThat(heard).singleElement().returns(false, PaymentConfirmation::paid);
    assertThat(rig.platform.payments().get(0).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void confirmation_forgedTamperedAndTwice_onlyTheGenuineAreHeard() throws Exception {
    List<PaymentConfirmation> heard = new CopyOnWriteArrayList<>();
    HttpServer application = application(heard);
    rig.platform.confirmTo(address(application, "/xac-nhan"));
    rig.platform
        .confirmFaults()
        .next(ConfirmFault.forged(), ConfirmFault.tampered(1), ConfirmFault.duplicated(2));

    PaymentRig.press(client.start(PaymentSamples.request()).paymentPage(), "thanh-toan");
    rig.platform.confirmAgain(REFERENCE.value());
    rig.platform.confirmAgain(REFERENCE.value());
    application.stop(0);

    assertThat(rig.platform.confirmations())
        .extracting(SentConfirmation::status)
        .containsExactly(400, 400, 200, 200);
    assertThat(heard).hasSize(2).allMatch(confirmation -> confirmation.amount() == AMOUNT);
  }

  @Test
  void confirmation_otherOrder_isVerifiedWithThatOrder() throws Exception {
    try (PaymentRig other = new PaymentRig(PaymentOptions.defaults().withDescriptionBeforeTime())) {
      PaymentPlatform fitting =
          other.client(b -> b.confirmOrder(ConfirmOrder.DESCRIPTION_BEFORE_TIME));
      other.platform.confirmTo(URI.create("http://127.0.0.1:1/"));
      other.paid(fitting);
      String body = other.platform.confirmations().get(0).body();

      assertThat(fitting.confirmation(body).paid()).isTrue();
      assertThat(refused(other.client(), body)).contains("its MaXacThuc does not fit");
    }
  }

  @Test
  void query_openPaidUnknown_tellsTheCode() throws Exception {
    PaymentStart start = client.start(PaymentSamples.request());
    PaymentPlatform strict =
        rig.client(b -> b.verifyQueryReply(SignedFields.of("MaLoi", "MaThamChieu", "TrangThaiGD")));

    assertThat(client.query(REFERENCE).statusCode()).isEqualTo("0");
    PaymentRig.press(start.paymentPage(), "thanh-toan");
    assertThat(strict.query(REFERENCE))
        .returns("1", PaymentStatus::statusCode)
        .satisfies(
            status ->
                assertThat(status.jsonWithCitizensData())
                    .contains("\"MaGiaoDich\":\"GD0000000001\""));
  }

  @ParameterizedTest
  @EnumSource(BillForm.class)
  void bill_inEveryForm_isTheSamePdf(BillForm form, @TempDir Path folder) throws Exception {
    PaymentReference reference = rig.paid(client);
    rig.platform.handOutBillsAs(form);
    Path target = folder.resolve("bien-lai.pdf");
    Files.writeString(target, "an older one");

    client.bill(reference, target);

    assertThat(Files.readString(target, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.4")
        .contains("(" + reference + ")")
        .endsWith("%%EOF\n");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    }
  }

  private HttpServer application(List<PaymentConfirmation> heard) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/xac-nhan",
        exchange -> {
          try {
            PaymentConfirmation confirmation =
                client.confirmation(exchange.getRequestBody().readAllBytes());
            heard.add(confirmation);
            answer(exchange, 200, client.accepted(confirmation));
          } catch (HosoException e) {
            answer(exchange, 400, "");
          }
        });
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static URI address(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static String refused(PaymentPlatform client, String body) {
    try {
      client.confirmation(body);
      return "";
    } catch (HosoException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }
}
