package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.lgsp.civilstatus.CivilStatusOptions;
import vn.hoso.lgsp.civilstatus.CivilStatusQuery;
import vn.hoso.lgsp.civilstatus.CivilStatusSubmission;
import vn.hoso.lgsp.judicial.JudicialRecordsApplication;
import vn.hoso.lgsp.judicial.JudicialRecordsOptions;
import vn.hoso.lgsp.post.PostOptions;
import vn.hoso.lgsp.post.PostOrder;
import vn.hoso.lgsp.post.PostParty;
import vn.hoso.transport.Secret;

/** What may be given, what is refused, and what is shown of it. */
class LgspValuesTest {

  private static final URI BASE = URI.create("https://lgsp.example.vn:8243");
  private static final LgspAuthentication KEY =
      LgspAuthentication.systemKey("SYS-01", Secret.of("khoa"));

  @ParameterizedTest
  @ValueSource(strings = {"xa", "danh-muc/1.0/xa", "a/", "t%C3%AAn", "a;b=1/c@d:e"})
  void path_belowTheBase_isTaken(String path) {
    assertThat(LgspRequest.get(path).build().path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/a", "a//b", "a?b=1", "a#b", "a b", "../a", "a/./b", "a/..", "ê", "%2"})
  void path_thatWouldNotStayThere_isRefused(String path) {
    assertThatThrownBy(() -> LgspRequest.get(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "path is \""
                + path
                + "\": give the path below the gateway's base without query and without a slash at"
                + " its beginning, such as danh-muc/1.0/xa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void segment_thatMeansAnotherPlace_isRefused(String value) {
    assertThatThrownBy(() -> LgspRequest.get("a").segment(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("segment: give a part of a path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "host", "Content-Type", "X-SecretKey", "a b", "", "ê"})
  void header_thatTheClientSets_isRefused(String name) {
    assertThatThrownBy(() -> LgspRequest.get("a").header(name, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "header is \"" + name + "\": give the name of a header that the client does not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn", "a\r\nX: 1", "a\u0000"})
  void header_valueThatCannotBeOne_isRefusedAndNotShown(String value) {
    assertThatThrownBy(() -> LgspRequest.get("a").header("X-Ten", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("header X-Ten: its value has to be printable ASCII, encoded if need be");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 299, 401, 408, 429, 500})
  void acceptStatus_thatTheClientDealsWith_isRefused(int status) {
    assertThatThrownBy(() -> LgspRequest.get("a").acceptStatus(status))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("acceptStatus is " + status + ": give 300 to 499, but not 401, 408 or 429");
  }

  @Test
  void replyLimit_ofNothing_isRefused() {
    assertThatThrownBy(() -> LgspRequest.get("a").replyLimit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replyLimit is 0: give 1 byte or more");
  }

  @ParameterizedTest
  @CsvSource({"GET,true", "HEAD,true", "POST,false", "PUT,false", "PATCH,false", "DELETE,false"})
  void repeatable_withoutSaying_isWhatChangesNothing(
      LgspRequest.Method method, boolean repeatable) {
    assertThat(LgspRequest.of(method, "a").build().isRepeatable()).isEqualTo(repeatable);
    assertThat(LgspRequest.of(method, "a").repeatable().build().isRepeatable()).isTrue();
  }

  @Test
  void request_inAString_showsMethodAndPathAlone() {
    LgspRequest request =
        LgspRequest.post("cong-dan")
            .segment(LgspSamples.ID)
            .query("ten", LgspSamples.CHILD)
            .body(LgspBody.json("{\"a\":1}"))
            .build();

    assertThat(request).hasToString("LgspRequest[POST cong-dan]");
    assertThat(request.body()).hasToString("LgspBody[application/json; charset=utf-8, 7 bytes]");
    assertThat(LgspBody.none()).hasToString("LgspBody[none]");
  }

  @Test
  void body_arrayThatIsChangedLater_isNotChanged() {
    byte[] bytes = {1, 2};
    LgspBody body = LgspBody.bytes(bytes, "application/pdf");
    bytes[0] = 9;
    body.bytes()[1] = 9;

    assertThat(body.bytes()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xml", "a/b\r\nX: 1", "văn/bản"})
  void body_contentTypeThatCannotBeOne_isRefused(String contentType) {
    assertThatThrownBy(() -> LgspBody.bytes(new byte[0], contentType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contentType is \"" + contentType + "\": give one such as application/xml");
  }

  @Test
  void body_valueThatHasNoPlaceInJson_isRefusedWithItsPlace() {
    assertThatThrownBy(() -> LgspBody.json(Map.of("a", List.of(Map.of("b", Instant.EPOCH)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fields.a[].b is of class java.time.Instant: give String, Integer, Long, BigDecimal,"
                + " Boolean, or a List or Map of those");
  }

  @Test
  void reply_forATestOfAnApplication_isMade() {
    LgspReply reply =
        new LgspReply(
            200,
            Map.of("content-type", "application/json"),
            "{\"ma\":\"48\"}".getBytes(StandardCharsets.UTF_8),
            Map.of("ma", "48"));

    assertThat(reply.fields()).containsExactly(Map.entry("ma", "48"));
    assertThat(reply.text()).isEqualTo("{\"ma\":\"48\"}");
    assertThat(reply.header("X-Khac")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "1", "{} {}", "{\"a\":1"})
  void declaration_noJsonObject_isRefusedAndNotShown(String json) {
    assertThatThrownBy(() -> Declaration.ofJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("declaration: give a JSON object, whole and alone");
  }

  @Test
  void declaration_withoutFields_isRefused() {
    assertThatThrownBy(() -> Declaration.ofJson("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("declaration: it has no fields; give what is declared");
    assertThatThrownBy(() -> Declaration.of(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("declaration: it has no fields; give what is declared");
  }

  @Test
  void declaration_json_isKeptAsItIs() {
    Declaration declaration = Declaration.ofJson(" {\"nksHoTen\" : \"Giao\"}");

    assertThat(declaration.jsonWithCitizensData()).isEqualTo(" {\"nksHoTen\" : \"Giao\"}");
    assertThat(declaration).hasToString("Declaration[redacted]");
  }

  @Test
  void codes_noneOrBlank_areRefused() {
    assertThatThrownBy(AnswerCodes::ofSuccess)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("success: give at least one code");
    assertThatThrownBy(() -> AnswerCodes.ofSuccess("1").withPassing(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("passing: a code is blank; leave it out");
  }

  @Test
  void codes_sameTwice_countOnce() {
    assertThat(AnswerCodes.ofSuccess("1", "1").withAlreadyThere("2"))
        .hasToString("AnswerCodes[success=[1], passing=[], alreadyThere=[2]]");
  }

  @Test
  void gateway_withoutBaseOrAuthentication_isRefused() {
    assertThatThrownBy(() -> LgspGateway.builder().authentication(KEY).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LgspGateway: base is missing; set it, such as"
                + " base(URI.create(\"https://lgsp.example.vn:8243\"))");
    assertThatThrownBy(() -> LgspGateway.builder().base(BASE).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LgspGateway: authentication is missing; set it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x/y", "https://x/y?z=1", "https://a:b@x/y", "/lgsp"})
  void gateway_baseThatCannotBeUsed_isRefused(String base) {
    LgspGatewayBuilder builder = LgspGateway.builder().base(URI.create(base)).authentication(KEY);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("base: give an address with http or https");
  }

  @Test
  void services_withoutWhatTheyNeed_areRefused() {
    assertMissing(() -> CivilStatusOptions.builder().build(), "CivilStatusOptions: submitPath");
    assertMissing(() -> CivilStatusSubmission.builder().build(), "CivilStatusSubmission: unit");
    assertMissing(() -> JudicialRecordsOptions.builder().build(), "JudicialRecordsOptions: path");
    assertMissing(
        () -> JudicialRecordsApplication.builder().build(), "JudicialRecordsApplication: dossier");
    assertMissing(() -> PostOptions.builder().build(), "PostOptions: path");
    assertMissing(
        () -> PostOptions.builder().path("a").customerCode("K").build(), "PostOptions: codes");
    assertMissing(() -> PostOrder.builder().build(), "PostOrder: number");
  }

  @Test
  void timeFormat_thatNeedsAZone_isRefused() {
    DateTimeFormatter zoned = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);

    assertThatThrownBy(() -> CivilStatusOptions.builder().timeFormat(zoned))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("timeFormat cannot write a local date and time")
        .hasCauseInstanceOf(DateTimeException.class);
  }

  @Test
  void query_withoutNumbers_isRefused() {
    assertThatThrownBy(() -> new CivilStatusQuery("KS", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dossiers is empty: give at least one number");
  }

  @Test
  void party_withoutAPhone_isRefused() {
    assertThatThrownBy(() -> PostParty.of(LgspSamples.MOTHER, " ", LgspSamples.ADDRESS, "48"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("phone is blank; the service takes nothing without it");
  }

  @Test
  void order_negativeAmount_isRefused() {
    assertThatThrownBy(() -> PostOrder.builder().cashOnDelivery(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cashOnDelivery is -1: give 0 or more");
  }

  private static void assertMissing(Runnable building, String what) {
    assertThatThrownBy(building::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(what + " is missing; set it");
  }
}
