package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bus that speaks JSON, called by hand. */
class MediatorDoorTest {

  private static final String MESSAGE = Caller.document("H17.99", "000.00.00.H17");

  private final AxisSimulator axis = AxisSimulator.start(AxisOptions.defaults().withAgencies(10));
  private final Caller commune = new Caller(axis, "H17.99");
  private final Caller province = new Caller(axis, "000.00.00.H17");

  @AfterEach
  void close() {
    axis.close();
  }

  @Test
  void sendAndGet_message_comesOutByteForByte() throws Exception {
    JsonNode sent = send("H17.99", MESSAGE);

    assertThat(sent.path("errorCode").asText()).as(sent.toString()).isEqualTo("0");
    assertThat(sent.path("docID").asText()).isEqualTo(axis.messages().get(0).docId());
    assertThat(Files.readString(axis.messages().get(0).file())).isEqualTo(MESSAGE);
    JsonNode row =
        province.mediator("getReceivedEdocList", "messageType", "edoc").path("data").get(0);
    String docId = row.path("docId").asText();
    JsonNode got = province.mediator("getEdoc", "docId", docId);
    assertThat(Base64.getDecoder().decode(got.path("data").asText()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(MESSAGE);
    assertThat(province.mediator("updateStatus", "docId", docId, "status", "done").toString())
        .contains("\"status\":\"OK\"");
    assertThat(
            commune
                .mediator("getSentEdocList", "messageType", "edoc")
                .at("/data/0/receiveStatus")
                .asText())
        .isEqualTo("done");
  }

  @Test
  void send_otherSender_isRefused() throws Exception {
    assertThat(send("28.22.H17", MESSAGE).path("errorDesc").asText())
        .isEqualTo("Don vi gui 28.22.H17 khong dung voi ma da dang ky: H17.99");
    assertThat(axis.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"&&&, khong phai JSON hoac base64", "'', edXML sai chuan"})
  void send_noMessage_isRefused(String data, String reason) throws Exception {
    JsonNode answer =
        commune.mediator("sendEdoc", "from", "H17.99", "messageType", "edoc", "base64data", data);

    assertThat(answer.path("errorDesc").asText()).contains(reason);
    assertThat(axis.messages()).isEmpty();
  }

  @Test
  void send_throughThisDoor_isReceivedThroughTheOthers() throws Exception {
    send("H17.99", MESSAGE);

    assertThat(
            Caller.send(province.provincial("/v1/syncReceivedEdocList?messageType=edoc").build())
                .body())
        .contains("\"count\":1");
  }

  private JsonNode send(String from, String message) throws Exception {
    String data = Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    return commune.mediator("sendEdoc", "from", from, "messageType", "edoc", "base64data", data);
  }
}
