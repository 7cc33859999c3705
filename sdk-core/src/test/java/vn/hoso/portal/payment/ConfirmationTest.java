package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.payment.PaymentSamples.AMOUNT;
import static vn.hoso.portal.payment.PaymentSamples.NOW;
import static vn.hoso.portal.payment.PaymentSamples.REFERENCE;
import static vn.hoso.portal.payment.PaymentSamples.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.HosoException;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.error.UnverifiedMessageException;
import vn.hoso.transport.Secret;

/** Confirmations: genuine ones are read, and nothing else. */
class ConfirmationTest {

  private static final Secret SECRET = Secret.of("khoa-bi-mat");
  private static final String NOT_GENUINE =
      "Payment confirmation: its MaXacThuc does not fit its fields and the secret. Do not believe"
          + " it. If every confirmation is refused so, check partner code, secret and confirmOrder.";

  private final TestConfirmations platform = TestConfirmations.of("DOITAC01", SECRET);
  private final PaymentPlatform client = builder().build();

  @AfterEach
  void close() {
    client.close();
  }

  private static PaymentPlatformBuilder builder() {
    return PaymentPlatform.builder()
        .endpoint(URI.create("http://127.0.0.1:1/payment"))
        .partner("DOITAC01", SECRET)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void confirmation_genuine_isRead() {
    assertThat(client.confirmation(platform.signed(confirmation()))).isEqualTo(confirmation());
  }

  /** Hashed with sha256sum, so that reader and test helper cannot share a mistake. */
  @Test
  void confirmation_knownHash_isRead() {
    String body =
        """
        {"LoaiBanTin":"CONFIRM","MaLoi":"00","MaDoiTac":"DOITAC01","MaThamChieu":"HS1",
         "SoTien":150000,"MaTienTe":"VND","MaGiaoDich":"GD42","MaNganHang":"VCB",
         "ThoiGianGD":"20261124200500","ThongTinGiaoDich":"Lệ phí","ThemNua":{"a":[1]},
         "MaXacThuc":"a5b9bcfc876df9ddbdd002487f67ca2de73276e2ed0902f56b09d14b63fd5978"}
        """;

    assertThat(client.confirmation(body))
        .returns(true, PaymentConfirmation::paid)
        .returns(150_000L, PaymentConfirmation::amount)
        .returns(NOW, PaymentConfirmation::time)
        .returns("Lệ phí", PaymentConfirmation::description);
  }

  @ParameterizedTest
  @EnumSource(ConfirmOrder.class)
  void confirmation_eachOrder_isVerifiedInThatOrderOnly(ConfirmOrder order) {
    String body = platform.in(order).signed(confirmation());
    try (PaymentPlatform fitting = builder().confirmOrder(order).build()) {
      assertThat(fitting.confirmation(body)).isEqualTo(confirmation());
    }
    ConfirmOrder other =
        order == ConfirmOrder.TD ? ConfirmOrder.DESCRIPTION_BEFORE_TIME : ConfirmOrder.TD;
    try (PaymentPlatform wrong = builder().confirmOrder(other).build()) {
      assertThatThrownBy(() -> wrong.confirmation(body)).hasMessage(NOT_GENUINE);
    }
  }

  @Test
  void confirmation_failedPayment_isReadAsNotPaid() {
    assertThat(client.confirmation(platform.failed(REFERENCE, AMOUNT, "24", NOW)))
        .returns(false, PaymentConfirmation::paid)
        .returns("24", PaymentConfirmation::resultCode);
  }

  @ParameterizedTest
  @CsvSource({
    "SoTien, 1",
    "MaLoi, 01",
    "MaThamChieu, KHAC",
    "MaGiaoDich, GD1",
    "MaNganHang, BIDV",
    "ThoiGianGD, 20261124200501",
    "ThongTinGiaoDich, khac",
    "MaDoiTac, DOITAC02",
    "MaTienTe, USD",
    "MaXacThuc, 00"
  })
  void confirmation_anyFieldChanged_isNotBelieved(String field, String value) throws IOException {
    String body = with(platform.signed(confirmation()), field, value);

    assertThatThrownBy(() -> client.confirmation(body))
        .isExactlyInstanceOf(UnverifiedMessageException.class)
        .hasMessage(NOT_GENUINE)
        .satisfies(e -> assertThat(((HosoException) e).worthRetry()).isFalse());
  }

  @Test
  void confirmation_otherSecret_isNotBelieved() {
    String forged = TestConfirmations.of("DOITAC01", Secret.of("x")).signed(confirmation());

    assertThatThrownBy(() -> client.confirmation(forged))
        .isExactlyInstanceOf(UnverifiedMessageException.class)
        .hasMessage(NOT_GENUINE);
  }

  @Test
  void confirmation_forAnotherPartnerWithTheSameSecret_isNotBelieved() {
    String body = TestConfirmations.of("DOITAC02", SECRET).signed(confirmation());

    assertThatThrownBy(() -> client.confirmation(body))
        .isExactlyInstanceOf(UnverifiedMessageException.class)
        .hasMessage(
            "Payment confirmation: it is for another partner. Check the client's partnerCode, and"
                + " what is sent here.");
    assertThatThrownBy(
            () -> client.confirmationWithoutVerification(body.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("it is for another partner");
  }

  @Test
  void confirmation_fieldsShiftedByABar_isRefused() throws Exception {
    // The hash of bank "VCB|2026…", time "…" is that of bank "VCB", time "2026…|…".
    String body =
        with(
            with(platform.signed(confirmation()), "MaNganHang", "VCB|20261124200500"),
            "ThoiGianGD",
            PaymentSamples.DESCRIPTION);

    assertThatThrownBy(() -> client.confirmation(body))
        .isExactlyInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("its MaNganHang has a | or a control character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{",
        "<html/>",
        "{\"LoaiBanTin\":\"INIT\"}",
        "{\"LoaiBanTin\":\"CONFIRM\",\"LoaiBanTin\":\"CONFIRM\"}",
        "{\"LoaiBanTin\":\"CONFIRM\",\"SoTien\":1.5}",
        "{\"LoaiBanTin\":\"CONFIRM\",\"SoTien\":[1]}",
        "{\"LoaiBanTin\":\"CONFIRM\"} {}"
      })
  void confirmation_notAConfirmation_isMalformed(String body) {
    assertThatThrownBy(() -> client.confirmation(body))
        .isExactlyInstanceOf(MalformedMessageException.class)
        .hasMessageStartingWith("Payment confirmation")
        .hasMessageEndingWith(
            "Nothing of it was taken. Keep its body, and ask the operators of the payment"
                + " platform.");
  }

  @Test
  void confirmation_notUtf8_isMalformed() {
    assertThatThrownBy(() -> client.confirmation(new byte[] {'{', (byte) 0xC3, '}'}))
        .isExactlyInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("it is not in UTF-8");
  }

  @Test
  void confirmation_tooLong_isMalformed() {
    assertThatThrownBy(() -> client.confirmation(new byte[65_537]))
        .isExactlyInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("it is longer than 65536 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "SoTien, 150000.00, its SoTien is not whole đồng",
    "SoTien, -1, its SoTien is not whole đồng",
    "SoTien, 1000000000000000, its SoTien is not whole đồng",
    "MaThamChieu, a-b, its MaThamChieu is not letters and digits",
    "ThoiGianGD, 20261324200500, its ThoiGianGD is not yyyyMMddHHmmss",
    "ThoiGianGD, 2026-11-24, its ThoiGianGD is not yyyyMMddHHmmss",
    "MaTienTe, USD, its MaTienTe is not VND",
    "MaLoi, '', it has no MaLoi"
  })
  void confirmation_genuineButNotInForm_isMalformed(String field, String value, String problem)
      throws Exception {
    String body = rehashed(with(platform.signed(confirmation()), field, value));

    assertThatThrownBy(() -> client.confirmation(body))
        .isExactlyInstanceOf(MalformedMessageException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void confirmation_withTolerance_refusesWhatIsFromLongAgoOrTheFuture() {
    try (PaymentPlatform wary = builder().confirmationTolerance(Duration.ofMinutes(5)).build()) {
      Duration limit = Duration.ofMinutes(5);
      assertThat(wary.confirmation(platform.paid(REFERENCE, 1, NOW.minus(limit))).paid()).isTrue();
      assertThatThrownBy(
              () ->
                  wary.confirmation(platform.paid(REFERENCE, 1, NOW.minus(limit).minusSeconds(1))))
          .isExactlyInstanceOf(UnverifiedMessageException.class)
          .hasMessageContaining("its ThoiGianGD is more than PT5M from now. It may be an old one");
      assertThatThrownBy(
              () -> wary.confirmation(platform.paid(REFERENCE, 1, NOW.plus(limit).plusSeconds(1))))
          .isExactlyInstanceOf(UnverifiedMessageException.class);
    }
  }

  @Test
  void confirmationWithoutVerification_forged_isRead() {
    String forged = TestConfirmations.of("DOITAC01", Secret.of("x")).signed(confirmation());

    assertThat(client.confirmationWithoutVerification(forged.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(confirmation());
  }

  @Test
  void answers_acceptedAndRejected_areSigned() throws Exception {
    JsonNode accepted = json(client.accepted(confirmation()));
    assertThat(accepted.fieldNames())
        .toIterable()
        .containsExactly("MaLoi", "MoTaLoi", "MaDoiTac", "MaThamChieu", "ThoiGianGD", "MaXacThuc");
    assertThat(accepted.get("MaXacThuc").textValue())
        .isEqualTo(sha256("00|Thành công|DOITAC01|" + REFERENCE + "|20261124200500|khoa-bi-mat"));

    JsonNode rejected = json(client.rejected(confirmation(), "Sai số tiền"));
    assertThat(rejected.get("MaLoi").textValue()).isEqualTo("99");
    assertThat(rejected.get("MoTaLoi").textValue()).isEqualTo("Sai số tiền");
    assertThatThrownBy(() -> client.rejected(confirmation(), "a|b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("reason has a |");
  }

  @Test
  void answers_otherOrder_areSignedInThatOrder() throws Exception {
    try (PaymentPlatform other =
        builder().confirmAnswer(SignedFields.of("MaDoiTac", "MaThamChieu", "MaLoi")).build()) {
      assertThat(json(other.accepted(confirmation())).get("MaXacThuc").textValue())
          .isEqualTo(sha256("DOITAC01|" + REFERENCE + "|00|khoa-bi-mat"));
    }
  }

  private static String rehashed(String body) throws Exception {
    JsonNode json = json(body);
    StringBuilder raw = new StringBuilder();
    ConfirmOrder.TD.fields().forEach(name -> raw.append(json.get(name).asText()).append('|'));
    return with(body, "MaXacThuc", sha256(raw + SECRET.reveal()));
  }

  private static String with(String body, String field, String value) throws IOException {
    return ((com.fasterxml.jackson.databind.node.ObjectNode) json(body))
        .put(field, value)
        .toString();
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
