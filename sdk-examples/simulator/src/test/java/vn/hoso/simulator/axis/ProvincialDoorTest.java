package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The REST service of a province, called by hand. */
class ProvincialDoorTest {

  private static final String MESSAGE = Caller.document("H17.99", "000.00.00.H17");

  private final AxisSimulator axis = AxisSimulator.start(AxisOptions.defaults().withAgencies(10));
  private final Caller commune = new Caller(axis, "H17.99");
  private final Caller province = new Caller(axis, "000.00.00.H17");

  @AfterEach
  void close() {
    axis.close();
  }

  @Test
  void sendEdoc_form_reachesTheReceiverByteForByte() throws Exception {
    JsonNode answer = commune.provincialSend(MESSAGE);

    assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
    assertThat(answer.at("/data/errorCode").asText()).isEqualTo("0");
    StoredMessage stored = axis.messages().get(0);
    assertThat(answer.at("/data/docId").asText()).isEqualTo(stored.docId());
    assertThat(Files.readString(stored.file())).isEqualTo(MESSAGE);
    assertThat(stored.notation()).isEqualTo("142/UBND-VP");
    assertThat(list(province)).hasSize(1);
    assertThat(list(commune)).isEmpty();
  }

  @Test
  void sendEdoc_chunked_isRefused() throws Exception {
    HttpResponse<String> answer =
        Caller.send(
            upload()
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(bytes(Caller.form(MESSAGE)))))
                .build());

    assertThat(answer.statusCode()).isEqualTo(411);
    assertThat(axis.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vb.edxml, vb.pdf, 10",
    "application/xml, application/pdf, 10",
    "name=\"edocFile\", name=\"file\", 10",
    "</edXML>, '', 22",
    "000.00.00.H17, H17.9999, 18",
    "<From><OrganId>H17.99, <From><OrganId>28.22.H17, 19",
    "000.00.00.H17, 28.22.H17, 23",
  })
  void sendEdoc_wrong_hasTheCodeOfTheMistake(String right, String wrong, String code)
      throws Exception {
    axis.lock("28.22.H17");
    String form = Caller.form(MESSAGE).replace(right, wrong);

    JsonNode answer =
        Caller.json(Caller.send(upload().POST(BodyPublishers.ofString(form)).build()));

    assertThat(answer.path("success").asBoolean(true)).isFalse();
    assertThat(answer.at("/data/errorCode").asText()).as(answer.toString()).isEqualTo(code);
    assertThat(axis.messages()).isEmpty();
  }

  @Test
  void anyCall_otherKey_is15() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(axis.provincialUri() + "/v1/getAgenciesList"))
            .header("X-SystemId", "H17.99")
            .header("X-SecretKey", "khác")
            .build();

    assertThat(Caller.send(request).body())
        .contains("\"errorCode\":\"15\"", "sai SystemId/SecretKey");
  }

  @Test
  void anyCall_tokenOfAGateway_isTaken() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(axis.provincialUri() + "/v1/getAgenciesList"))
            .header("Authorization", "Bearer " + axis.token("H17.99"))
            .build();

    assertThat(Caller.json(Caller.send(request)).path("data")).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource(EdxmlForm.class)
  void getEdoc_eachForm_hasTheMessage(EdxmlForm form) throws Exception {
    try (AxisSimulator other =
        AxisSimulator.start(AxisOptions.defaults().withAgencies(3).withEdxmlForm(form))) {
      JsonNode sent = new Caller(other, "H17.99").provincialSend(MESSAGE);
      assertThat(sent.path("success").asBoolean()).isTrue();
      Caller receiver = new Caller(other, "000.00.00.H17");
      String docId = list(receiver).get(0).path("docId").asText();

      JsonNode data =
          Caller.json(Caller.send(receiver.provincial("/v1/getEdoc?docId=" + docId).build()))
              .path("data");

      assertThat(data.path("edocCode").asText()).isEqualTo("142/UBND-VP");
      assertThat(data.path("edocAbstract").asText()).isEqualTo("V/v đóng \"đường Trần Phú\"");
      assertThat(data.path("fromName").asText()).isEqualTo("UBND xã Núi Thành");
      String edxml = data.path("edxml").asText();
      if (form == EdxmlForm.TEXT) {
        assertThat(edxml).isEqualTo(MESSAGE);
      } else if (form == EdxmlForm.BASE64) {
        assertThat(Base64.getDecoder().decode(edxml)).asString().isEqualTo(MESSAGE);
      } else {
        assertThat(edxml)
            .isEqualTo(MESSAGE.replaceAll("(?s)<AttachmentEncoded>.*</AttachmentEncoded>", ""));
        assertThat(data.at("/attachments/0/fileName").asText()).isEqualTo("Công văn.pdf");
        assertThat(data.at("/attachments/0/fileContent").asText()).isEqualTo("JVBERi0x");
      }
    }
  }

  @Test
  void updateStatus_done_isInTheList() throws Exception {
    assertThat(commune.provincialSend(MESSAGE).path("success").asBoolean()).isTrue();
    String docId = list(province).get(0).path("docId").asText();
    String body = "{\"docId\":\"" + docId + "\",\"status\":\"done\"}";

    HttpResponse<String> answer =
        Caller.send(
            province.provincial("/v1/updateStatus").POST(BodyPublishers.ofString(body)).build());

    assertThat(answer.body()).contains("\"success\":true");
    assertThat(list(province).get(0).path("status").asText()).isEqualTo("done");
  }

  @Test
  void login_account_givesAToken() throws Exception {
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"applicationCode\":\"%s\"}"
            .formatted(axis.adminUsername(), axis.adminPassword(), axis.adminApplication());

    JsonNode answer = login(body);

    assertThat(answer.at("/data/token").asText()).isNotEmpty();
    assertThat(answer.at("/data/expiresIn").asInt()).isEqualTo(1800);
    assertThat(login("{}").at("/data/errorCode").asText()).isEqualTo("15");
  }

  @Test
  void faults_scripted_haveTheFormOfTheDoor() throws Exception {
    axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.fail("21", "lỗi xử lý file"));
    axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
    axis.faults().on(AxisService.SYNC_RECEIVED_EDOC_LIST).next(AxisFault.duplicateRows());

    assertThat(commune.provincialSend(MESSAGE).at("/data/errorCode").asText()).isEqualTo("21");
    assertThat(axis.messages()).isEmpty();
    assertThatThrownBy(() -> commune.provincialSend(MESSAGE)).isInstanceOf(IOException.class);
    assertThat(axis.messages()).hasSize(1);
    assertThat(list(province)).hasSize(2);
    assertThat(axis.calls())
        .extracting(RecordedCall::method)
        .containsExactly("POST", "POST", "GET");
    assertThat(axis.calls().get(2).query()).isEqualTo("messageType=edoc&fromDate=2026/01/01");
  }

  private HttpRequest.Builder upload() {
    return commune
        .provincial("/v1/sendEdoc")
        .header("Content-Type", "multipart/form-data; boundary=" + Caller.BOUNDARY);
  }

  private JsonNode login(String body) throws Exception {
    return Caller.json(
        Caller.send(
            HttpRequest.newBuilder(axis.adminLoginUri())
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  private static JsonNode list(Caller caller) throws Exception {
    return Caller.json(
            Caller.send(
                caller
                    .provincial("/v1/syncReceivedEdocList?messageType=edoc&fromDate=2026/01/01")
                    .build()))
        .path("data");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
