package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.NEIGHBOUR;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.exchange.ExchangeRig.Protocol;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisOptions.SenderIds;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.RecordedCall;
import vn.hoso.simulator.axis.StoredMessage;
import vn.hoso.transport.RequestOptions;

/** What holds for a client of every protocol. */
class ExchangeContractTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir Path dir;
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

  @ParameterizedTest
  @EnumSource
  void send_document_reachesEachReceiverAndComesOutEqual(Protocol protocol) throws IOException {
    Path letter = Files.writeString(dir.resolve("Công văn 142.pdf"), "nội dung");

    SendReceipt receipt =
        rig.client(protocol, COMMUNE)
            .send(ExchangeSamples.document(), List.of(OutgoingAttachment.of(letter)));

    StoredMessage stored = rig.axis.messages().get(0);
    assertThat(receipt).isEqualTo(new SendReceipt(stored.docId(), false));
    assertThat(stored.deliveries())
        .extracting(StoredMessage.Delivery::receiver)
        .containsExactly(PROVINCE.value(), NEIGHBOUR.value());
    DocumentExchange province = rig.client(protocol, PROVINCE);
    Path target = dir.resolve("nhận.edxml");
    province.fetch(docId(province), target);
    ReceivedEdxml received = EdxmlReader.create().read(target, dir.resolve("đính kèm"));
    assertThat(received.message()).isEqualTo(ExchangeSamples.document());
    assertThat(received.warnings()).isEmpty();
    assertThat(received.attachments().get(0).file().orElseThrow()).hasContent("nội dung");
  }

  @ParameterizedTest
  @EnumSource
  void send_anyMessage_hasItsLengthBefore(Protocol protocol) {
    SendReceipt unused = rig.client(protocol, COMMUNE).send(ExchangeSamples.document(), List.of());

    RecordedCall call = rig.calls(AxisService.SEND_EDOC).get(0);
    assertThat(call.headers()).containsKey("Content-Length").doesNotContainKey("Transfer-Encoding");
  }

  @ParameterizedTest
  @EnumSource
  void sendFile_writtenMessage_goesByteForByteAndStays(Protocol protocol) throws IOException {
    DocumentExchange commune = rig.client(protocol, COMMUNE);
    SendReceipt unused = commune.send(ExchangeSamples.document(), List.of());
    Path file = Files.copy(rig.axis.messages().get(0).file(), dir.resolve("đã ký.edxml"));

    SendReceipt again = commune.sendFile(file, MessageKind.DOCUMENT);

    assertThat(again.docId()).isEqualTo(rig.axis.messages().get(1).docId());
    assertThat(rig.axis.messages().get(1).file()).hasSameBinaryContentAs(file);
  }

  @ParameterizedTest
  @EnumSource
  void received_status_isListedApart(Protocol protocol) {
    SendReceipt unused = rig.client(protocol, PROVINCE).send(ExchangeSamples.status(), List.of());

    DocumentExchange commune = rig.client(protocol, COMMUNE);
    assertThat(commune.received(ReceivedQuery.all(MessageKind.DOCUMENT))).isEmpty();
    ReceivedEntry entry = commune.received(ReceivedQuery.all(MessageKind.STATUS)).get(0);
    assertThat(entry.messageType()).isEqualTo("status");
    assertThat(entry.from()).isEqualTo(PROVINCE.value());
    assertThat(entry.to()).isEqualTo(COMMUNE.value());
    assertThat(entry.serviceType()).isEqualTo("eDoc");
    assertThat(entry.status()).isEqualTo("initial");
    assertThat(entry.created()).hasValue(Instant.parse("2026-11-24T01:00:00Z"));
    assertThat(entry.updated()).hasValue(Instant.parse("2026-11-24T01:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void received_betweenDays_asksForThem(Protocol protocol) {
    SendReceipt unused = rig.client(protocol, COMMUNE).send(ExchangeSamples.document(), List.of());
    DocumentExchange province = rig.client(protocol, PROVINCE);

    assertThat(province.received(ReceivedQuery.between(MessageKind.DOCUMENT, DAY, DAY))).hasSize(1);
    assertThat(
            province.received(
                ReceivedQuery.between(MessageKind.DOCUMENT, DAY.plusDays(1), DAY.plusDays(1))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void acknowledge_done_isNotedForThisReceiver(Protocol protocol) {
    SendReceipt unused = rig.client(protocol, COMMUNE).send(ExchangeSamples.document(), List.of());
    DocumentExchange province = rig.client(protocol, PROVINCE);

    province.acknowledge(docId(province), Receipt.DONE);

    assertThat(rig.axis.messages().get(0).deliveries())
        .extracting(StoredMessage.Delivery::status)
        .containsExactly("done", "initial");
  }

  @ParameterizedTest
  @EnumSource(names = {"VXP", "MEDIATOR"})
  void status_sentDocument_hasAnEntryForEachReceiver(Protocol protocol) {
    DocumentExchange commune = rig.client(protocol, COMMUNE);
    SendReceipt receipt = commune.send(ExchangeSamples.document(), List.of());

    assertThat(commune.status(receipt.docId(), MessageKind.DOCUMENT))
        .extracting(SentEntry::to)
        .containsExactly(PROVINCE.value(), NEIGHBOUR.value());
    assertThat(commune.sent(MessageKind.DOCUMENT)).hasSize(2);
    assertThat(commune.status("khong-co", MessageKind.DOCUMENT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void agencies_all_comeInOrder(Protocol protocol) {
    List<ExchangeAgency> agencies = new ArrayList<>();

    rig.client(protocol, COMMUNE).agencies(agencies::add);

    assertThat(agencies)
        .extracting(ExchangeAgency::code)
        .containsExactlyElementsOf(rig.axis.agencies());
    assertThat(agencies.get(0).oldCode()).isEqualTo("000.00.99.H17");
    assertThat(agencies.get(0).name()).isEqualTo("UBND xã Núi Thành");
  }

  @ParameterizedTest
  @EnumSource
  void send_noClearAnswer_isUnknownAndNotRepeated(Protocol protocol) {
    DocumentExchange commune = rig.client(protocol, COMMUNE);
    rig.axis
        .faults()
        .on(AxisService.SEND_EDOC)
        .next(
            AxisFault.resetBeforeAnswer(),
            AxisFault.truncatedJson(),
            AxisFault.html(200).applied(),
            AxisFault.httpStatus(502).applied(),
            AxisFault.slow(Duration.ofMinutes(5)));

    for (int i = 1; i <= 5; i++) {
      assertThatThrownBy(
              () ->
                  commune.send(
                      ExchangeSamples.document(),
                      List.of(),
                      RequestOptions.defaults().withAttemptTimeout(Duration.ofSeconds(3))))
          .isExactlyInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("attempt 1: outcome unknown");
      assertThat(rig.axis.messages()).hasSize(i);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VXP", "MEDIATOR"})
  void send_answerLostAndSenderDocIdListed_isFound(Protocol protocol) {
    try (ExchangeRig other =
        new ExchangeRig(spool, options -> options.withSenderIds(SenderIds.OF_MESSAGE))) {
      other.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());

      SendReceipt receipt =
          other.client(protocol, COMMUNE).send(ExchangeSamples.document(), List.of());

      assertThat(receipt).isEqualTo(new SendReceipt(ExchangeSamples.document().documentId(), true));
      assertThat(other.axis.messages()).hasSize(1);
      assertThat(other.calls(AxisService.SEND_EDOC)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void send_busyService_isRepeated(Protocol protocol) {
    rig.axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.httpStatus(429));

    SendReceipt receipt = rig.client(protocol, COMMUNE).send(ExchangeSamples.document(), List.of());

    assertThat(receipt.foundInSentList()).isFalse();
    assertThat(rig.axis.messages()).hasSize(1);
    assertThat(rig.pauses).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void fetch_passingTrouble_isTriedAgain(Protocol protocol) {
    SendReceipt unused = rig.client(protocol, COMMUNE).send(ExchangeSamples.document(), List.of());
    DocumentExchange province = rig.client(protocol, PROVINCE);
    String docId = docId(province);
    rig.axis
        .faults()
        .on(AxisService.GET_EDOC)
        .next(AxisFault.httpStatus(503), AxisFault.html(200), AxisFault.truncatedJson());
    Path target = dir.resolve("nhận.edxml");

    province.fetch(docId, target);

    assertThat(target).hasSameBinaryContentAs(rig.axis.messages().get(0).file());
    assertThat(rig.pauses).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void fetch_unknownId_isRefusedAndLeavesNoFile(Protocol protocol) {
    assertThatThrownBy(
            () -> rig.client(protocol, COMMUNE).fetch("khong-co", dir.resolve("nhận.edxml")))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageStartingWith("getEdoc at ");
    assertThat(dir).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void agencies_answerThatBreaksOffEachTime_handsNothingOut(Protocol protocol) {
    rig.axis.faults().on(AxisService.GET_AGENCIES_LIST).untilCleared(AxisFault.truncatedJson());

    assertThatThrownBy(
            () ->
                rig.client(protocol, COMMUNE)
                    .agencies(
                        agency -> {
                          throw new AssertionError(agency);
                        }))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("attempt 4: the reply is not JSON, or breaks off");
  }

  @ParameterizedTest
  @EnumSource
  void send_unknownReceiver_isRefusedOnce(Protocol protocol) {
    assertThatThrownBy(
            () ->
                rig.client(protocol, COMMUNE)
                    .send(ExchangeSamples.document(AgencyCode.of("999.99.99.H17")), List.of()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageStartingWith("sendEdoc at ")
        .satisfies(e -> assertThat(((ServiceException) e).worthRetry()).isFalse());
    assertThat(rig.calls(AxisService.SEND_EDOC)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void acknowledge_idWithALineEnd_isNotSent(Protocol protocol) {
    assertThatThrownBy(
            () -> rig.client(protocol, COMMUNE).acknowledge("1\r\nX-SystemId: x", Receipt.DONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "docId: expected up to 200 printable ASCII characters, as the service gives them");
    assertThat(rig.axis.calls()).isEmpty();
  }

  private static String docId(DocumentExchange exchange) {
    return exchange.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0).docId();
  }
}
