package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageTest {

  private final Board board = new Board(PointList.bundled());
  private final HttpClient http = HttpClient.newHttpClient();

  private WebPage web;

  @BeforeEach
  void start() throws IOException {
    web = WebPage.start(board, 0);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void page_isHtmlThatAsksForTheState() throws Exception {
    HttpResponse<String> page = send("GET", "/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"vi\">", "Điểm cầu", "fetch('/trang-thai')");
  }

  @Test
  void state_whileAnswersArrive_isThatOfTheBoard() throws Exception {
    board.sending(Standing.SENT);
    assertThat(state().path("undecided").asInt()).isEqualTo(20);

    String reason = "Mất điện <b>cả ngày</b>";
    assertThat(
            board.note(
                "H47.15.05", Standing.DECLINED, reason, Instant.parse("2022-12-05T01:02:03Z")))
        .isPresent();

    JsonNode state = state();
    assertThat(state.path("title").asText()).isEqualTo(Story.MEETING.title());
    assertThat(state.path("start").asText()).isEqualTo("08:00 ngày 09/12/2022");
    assertThat(state.path("undecided").asInt()).isEqualTo(19);
    assertThat(state.path("counts").toString())
        .isEqualTo(
            "[{\"standing\":\"SENT\",\"label\":\"Chưa nhận\",\"points\":19},"
                + "{\"standing\":\"DECLINED\",\"label\":\"Từ chối\",\"points\":1}]");
    assertThat(state.path("groups"))
        .extracting(group -> group.path("level").asText())
        .containsExactly("Trung ương", "Cấp tỉnh", "Cấp huyện", "Cấp xã");
    JsonNode tamHai = state.path("groups").path(3).path("points").path(4);
    assertThat(tamHai.path("name").asText()).isEqualTo("UBND xã Tam Hải");
    assertThat(tamHai.path("label").asText()).isEqualTo("Từ chối");
    assertThat(tamHai.path("since").asText()).isEqualTo("08:02:03");
    assertThat(tamHai.path("note").asText()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /khac, 404",
    "GET, /trang-thai/khac, 404",
    "POST, /trang-thai, 405",
    "DELETE, /, 405",
  })
  void request_ofAnythingElse_isRefused(String method, String path, int status) throws Exception {
    assertThat(send(method, path).statusCode()).isEqualTo(status);
  }

  @Test
  void start_portThatIsTaken_fails() {
    assertThatThrownBy(() -> WebPage.start(board, web.uri().getPort()))
        .isInstanceOf(BindException.class)
        .hasMessageContaining("Address already in use");
  }

  private JsonNode state() throws IOException, InterruptedException {
    HttpResponse<String> response = send("GET", "/trang-thai");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    return JsonMapper.builder().build().readTree(response.body());
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(web.uri().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
