package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.NEIGHBOUR;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.RecordedCall;
import vn.hoso.simulator.axis.StoredMessage;

/** What the client sends to each service of the axis, and what it makes of the answers. */
class VxpContractTest {

  @TempDir Path dir;
  @TempDir Path spool;

  private ExchangeRig rig;
  private DocumentExchange commune;
  private DocumentExchange province;

  @BeforeEach
  void start() {
    rig = new ExchangeRig(spool);
    commune = rig.client(COMMUNE);
    province = rig.client(PROVINCE);
  }

  @AfterEach
  void close() {
    rig.close();
    assertThat(rig.spooled()).isEmpty();
  }

  @Test
  void send_document_reachesEachReceiverAndComesOutEqual() throws IOException {
    Path letter = Files.writeString(dir.resolve("Công văn 142.pdf"), "nội dung");

    SendReceipt receipt =
        commune.send(ExchangeSamples.document(), List.of(OutgoingAttachment.of(letter)));

    StoredMessage stored = rig.axis.messages().get(0);
    assertThat(receipt.docId()).isEqualTo(stored.docId());
    assertThat(stored.messageType()).isEqualTo("edoc");
    assertThat(stored.deliveries())
        .extracting(StoredMessage.Delivery::receiver)
        .containsExactly(PROVINCE.value(), NEIGHBOUR.value());
    ReceivedEntry entry = province.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0);
    Path target = dir.resolve("nhận.edxml");
    province.fetch(entry.docId(), target);
    assertThat(target).hasSameBinaryContentAs(stored.file());
    ReceivedEdxml received = EdxmlReader.create().read(target, dir.resolve("đính kèm"));
    assertThat(received.message()).isEqualTo(ExchangeSamples.document());
    assertThat(received.attachments().get(0).file().orElseThrow()).hasContent("nội dung");
  }

  @Test
  void send_anyMessage_hasItsLengthAndTheSignedHeadersBefore() {
    commune.send(ExchangeSamples.document(), List.of());

    RecordedCall call = rig.calls(AxisService.SEND_EDOC).get(0);
    assertThat(header(call, "Content-Length"))
        .isEqualTo(Long.toString(rig.axis.messages().get(0).size() + 2));
    assertThat(call.headers()).doesNotContainKey("Transfer-Encoding");
    assertThat(header(call, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(call, "XroadVnpt-timestamp")).isEqualTo("24112026T080000+0123");
    assertThat(header(call, "XroadVnpt-sign-header-key"))
        .isEqualTo("timestamp;systemid;from;servicetype;messagetype;Content-Type;hash-file");
  }

  @Test
  void sendFile_writtenMessage_goesByteForByteAndStays() throws IOException {
    commune.send(ExchangeSamples.document(), List.of());
    Path file = Files.copy(rig.axis.messages().get(0).file(), dir.resolve("đã ký.edxml"));

    commune.sendFile(file, MessageKind.DOCUMENT);

    assertThat(rig.axis.messages().get(1).file()).hasSameBinaryContentAs(file);
  }

  @Test
  void send_status_goesToWhoSentTheDocument() {
    province.send(ExchangeSamples.status(), List.of());

    assertThat(commune.received(ReceivedQuery.all(MessageKind.DOCUMENT))).isEmpty();
    ReceivedEntry entry = commune.received(ReceivedQuery.all(MessageKind.STATUS)).get(0);
    assertThat(entry.messageType()).isEqualTo("status");
    assertThat(entry.from()).isEqualTo(PROVINCE.value());
    assertThat(entry.to()).isEqualTo(COMMUNE.value());
    assertThat(entry.serviceType()).isEqualTo("eDoc");
    assertThat(entry.status()).isEqualTo("initial");
    assertThat(entry.created()).hasValue(Instant.parse("2026-11-24T01:00:00Z"));
  }

  @Test
  void received_betweenDays_asksForThem() {
    commune.send(ExchangeSamples.document(), List.of());
    LocalDate day = LocalDate.of(2026, 11, 24);

    assertThat(province.received(ReceivedQuery.between(MessageKind.DOCUMENT, day, day))).hasSize(1);
    assertThat(
            province.received(
                ReceivedQuery.between(MessageKind.DOCUMENT, day.plusDays(1), day.plusDays(1))))
        .isEmpty();
  }

  @Test
  void acknowledge_done_isSeenByTheSender() {
    SendReceipt receipt = commune.send(ExchangeSamples.document(), List.of());
    String docId = province.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0).docId();

    province.acknowledge(docId, Receipt.DONE);

    assertThat(commune.status(receipt.docId(), MessageKind.DOCUMENT))
        .extracting(SentEntry::to, SentEntry::receiveStatus)
        .containsExactly(tuple(PROVINCE.value(), "done"), tuple(NEIGHBOUR.value(), "initial"));
  }

  @Test
  void status_idThatTheServiceDoesNotKnow_isEmpty() {
    assertThat(commune.status("khong-co", MessageKind.DOCUMENT)).isEmpty();
  }

  @Test
  void sent_all_areOfThisAgencyAlone() {
    commune.send(ExchangeSamples.document(PROVINCE), List.of());

    assertThat(commune.sent(MessageKind.DOCUMENT))
        .singleElement()
        .satisfies(entry -> assertThat(entry.senderDocId()).isNotEmpty())
        .satisfies(entry -> assertThat(entry.received()).isEmpty());
    assertThat(province.sent(MessageKind.DOCUMENT)).isEmpty();
  }

  @Test
  void agencies_all_comeInOrderWithTheirOldCodes() {
    List<ExchangeAgency> agencies = new ArrayList<>();

    commune.agencies(agencies::add);

    assertThat(agencies)
        .extracting(ExchangeAgency::code)
        .containsExactlyElementsOf(rig.axis.agencies());
    assertThat(agencies.get(0).oldCode()).isEqualTo("000.00.99.H17");
    assertThat(agencies.get(0).name()).isEqualTo("UBND xã Núi Thành");
  }

  @Test
  void register_agency_isListed() {
    commune.register(
        AgencyRegistration.builder()
            .code(AgencyCode.of("H17.98"))
            .name("Ủy ban nhân dân xã Tam Hải")
            .parentCode("H17")
            .mail("tamhai@example.vn")
            .build());

    assertThat(rig.axis.agencies()).contains("H17.98");
  }

  @Test
  void fetch_idWithALineEnd_isNotSent() {
    assertThatThrownBy(() -> commune.fetch("1\r\nXroadVnpt-systemid: x", dir.resolve("a.edxml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "docId: expected up to 200 printable ASCII characters, as the service gives them");
    assertThat(rig.axis.calls()).isEmpty();
  }

  @Test
  void build_withoutSecret_saysWhatIsMissing() {
    assertThatThrownBy(
            () -> DocumentExchange.vxp().endpoint(rig.axis.uri()).agency(COMMUNE).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("DocumentExchange: secret is missing; set it, such as secret(Secret.of(key))");
  }

  private static String header(RecordedCall call, String name) {
    return call.headers().get(name).get(0);
  }
}
