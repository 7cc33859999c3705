package vn.hoso.simulator.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.simulator.portal.PortalSimulator;

/** Civil status, judicial records, the post and the echo, over plain HTTP. */
class LgspServicesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LgspScheme SCHEME = LgspScheme.CLIENT_CREDENTIALS;
  private static final String NUMBER = "H17.99-261124-0007";
  private static final String BIRTH =
      """
      {"maDonVi":"20230","module":"KS","maHoSoLT":"","maHoSoMCDT":"H17.99-261124-0007",\
      "ngayTiepNhan":"20261124080000","data":"{\\"nksHoTen\\":\\"Lê Gia Bảo\\",\\"meHoTen\\":\\"\\"}"}""";
  private static final String APPLICATION =
      """
      {"authKey":"KhoaLLTP-ThuNghiem-4410","maTinh":"48","tenTinh":"Đà Nẵng",\
      "maHoSoMCDT":"H17.99-261124-0008","nguonDangKy":"1","ngayTiepNhan":"20261124080000",\
      "toKhai":{"nycHoTen":"Phan Thị Mỹ Linh","loaiPhieu":"1","maMucDich":"3"}}""";
  private static final String ORDER =
      """
      {"CustomerCode":"K48","ItemCode":"","OrderNumber":"H17.99-261124-0009","CODAmount":0,\
      "SenderProvince":"48","SenderDistrict":"","SenderAddress":"24 Trần Phú","SenderName":"UBND",\
      "SenderEmail":"","SenderTel":"02363000000","SenderDesc":"","Description":"",\
      "ReceiverName":"Phan Thị Mỹ Linh","ReceiverAddress":"12 Lê Lợi","ReceiverTel":"0905000000",\
      "ReceiverProvince":"48","ReceiverDistrict":"","ReceiverEmail":"","FlagConfig":2}""";

  private final PortalSimulator portal = PortalSimulator.start();
  private final LgspSimulator lgsp = LgspSimulator.start(portal);
  private final LgspServices services = lgsp.services();
  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  @BeforeEach
  void logIn() throws Exception {
    String pair = lgsp.consumerKey() + ":" + lgsp.consumerSecret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(lgsp.loginUri(SCHEME))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    String reply = http.send(request, BodyHandlers.ofString()).body();
    token = JSON.readTree(reply).get("access_token").textValue();
  }

  @AfterEach
  void close() {
    lgsp.close();
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotich/1.0/NhanDKHT", "lltp/1.0/NhanHoSoLLTP", "dich-vu/1.0/x"})
  void service_withoutAToken_isRefused(String path) throws Exception {
    token = "sai";

    assertThat(post(path, "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void civilStatus_dossierTwice_isTakenOnce() throws Exception {
    JsonNode first = JSON.readTree(post(services.civilStatus(), BIRTH).body());
    JsonNode second = JSON.readTree(post(services.civilStatus(), BIRTH).body());

    assertThat(first.get("status").asText()).isEqualTo(services.civilStatusSuccess());
    assertThat(second.get("errorCode").textValue()).isEqualTo(services.civilStatusDuplicate());
    assertThat(lgsp.civilRegistrations())
        .singleElement()
        .satisfies(kept -> assertThat(kept.data()).startsWith("{\"nksHoTen\""))
        .hasToString("CivilRegistration[KS, 1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"module\":\"KS\",||400",
        "\"module\":\"KS\"|\"module\":\"\"|400",
        "nksHoTen|hoTen|200",
        "{\\\"nksHoTen\\\":\\\"Lê Gia Bảo\\\",\\\"meHoTen\\\":\\\"\\\"}|[]|200",
      })
  void civilStatus_whatDoesNotFit_isRefused(String part, String by, int status) throws Exception {
    String body = BIRTH.replace(part, by == null ? "" : by);
    HttpResponse<String> reply = post(services.civilStatus(), body);

    assertThat(body).isNotEqualTo(BIRTH);
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(reply.body()).path("status").asInt()).isZero();
    assertThat(lgsp.civilRegistrations()).isEmpty();
  }

  @Test
  void civilStatusResults_dossierThatWasDealtWith_tellTheState() throws Exception {
    String question =
        "{\"maDinhDanhHoSo\":[\"" + NUMBER + "\",\"khac\"],\"maTinh\":\"48\",\"module\":\"KS\"}";
    HttpResponse<String> unused = post(services.civilStatus(), BIRTH);
    lgsp.processCivilStatus(NUMBER, "4", "Đã đăng ký");

    JsonNode reply = JSON.readTree(post(services.civilStatusResults(), question).body());

    assertThat(reply.get("value")).hasSize(1);
    assertThat(reply.at("/value/0/trangThai").textValue()).isEqualTo("4");
    assertThat(reply.at("/value/0/noiDungXuLy").textValue()).isEqualTo("Đã đăng ký");
    assertThatThrownBy(() -> lgsp.processCivilStatus("khac", "4", ""))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("No registration of dossier khac was received");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "KhoaLLTP|KhoaLLTP|00",
        "KhoaLLTP|sai|01",
        "nycHoTen|hoTen|01",
      })
  void judicialRecords_keyAndApplicant_decide(String part, String by, String code)
      throws Exception {
    String body = APPLICATION.replace(part, by);

    JsonNode reply = JSON.readTree(post(services.judicialRecords(), body).body());

    assertThat(reply.get("statusCode").textValue()).isEqualTo(code);
    assertThat(reply.get("errorDetail").textValue().isEmpty()).isEqualTo(code.equals("00"));
  }

  @Test
  void post_tokenInItsOwnHeader_isNeeded() throws Exception {
    JsonNode without = JSON.readTree(post(services.post(), ORDER).body());
    JsonNode with = JSON.readTree(post(services.post(), ORDER, "access_token", token).body());
    JsonNode again = JSON.readTree(post(services.post(), ORDER, "access_token", token).body());

    assertThat(without.get("Message").textValue()).isEqualTo("access_token không đúng");
    assertThat(with.get("Status").textValue()).isEqualTo(services.postSuccess());
    assertThat(again.get("Status").textValue()).isEqualTo(services.postDuplicate());
  }

  @Test
  void echo_anyService_saysWhatItWasAsked() throws Exception {
    String reply = post(services.echo() + "/cong-dan/tim?a=1", "{\"x\":2}").body();

    assertThat(JSON.readTree(reply))
        .isEqualTo(
            JSON.readTree(
                "{\"method\":\"POST\",\"path\":\"/wso2/dich-vu/1.0/cong-dan/tim\",\"query\":\"a=1\","
                    + "\"contentType\":\"application/json\",\"body\":\"{\\\"x\\\":2}\"}"));
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(lgsp.baseUri(SCHEME) + "/" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
