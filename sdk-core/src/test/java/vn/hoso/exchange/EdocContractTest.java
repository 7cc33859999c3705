package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.EdxmlForm;
import vn.hoso.simulator.axis.RecordedCall;
import vn.hoso.transport.Secret;

/** What is the eDoc protocol's alone. */
class EdocContractTest {

  @TempDir Path spool;

  private ExchangeRig rig;
  private DocumentExchange commune;

  @BeforeEach
  void start() {
    rig = new ExchangeRig(spool);
    commune = rig.client(rig.edoc(COMMUNE));
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.spooled()).isEmpty();
  }

  @Test
  void send_document_isAFormWithIdAndKeyBefore() {
    SendReceipt unused = commune.send(ExchangeSamples.document(), List.of());

    RecordedCall call = rig.calls(AxisService.SEND_EDOC).get(0);
    assertThat(call.path()).endsWith("/v1/sendEdoc");
    assertThat(header(call, "Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(header(call, "X-SystemId")).isEqualTo("H17.99");
    assertThat(header(call, "X-SecretKey")).isEqualTo(rig.axis.secret("H17.99"));
    assertThat(Long.parseLong(header(call, "Content-Length")))
        .isGreaterThan(rig.axis.messages().get(0).size());
  }

  @ParameterizedTest
  @EnumSource
  void fetch_eachFormOfTheReply_givesOneFileWithItsAttachments(EdxmlForm form, @TempDir Path dir)
      throws IOException {
    Path letter = Files.writeString(dir.resolve("Công văn 142.pdf"), "nội dung");
    Path appendix = Files.writeString(dir.resolve("phu-luc.xlsx"), "phụ lục");
    try (ExchangeRig other = new ExchangeRig(spool, options -> options.withEdxmlForm(form))) {
      SendReceipt unused =
          other
              .client(other.edoc(COMMUNE))
              .send(
                  ExchangeSamples.document(),
                  List.of(OutgoingAttachment.of(letter), OutgoingAttachment.of(appendix)));
      DocumentExchange province = other.client(other.edoc(PROVINCE));
      ReceivedEntry entry = province.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0);
      Path target = dir.resolve("nhận.edxml");

      province.fetch(entry.docId(), target);

      ReceivedEdxml received = EdxmlReader.create().read(target, dir.resolve("đính kèm"));
      assertThat(received.message()).isEqualTo(ExchangeSamples.document());
      assertThat(received.attachments())
          .extracting(attachment -> attachment.attachment().name())
          .containsExactly("Công văn 142.pdf", "phu-luc.xlsx");
      assertThat(received.attachments().get(1).file().orElseThrow()).hasContent("phụ lục");
    }
  }

  @Test
  void send_gatewayInFront_showsItsTokenAndRenewsIt() throws IOException {
    try (TokenServer gateway = new TokenServer(rig.axis.token("H17.99"))) {
      DocumentExchange exchange =
          rig.client(rig.edoc(COMMUNE).authentication(gateway.authentication()));
      rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.httpStatus(401));

      SendReceipt unused = exchange.send(ExchangeSamples.document(), List.of());

      assertThat(gateway.given()).isEqualTo(2);
    }
    RecordedCall call = rig.calls(AxisService.SEND_EDOC).get(1);
    assertThat(header(call, "Authorization")).isEqualTo("Bearer " + rig.axis.token("H17.99"));
    assertThat(call.headers()).doesNotContainKey("X-SecretKey");
    assertThat(rig.axis.messages()).hasSize(1);
  }

  @Test
  void received_betweenDays_asksWithThemInTheAddress() {
    LocalDate day = LocalDate.of(2026, 11, 4);

    assertThat(commune.received(ReceivedQuery.between(MessageKind.DOCUMENT, day, day))).isEmpty();

    RecordedCall call = rig.calls(AxisService.SYNC_RECEIVED_EDOC_LIST).get(0);
    assertThat(call.method()).isEqualTo("GET");
    assertThat(call.query())
        .isEqualTo("messageType=edoc&fromDate=2026%2F11%2F04&toDate=2026%2F11%2F04");
  }

  @ParameterizedTest
  @CsvSource({
    "10, the file is not valid (file không hợp lệ), false",
    "18, the receiver does not exist (đơn vị nhận không tồn tại), false",
    "20, the service has an error of its own (lỗi hệ thống), true",
    "21, the file cannot be processed (lỗi xử lý file), false",
    "22, the message is not edXML as the service wants it (edXML sai chuẩn), false",
    "23, the receiver is locked (đơn vị nhận đã khoá), false",
    "77, the request is refused, false",
  })
  void send_codeOfTheTable_saysWhatItMeansAndIsNotRepeated(
      String code, String meaning, boolean worthRetry) {
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.fail(code, "mô tả"));

    assertThatThrownBy(() -> commune.send(ExchangeSamples.document(), List.of()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1: " + meaning + " (HTTP 200, error_code " + code)
        .asInstanceOf(type(ServiceException.class))
        .returns(worthRetry, ServiceException::worthRetry)
        .satisfies(e -> assertThat(e.code()).hasValue(code));
    assertThat(rig.calls(AxisService.SEND_EDOC)).hasSize(1);
  }

  @Test
  void call_wrongKey_isRefused() {
    DocumentExchange stranger =
        rig.client(
            rig.edoc(PROVINCE)
                .authentication(
                    LgspAuthentication.systemKey(PROVINCE.value(), Secret.of("khoa-sai"))));

    assertThatThrownBy(() -> stranger.received(ReceivedQuery.all(MessageKind.DOCUMENT)))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("SystemId or SecretKey are wrong (sai SystemId/SecretKey)")
        .hasMessageNotContaining("khoa-sai");
    assertThat(rig.axis.calls()).hasSize(1);
  }

  @Test
  void call_wrongKeyByHttpStatus_isRefused() {
    rig.axis.faults().on(AxisService.SYNC_RECEIVED_EDOC_LIST).next(AxisFault.httpStatus(401));

    assertThatThrownBy(() -> commune.received(ReceivedQuery.all(MessageKind.DOCUMENT)))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the gateway refuses X-SystemId and X-SecretKey (HTTP 401)");
  }

  @Test
  void send_asAnotherAgency_isRefused() {
    DocumentExchange province = rig.client(rig.edoc(PROVINCE));

    assertThatThrownBy(() -> province.send(ExchangeSamples.document(), List.of()))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the sender is not registered (đơn vị gửi không đăng ký)");
  }

  @Test
  void send_noClearAnswer_saysThatNobodyCanLook() {
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.truncatedJson());

    assertThatThrownBy(() -> commune.send(ExchangeSamples.document(), List.of()))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessageEndingWith(
            "The service lists no sent messages: ask its operators, or the receiver, before it is"
                + " sent again.");
    assertThat(rig.axis.calls()).hasSize(1);
  }

  @Test
  void whatTheProtocolDoesNotOffer_isNotCalled() {
    assertThatThrownBy(() -> commune.sent(MessageKind.DOCUMENT))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("The eDoc service offers no list of sent messages");
    assertThatThrownBy(() -> commune.status("7", MessageKind.DOCUMENT))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("The eDoc service offers no status of sent messages");
    assertThatThrownBy(
            () ->
                commune.register(
                    AgencyRegistration.builder().code(COMMUNE).name("UBND xã").build()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("The eDoc service offers no registration of agencies");
    assertThatThrownBy(() -> commune.deregister(AgencyCode.of("H17.98")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> commune.countReceived(MessageKind.DOCUMENT))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(rig.axis.calls()).isEmpty();
  }

  @Test
  void build_withoutAuthentication_saysWhatIsMissing() {
    assertThatThrownBy(
            () -> DocumentExchange.edoc().endpoint(URI.create("https://x.vn/v1")).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "DocumentExchange: authentication is missing; set it, such as"
                + " authentication(LgspAuthentication.systemKey(systemId, secretKey))");
  }

  private static String header(RecordedCall call, String name) {
    return call.headers().get(name).get(0);
  }
}
