package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.RequestOptions;

/** What becomes of calls that go wrong: what is repeated, and what is never. */
class VxpErrorTest {

  @TempDir Path spool;

  private ExchangeRig rig;
  private DocumentExchange commune;

  @BeforeEach
  void start() {
    rig = new ExchangeRig(spool);
    commune = rig.client(COMMUNE);
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.spooled()).isEmpty();
  }

  @Test
  void send_connectionLostBeforeTheAnswer_isUnknownAndNotRepeated() {
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());

    assertThatThrownBy(this::send)
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "sendEdoc at "
                + rig.axis.uri()
                + "/sendEdoc, attempt 1: outcome unknown, because the request was sent and no clear"
                + " answer came. The list of sent messages did not have it yet. Look for it with sent"
                + " before it is sent again.")
        .asInstanceOf(type(HosoException.class))
        .returns(false, HosoException::worthRetry);
    assertThat(rig.calls(AxisService.SEND_EDOC)).hasSize(1);
    assertThat(rig.axis.messages()).hasSize(1);
  }

  @Test
  void send_connectionLostAndDocumentListed_isFound() {
    DocumentExchange byNotation = rig.client(rig.vxp(COMMUNE).lookup(SentLookup.byNotation()));
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());

    SendReceipt receipt = byNotation.send(ExchangeSamples.document(), List.of());

    String docId = rig.axis.messages().get(0).docId();
    assertThat(receipt).isEqualTo(new SendReceipt(docId, true));
    assertThat(byNotation.status(receipt.docId(), MessageKind.DOCUMENT)).hasSize(2);
    assertThat(rig.calls(AxisService.SEND_EDOC)).hasSize(1);
    assertThat(rig.pauses).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void send_lostBeforeItArrivedAndToBeSentAgain_arrivesOnce() {
    DocumentExchange again =
        rig.client(
            rig.vxp(COMMUNE).lookup(SentLookup.byNotation().sendingAgainAtTheRiskOfDuplicates()));
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeRead());

    SendReceipt receipt = again.send(ExchangeSamples.document(), List.of());

    assertThat(receipt).isEqualTo(new SendReceipt(rig.axis.messages().get(0).docId(), false));
    assertThat(rig.axis.messages()).hasSize(1);
    assertThat(rig.calls(AxisService.SEND_EDOC)).hasSize(2);
    assertThat(rig.calls(AxisService.GET_SENT_EDOC_LIST)).hasSize(3);
  }

  @Test
  void send_connectionLostAndListInTrouble_isStillUnknown() {
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
    rig.axis.faults().on(AxisService.GET_SENT_EDOC_LIST).untilCleared(AxisFault.httpStatus(503));

    assertThatThrownBy(this::send)
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessageEndingWith("Look for it with sent before it is sent again.")
        .satisfies(
            e ->
                assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServiceException.class));
    assertThat(rig.axis.messages()).hasSize(1);
  }

  @Test
  void send_busyService_isRepeatedAndSignedAnew() {
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.httpStatus(429));

    send();

    assertThat(rig.axis.messages()).hasSize(1);
    assertThat(rig.pauses).hasSize(1);
  }

  @Test
  void send_unknownReceiver_isRefusedOnce() {
    assertThatThrownBy(
            () -> commune.send(ExchangeSamples.document(AgencyCode.of("999.99.99.H17")), List.of()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageStartingWith(
            "sendEdoc at "
                + rig.axis.uri()
                + "/sendEdoc, attempt 1: the request is refused (HTTP 200, error_code 1")
        .asInstanceOf(type(ServiceException.class))
        .returns(false, HosoException::worthRetry)
        .satisfies(
            e ->
                assertThat(e.replyWithCitizensData())
                    .contains("Don vi nhan khong ton tai: 999.99.99.H17"));
    assertThat(rig.calls(AxisService.SEND_EDOC)).hasSize(1);
  }

  @Test
  void call_wrongSecret_isRefused() {
    DocumentExchange stranger = rig.client(PROVINCE, "khoa-sai");

    assertThatThrownBy(() -> stranger.sent(MessageKind.DOCUMENT))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused")
        .hasMessageNotContaining("khoa-sai");
  }

  @Test
  void send_senderThatIsNotRegistered_saysSo() {
    rig.axis
        .faults()
        .on(AxisService.SEND_EDOC)
        .next(AxisFault.fail("1", "Don vi gui H17.99 khong dung voi ma da dang ky: 000.00.00.H17"));

    assertThatThrownBy(this::send)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the sender is not the agency that is registered");
  }

  @Test
  void received_passingTrouble_isTriedAgain() {
    send();
    rig.axis
        .faults()
        .on(AxisService.GET_RECEIVED_EDOC_LIST)
        .next(AxisFault.httpStatus(503), AxisFault.resetBeforeAnswer(), AxisFault.truncatedJson());

    assertThat(rig.client(PROVINCE).received(ReceivedQuery.all(MessageKind.DOCUMENT))).hasSize(1);

    assertThat(rig.pauses).hasSize(3);
    assertThat(rig.events).last().isInstanceOf(CallEvent.Ended.class);
  }

  @Test
  void received_connectionLostEachTime_doesNotClaimThatNothingWasSent() {
    rig.axis
        .faults()
        .on(AxisService.GET_RECEIVED_EDOC_LIST)
        .untilCleared(AxisFault.resetBeforeAnswer());

    assertThatThrownBy(() -> commune.received(ReceivedQuery.all(MessageKind.DOCUMENT)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("attempt 4: the connection ended before the answer was complete. If")
        .asInstanceOf(type(TransportException.class))
        .returns(true, TransportException::sent);
  }

  private void send() {
    SendReceipt unused =
        commune.send(
            ExchangeSamples.document(),
            List.of(),
            RequestOptions.defaults().withAttemptTimeout(Duration.ofSeconds(3)));
  }
}
