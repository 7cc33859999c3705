package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.NEIGHBOUR;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.RecordedCall;

/** What is the protocol of the axis alone. */
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
  void acknowledge_done_isSeenByTheSender() {
    SendReceipt receipt = commune.send(ExchangeSamples.document(), List.of());
    String docId = province.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0).docId();

    province.acknowledge(docId, Receipt.DONE);

    assertThat(commune.status(receipt.docId(), MessageKind.DOCUMENT))
        .extracting(SentEntry::to, SentEntry::receiveStatus)
        .containsExactly(tuple(PROVINCE.value(), "done"), tuple(NEIGHBOUR.value(), "initial"));
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
  void send_withReceiversParameter_signsIt() {
    SendReceipt unused =
        rig.client(rig.vxp(COMMUNE).receiversParameter("[\"H17\"]"))
            .send(ExchangeSamples.document(), List.of());

    RecordedCall call = rig.calls(AxisService.SEND_EDOC).get(0);
    assertThat(header(call, "XroadVnpt-to")).isEqualTo("[\"H17\"]");
    assertThat(header(call, "XroadVnpt-sign-header-key"))
        .isEqualTo("timestamp;systemid;from;servicetype;messagetype;to;Content-Type;hash-file");
  }

  @Test
  void receiversParameter_thatCannotBeAHeader_isRefused() {
    assertThatThrownBy(() -> DocumentExchange.vxp().receiversParameter("[\"Đà Nẵng\"]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "receiversParameter: expected up to 8000 printable ASCII characters, since it becomes a"
                + " header");
  }

  @Test
  void fetch_raw_downloadsTheSameMessage() {
    SendReceipt unused = commune.send(ExchangeSamples.document(), List.of());
    String docId = province.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0).docId();
    Path target = dir.resolve("nhận.edxml");

    rig.client(rig.vxp(PROVINCE).rawFetch()).fetch(docId, target);

    assertThat(target).hasSameBinaryContentAs(rig.axis.messages().get(0).file());
    assertThat(rig.calls(AxisService.DOWNLOAD_EDOC)).hasSize(1);
    assertThat(rig.calls(AxisService.GET_EDOC)).isEmpty();
  }

  @Test
  void fetch_rawAndUnknownOrNoMessage_leavesNoFile() {
    DocumentExchange raw = rig.client(rig.vxp(PROVINCE).rawFetch());
    Path target = dir.resolve("nhận.edxml");

    assertThatThrownBy(() -> raw.fetch("khong-co", target))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("downloadEdoc at ");
    rig.axis.faults().on(AxisService.DOWNLOAD_EDOC).untilCleared(AxisFault.html(200));
    assertThatThrownBy(() -> raw.fetch("khong-co", target))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("attempt 4: the reply is not JSON, or breaks off");
    rig.axis.faults().clear();
    rig.axis
        .faults()
        .on(AxisService.DOWNLOAD_EDOC)
        .untilCleared(AxisFault.answer(200, "application/octet-stream", "<edXML><edXMLEnvelope>"));
    assertThatThrownBy(() -> raw.fetch("khong-co", target))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("attempt 4: the message breaks off");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void countReceived_eachKind_isCounted() {
    SendReceipt unused = commune.send(ExchangeSamples.document(), List.of());

    assertThat(province.countReceived(MessageKind.DOCUMENT)).isEqualTo(1);
    assertThat(province.countReceived(MessageKind.STATUS)).isZero();
  }

  @Test
  void agencies_ofALevel_haveBothCodes() {
    List<ExchangeAgency> agencies = new ArrayList<>();

    rig.client(rig.vxp(COMMUNE).agenciesOfLevel(2)).agencies(agencies::add);

    RecordedCall call = rig.calls(AxisService.GET_AGENCIES_LIST_QD20).get(0);
    assertThat(header(call, "XroadVnpt-level")).isEqualTo("2");
    assertThat(agencies)
        .filteredOn(agency -> agency.code().equals("H17.99"))
        .extracting(ExchangeAgency::oldCode)
        .containsExactly("000.00.99.H17");
  }

  @Test
  void deregister_agency_isNoLongerListed() {
    commune.deregister(AgencyCode.of("28.22.H17"));

    assertThat(rig.axis.agencies()).doesNotContain("28.22.H17");
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
