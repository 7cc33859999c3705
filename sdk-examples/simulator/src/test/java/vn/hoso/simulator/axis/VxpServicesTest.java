package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Services of the axis beside sending and receiving, called by hand. */
class VxpServicesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> DOCUMENTS =
      Map.of("servicetype", "eDoc", "messagetype", "edoc");
  private static final String MESSAGE = Caller.document("H17.99", "000.00.00.H17");

  private final AxisSimulator axis =
      AxisSimulator.start(
          AxisOptions.defaults()
              .withClock(CLOCK)
              .withAgencies(1000)
              .withSenderIds(AxisOptions.SenderIds.OF_MESSAGE));
  private final Caller commune = new Caller(axis, "H17.99");
  private final Caller province = new Caller(axis, "000.00.00.H17");

  @AfterEach
  void close() {
    axis.close();
  }

  @Test
  void downloadEdoc_received_isTheMessageItself() throws Exception {
    commune.vxpSend(MESSAGE, Map.of());
    String docId = axis.messages().get(0).deliveries().get(0).docId();

    HttpResponse<String> answer = province.vxp("GET", "downloadEdoc", Map.of("docId", docId));

    assertThat(answer.body()).isEqualTo(MESSAGE);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
  }

  @Test
  void count_received_countsEachKind() throws Exception {
    commune.vxpSend(MESSAGE, Map.of());

    assertThat(province.vxp("GET", "countReceiveEdoc", DOCUMENTS).body()).contains("\"count\":1");
    assertThat(province.vxp("GET", "countReceiveStatus", Map.of()).body()).contains("\"count\":0");
  }

  @Test
  void sendEdoc_withTo_isTaken() throws Exception {
    assertThat(commune.vxpSend(MESSAGE, Map.of("to", "[]")).path("status").asText())
        .isEqualTo("OK");
    assertThat(commune.vxpSend(MESSAGE, Map.of("to", "17")).path("ErrorDesc").asText())
        .isEqualTo("to phai la mang hoac doi tuong JSON");
  }

  @Test
  void getSentEdocList_idsOfMessages_findsByEither() throws Exception {
    commune.vxpSend(MESSAGE, Map.of());

    JsonNode row =
        Caller.json(commune.vxp("POST", "getSentEdocList", DOCUMENTS)).path("data").get(0);

    assertThat(row.path("senderDocId").asText()).isEqualTo("H17.99,2026/11/24,142/UBND-VP");
    assertThat(row.path("title").asText()).isEqualTo("V/v đóng \"đường Trần Phú\"");
    assertThat(row.path("notation").asText()).isEqualTo("142/UBND-VP");
    assertThat(row.path("sentTime").asText()).isEqualTo("2026/11/24 08:00:00");
    for (String id :
        new String[] {row.path("senderDocId").asText(), axis.messages().get(0).docId()}) {
      Map<String, String> one = Map.of("servicetype", "eDoc", "messagetype", "edoc", "docId", id);
      assertThat(Caller.json(commune.vxp("POST", "getSentEdocList", one)).path("data")).hasSize(1);
    }
  }

  @Test
  void getAgenciesListQD20_level_hasNewCodesOfThatLevel() throws Exception {
    JsonNode rows =
        Caller.json(commune.vxp("POST", "getAgenciesListQD20", Map.of("level", "1"))).path("data");

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.path("code").asText()).matches("[GH]\\d\\d"))
        .allSatisfy(row -> assertThat(row.path("code102").asText()).startsWith("000.00.00."));
  }

  @Test
  void deleteAgency_listed_isLeftAsDeletedUnit() throws Exception {
    assertThat(commune.vxp("POST", "deleteAgency", Map.of("AgencyCode", "28.22.H17")).body())
        .contains("\"status\":\"OK\"");

    assertThat(axis.agencies()).doesNotContain("28.22.H17");
    JsonNode units = Caller.json(commune.vxp("POST", "getSynchronizeUnit", Map.of())).path("data");
    assertThat(units).hasSize(1000);
    assertThat(units.get(2).path("deleted").asBoolean()).isTrue();
    assertThat(units.get(0).path("deleted").asBoolean(true)).isFalse();
  }

  @Test
  void otherJson_scripted_isNotOfTheAxis() throws Exception {
    axis.faults().on(AxisService.COUNT_RECEIVE_EDOC).next(AxisFault.otherJson());

    assertThat(province.vxp("GET", "countReceiveEdoc", DOCUMENTS).body()).startsWith("{\"fault\"");
  }
}
