package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the axis takes what is signed rightly, and nothing else; signed here by hand. */
class AxisSimulatorTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
  private static final String MESSAGE =
      "<edXML xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'><edXMLEnvelope><edXMLHeader>"
          + "<MessageHeader><From><OrganId>H17.99</OrganId></From>"
          + "<To><OrganId>000.00.00.H17</OrganId></To></MessageHeader>"
          + "</edXMLHeader></edXMLEnvelope></edXML>";

  private final AxisSimulator axis =
      AxisSimulator.start(AxisOptions.defaults().withClock(CLOCK).withAgencies(10));
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private String secret = axis.secret("H17.99");

  AxisSimulatorTest() {
    parameters.put("timestamp", "24112026T080000+0000");
    parameters.put("systemid", "H17.99");
    parameters.put("from", "H17.99");
    parameters.put("servicetype", "eDoc");
    parameters.put("messagetype", "edoc");
    parameters.put("Content-Type", "application/octet-stream");
    parameters.put("hash-file", Signed.unpaddedSha256(MESSAGE));
  }

  @AfterEach
  void close() {
    axis.close();
  }

  @Test
  void send_signedRightly_isTakenWithoutItsLineEnd() throws Exception {
    assertThat(send(MESSAGE + "\r\n"))
        .contains("\"status\":\"OK\"", "\"ErrorCode\":\"0\"", "\"DocId\":\"");

    StoredMessage stored = axis.messages().get(0);
    assertThat(Files.readString(stored.file())).isEqualTo(MESSAGE);
    assertThat(stored.deliveries())
        .extracting(StoredMessage.Delivery::receiver)
        .containsExactly("000.00.00.H17");
  }

  @ParameterizedTest
  @CsvSource({
    "from, 000.00.00.H17, Don vi gui 000.00.00.H17 khong dung voi ma da dang ky: H17.99",
    "timestamp, 24112026T010000+0000, timestamp qua han",
    "timestamp, 24112026T080000+1234, timestamp sai dinh dang",
    "systemid, H17.98, He thong chua dang ky: H17.98",
    "messagetype, email, messagetype phai la edoc hoac status",
    "servicetype, edoc, servicetype phai la eDoc",
    "hash-file, 00, hash-file khong dung",
  })
  void send_wrongParameter_isRefused(String name, String value, String reason) throws Exception {
    parameters.put(name, value);

    assertThat(send(MESSAGE + "\r\n")).contains("\"status\":\"FAIL\"", reason);
    assertThat(axis.messages()).isEmpty();
  }

  @Test
  void send_withoutLineEnd_isRefused() throws Exception {
    assertThat(send(MESSAGE)).contains("noi dung khong ket thuc bang CRLF");
  }

  @Test
  void send_otherSecret_isRefused() throws Exception {
    secret = "khac";

    assertThat(send(MESSAGE + "\r\n")).contains("hash-header khong dung");
  }

  @Test
  void send_headerBesideTheSignature_isRefused() throws Exception {
    Map<String, String> headers = Signed.headers(parameters, secret);
    headers.put("XroadVnpt-docId", "1");

    assertThat(post("sendEdoc", headers, MESSAGE + "\r\n"))
        .contains("XroadVnpt-docId khong duoc ky");
  }

  @Test
  void send_headerChangedAfterSigning_isRefused() throws Exception {
    Map<String, String> headers = Signed.headers(parameters, secret);
    headers.put("XroadVnpt-messagetype", "status");

    assertThat(post("sendEdoc", headers, MESSAGE + "\r\n"))
        .contains("XroadVnpt-messagetype khong khop voi chu ky");
  }

  @Test
  void getEdoc_bySomebodyElse_isRefused() throws Exception {
    send(MESSAGE + "\r\n");
    Map<String, String> asking = new LinkedHashMap<>();
    asking.put("timestamp", "24112026T080000+0000");
    asking.put("systemid", "H17.99");
    asking.put("docId", axis.messages().get(0).deliveries().get(0).docId());

    assertThat(post("getEdoc", Signed.headers(asking, secret), "{}"))
        .contains("Khong tim thay van ban");
  }

  @Test
  void connect_anotherSystem_maySend() throws Exception {
    secret = axis.connect("H47.15", "UBND huyện Núi Thành");
    parameters.put("systemid", "H47.15");
    parameters.put("from", "H47.15");

    assertThat(send(MESSAGE + "\r\n")).contains("\"status\":\"OK\"");
  }

  @Test
  void connect_aCodeThatIsTaken_isRefused() {
    assertThatThrownBy(() -> axis.connect("28.22.H17", "UBND xã Hòa Vang"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("28.22.H17 is in the directory already");
  }

  @Test
  void close_deletesTheMessages() throws Exception {
    send(MESSAGE + "\r\n");
    Path file = axis.messages().get(0).file();

    axis.close();

    assertThat(file).doesNotExist();
  }

  private String send(String body) throws Exception {
    return post("sendEdoc", Signed.headers(parameters, secret), body);
  }

  private String post(String service, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(axis.uri() + "/" + service));
    headers.forEach(request::setHeader);
    request.setHeader("Content-Type", "application/octet-stream");
    return http.send(
            request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
