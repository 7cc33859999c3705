package vn.hoso.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database takes and what it refuses, by a client of its own. */
class PopulationSimulatorTest {

  private static final String FIELDS =
      "<d:MaYeuCau>YC-1</d:MaYeuCau><d:MaDVC>1.001193.000.00.00.H17</d:MaDVC>"
          + "<d:MaTichHop>037</d:MaTichHop><d:MaCanBo>canbo01</d:MaCanBo>"
          + "<d:SoDinhDanh>048190000123</d:SoDinhDanh>"
          + "<d:HoVaTen>NGUYỄN THỊ HOÀI THƯƠNG</d:HoVaTen>"
          + "<d:NgayThangNamSinh><d:Nam>1990</d:Nam></d:NgayThangNamSinh>";

  private final PopulationSimulator population = PopulationSimulator.start();

  @AfterEach
  void close() {
    population.close();
  }

  @Test
  void lookUp_ofAKnownCitizen_hasTheWholeNameInTen() throws Exception {
    HttpResponse<String> reply = post(FIELDS, "TraCuuThongTinCongDan", population.secretKey());

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body())
        .contains(
            "<ns1:CongdanCollection xmlns:ns1=\"http://www.mic.gov.vn/dancu/1.0\"><ns1:CongDan>",
            "<ns1:HoVaTen><ns1:Ho/><ns1:ChuDem/><ns1:Ten>NGUYỄN THỊ HOÀI THƯƠNG</ns1:Ten>",
            "<ns1:SoSoHoKhau>480123456</ns1:SoSoHoKhau></ns1:CongDan>");
    assertThat(population.calls()).hasSize(1).first().hasToString("RecordedCall[/dan-cu -> 200]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(<d:MaYeuCau>.*?)(<d:MaDVC>.*?)(<d:MaTichHop>)|$2$1$3|thiếu MaYeuCau",
        "(<d:SoDinhDanh>.*)(<d:HoVaTen>.*?)(<d:Ngay)|$2$1$3|SoDinhDanh sai thứ tự",
        "<d:MaCanBo>.*?</d:MaCanBo>|''|thiếu MaCanBo",
        "<d:MaTichHop>037|<d:MaTichHop>003|MaTichHop phải là 037",
        "THƯƠNG|Thương|HoVaTen phải viết hoa",
        "<d:Nam>1990</d:Nam>|<d:NgayThangNam>1990</d:NgayThangNam>|NgayThangNamSinh không hợp lệ",
        "d:MaDVC|MaDVC|không nhận phần tử MaDVC",
        "<d:MaDVC>|<d:Moi/><d:MaDVC>|Moi sai thứ tự hoặc không có",
      })
  void lookUp_anotherForm_isRefused(String pattern, String replacement, String reason)
      throws Exception {
    HttpResponse<String> reply =
        post(
            FIELDS.replaceAll(pattern, replacement),
            "TraCuuThongTinCongDan",
            population.secretKey());

    assertThat(reply.statusCode()).isEqualTo(500);
    assertThat(reply.body()).contains("<faultcode>soapenv:Client</faultcode>", reason);
  }

  @Test
  void lookUp_requestCodeAgain_isRefused() throws Exception {
    HttpResponse<String> first = post(FIELDS, "TraCuuThongTinCongDan", population.secretKey());
    HttpResponse<String> again = post(FIELDS, "TraCuuThongTinCongDan", population.secretKey());

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("MaYeuCau YC-1 đã tồn tại");
  }

  @Test
  void lookUp_wrongKey_isUnauthorized() throws Exception {
    assertThat(post(FIELDS, "TraCuuThongTinCongDan", "sai").statusCode()).isEqualTo(401);
  }

  @Test
  void verify_wrongAndRight_isZeroAndOne() throws Exception {
    String fields = FIELDS.replace("037", "003");

    assertThat(post(fields, "XacThucThongTinCongDan", population.secretKey()).body())
        .contains("/1.0\">1</ns1:KetQuaXacThuc>");
    assertThat(
            post(
                    fields.replace("YC-1", "YC-2").replace("1990", "1991"),
                    "XacThucThongTinCongDan",
                    population.secretKey())
                .body())
        .contains("/1.0\">0</ns1:KetQuaXacThuc>");
  }

  private HttpResponse<String> post(String fields, String operation, String key) throws Exception {
    String timestamp = Long.toString(System.currentTimeMillis());
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(
                        (population.uri() + population.username() + timestamp + key)
                            .getBytes(StandardCharsets.UTF_8)));
    String pair = population.username() + ":" + hash;
    String envelope =
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:d=\"http://dancuquocgia.bca\"><e:Header/><e:Body><d:"
            + operation
            + ">"
            + fields
            + "</d:"
            + operation
            + "></e:Body></e:Envelope>";
    HttpRequest request =
        HttpRequest.newBuilder(population.uri())
            .header("Content-Type", "application/xml")
            .header("SOAPAction", "\"\"")
            .header("timestamp", timestamp)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString(envelope))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
