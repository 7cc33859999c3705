package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.ServiceException;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.RecordedCall;
import vn.hoso.transport.Secret;

/** What is the mediator's alone. */
class MediatorContractTest {

  @TempDir Path spool;

  private ExchangeRig rig;

  @BeforeEach
  void start() {
    rig = new ExchangeRig(spool);
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.spooled()).isEmpty();
  }

  @Test
  void send_document_isJsonOfTheRightLength() {
    SendReceipt unused =
        rig.client(rig.mediator(COMMUNE)).send(ExchangeSamples.document(), List.of());

    RecordedCall call = rig.calls(AxisService.SEND_EDOC).get(0);
    long base64 = (rig.axis.messages().get(0).size() + 2) / 3 * 4;
    String rest =
        "{\"systemId\":\"H17.99\",\"secret\":\""
            + rig.axis.secret("H17.99")
            + "\",\"from\":\"H17.99\",\"messageType\":\"edoc\",\"base64data\":\"\"}";
    assertThat(call.headers().get("Content-Length"))
        .containsExactly(Long.toString(base64 + rest.length()));
    assertThat(call.headers().get("Content-Type"))
        .containsExactly("application/json; charset=utf-8");
  }

  @Test
  void send_senderThatIsNotRegistered_saysSo() {
    DocumentExchange other =
        rig.client(
            rig.mediator(COMMUNE)
                .systemId(PROVINCE.value())
                .secret(Secret.of(rig.axis.secret(PROVINCE.value()))));

    assertThatThrownBy(() -> other.send(ExchangeSamples.document(), List.of()))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the sender is not the agency that is registered");
  }

  @Test
  void send_gatewayInFront_showsItsTokenBesides() throws IOException {
    try (TokenServer gateway = new TokenServer("the-vao-cua")) {
      DocumentExchange exchange =
          rig.client(rig.mediator(COMMUNE).authentication(gateway.authentication()));
      rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.httpStatus(401));

      SendReceipt unused = exchange.send(ExchangeSamples.document(), List.of());

      assertThat(gateway.given()).isEqualTo(2);
    }
    assertThat(rig.calls(AxisService.SEND_EDOC).get(1).headers().get("Authorization"))
        .containsExactly("Bearer the-vao-cua");
    assertThat(rig.axis.messages()).hasSize(1);
  }

  @Test
  void call_wrongSecret_isRefused() {
    DocumentExchange stranger = rig.client(rig.mediator(COMMUNE).secret(Secret.of("khoa-sai")));

    assertThatThrownBy(() -> stranger.sent(MessageKind.DOCUMENT))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused")
        .hasMessageNotContaining("khoa-sai");
  }

  @Test
  void call_refusedByHttpStatus_saysWhatToCheck() {
    rig.axis.faults().on(AxisService.GET_SENT_EDOC_LIST).next(AxisFault.httpStatus(401));

    assertThatThrownBy(() -> rig.client(rig.mediator(COMMUNE)).sent(MessageKind.DOCUMENT))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining(
            "the credentials are refused (HTTP 401). Check the client's systemId");
  }

  @Test
  void path_ofAService_isWhereItIsCalled() {
    DocumentExchange exchange =
        rig.client(rig.mediator(COMMUNE).path(MediatorService.SENT, "van-ban/getSentEdocList"));

    assertThat(exchange.sent(MessageKind.DOCUMENT)).isEmpty();

    assertThat(rig.axis.calls().get(0).path()).endsWith("/van-ban/getSentEdocList");
  }

  @Test
  void path_thatIsNone_isRefused() {
    assertThatThrownBy(() -> DocumentExchange.mediator().path(MediatorService.SEND, "a?b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("path of SEND: give what stands behind the endpoint, such as sendEdoc");
  }
}
