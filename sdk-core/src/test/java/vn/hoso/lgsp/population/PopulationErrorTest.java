package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.lgsp.ClientCredentials;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.population.PopulationFault;
import vn.hoso.simulator.population.StoredCitizen;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/** Answers that bring nobody, and what is refused before anything is sent. */
class PopulationErrorTest {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private PopulationRig rig;

  @BeforeEach
  void start() {
    rig = new PopulationRig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void lookUp_faultOfTheClient_isRefusedOnce() {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(PopulationFault.soapFault("Client", "Trường MaDVC không hợp lệ"));

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageStartingWith(
            "TraCuuThongTinCongDan at "
                + rig.database.uri()
                + ", attempt 1: the request is refused")
        .hasMessageContaining("HTTP 500, error_code Client, request ")
        .hasMessageEndingWith("Check that service code, official and agency are registered there.")
        .returns(false, e -> ((ServiceException) e).worthRetry());
    assertThat(rig.database.calls()).hasSize(1);
  }

  @Test
  void lookUp_faultOfTheServer_isTriedAgain() {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .next(3, PopulationFault.soapFault("Server", "Lỗi hệ thống"));

    assertThat(rig.client().lookUp(PopulationRig.query()).citizen()).isPresent();
    assertThat(rig.database.calls()).hasSize(4);
  }

  @Test
  void lookUp_faultOfTheServerForGood_saysToCallLater() {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(PopulationFault.soapFault("Server.Busy", "Lỗi hệ thống"));

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 4: the database cannot answer now (HTTP 500")
        .returns(true, e -> ((ServiceException) e).worthRetry());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong key|dancu.thunghiem|sai-khoa",
        "wrong user|nguoi-khac|KhoaBiMat-DanCu-ThuNghiem-3380",
      })
  void lookUp_wrongAccount_isAnAuthenticationError(String what, String user, String key) {
    HashAuthentication account = HashAuthentication.of(user, Secret.of(key));
    PopulationDatabase client =
        rig.client(builder -> builder.route(PopulationRoute.direct(rig.database.uri(), account)));

    assertThatThrownBy(() -> client.lookUp(PopulationRig.query()))
        .as(what)
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("attempt 1: the account is refused (HTTP 401")
        .hasMessageContaining("the address in the hash (withHashedUrl)")
        .hasMessageNotContainingAny(user, key);
    assertThat(rig.database.calls()).hasSize(1);
  }

  @Test
  void lookUp_clockThatIsOff_isAnAuthenticationError() {
    PopulationRoute seconds =
        PopulationRoute.direct(
            rig.database.uri(),
            rig.account().withTimestampUnit(HashAuthentication.TimestampUnit.SECONDS));

    assertThatThrownBy(
            () -> rig.client(builder -> builder.route(seconds)).lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the unit of the timestamp, and the clock of this machine.");
  }

  @Test
  void lookUp_withoutApiKey_isAnAuthenticationError() {
    try (PopulationRig strict = new PopulationRig(options -> options.withXRoad())) {
      assertThatThrownBy(() -> strict.client().lookUp(PopulationRig.query()))
          .isExactlyInstanceOf(AuthenticationException.class)
          .hasMessageContaining("the account is refused (HTTP 403");
    }
  }

  @Test
  void lookUp_gatewayThatRefusesEveryToken_isAnAuthenticationError() {
    PopulationRoute route =
        PopulationRoute.gateway(
            rig.database.gatewayUri(LgspScheme.ACCESS_TOKEN_HEADER),
            rig.gatewayAccount(LgspScheme.CLIENT_CREDENTIALS));

    assertThatThrownBy(
            () -> rig.client(builder -> builder.route(route)).lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("a token that was only just issued is refused");
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^^|the reply is empty",
        "<html><body>Cổng</body></html>|the reply is a page of HTML instead of SOAP",
        "<!DOCTYPE html><html></html>|the reply is a page of HTML instead of SOAP",
        "{\"a\":1}|the reply cannot be read: it is not XML",
        "[1,2|the reply cannot be read: it is not XML",
        "{\"error_code\":null}|the reply cannot be read: it is not XML",
        "<a/>|it is no SOAP 1.1 envelope with what was asked for",
        "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'/>|it is no SOAP 1.1"
            + " envelope",
        "<Envelope><Body/></Envelope>|it is no SOAP 1.1 envelope with what was asked for",
      })
  void lookUp_noEnvelope_isUnreadable(String body, String problem) {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(PopulationFault.answer(200, "text/xml", body));

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("attempt 4: ")
        .hasMessageContaining(problem)
        .hasMessageContaining("Check the address of the route");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<KetQuaXacThuc xmlns='http://www.mic.gov.vn/dancu/1.0'>1</KetQuaXacThuc>",
        "text",
        "<CongDan xmlns='http://www.mic.gov.vn/dancu/1.0'/>",
      })
  void lookUp_anotherBody_isUnreadable(String body) {
    answer(body);

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply cannot be read: it ");
  }

  @Test
  void lookUp_truncated_saysWhereItBreaksOff() {
    rig.database.faults().on(PopulationRig.LOOK_UP).untilCleared(PopulationFault.truncated());

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("it is not XML, or breaks off, at line 1, column ");
  }

  @Test
  void lookUp_faultThatBreaksOff_isNoFaultOfTheDatabase() {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(
            PopulationFault.answer(
                500,
                "text/xml",
                "<s:Envelope xmlns:s='"
                    + SOAP
                    + "'><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>Sai"));

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 4: the service is in trouble (HTTP 500");
  }

  @Test
  void lookUp_longReply_isRefusedUnread() {
    answer("<a>" + "x".repeat(1 << 20) + "</a>");

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is longer than 1048576 bytes");
  }

  @Test
  void lookUp_deepReply_isRefused() {
    answer(
        "<CongdanCollection><CongDan>"
            + "<x>".repeat(10_000)
            + "</x>".repeat(10_000)
            + "</CongDan></CongdanCollection>");

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("more than 50 elements are within each other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:%d/x.dtd'>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:%d/e'>]>",
        "<!DOCTYPE x [<!ENTITY %% p SYSTEM 'http://127.0.0.1:%d/p'> %%p;]>",
        "<!DOCTYPE x [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY e '&b;&b;&b;'>]>",
      })
  void lookUp_replyWithADtd_isRefusedAndFetchesNothing(String doctype) {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(
            PopulationFault.answer(
                200,
                "text/xml",
                doctype.formatted(rig.database.uri().getPort())
                    + envelope(
                        "<CongdanCollection><CongDan><SoCMND>&e;</SoCMND></CongDan>"
                            + "</CongdanCollection>")));

    assertThatThrownBy(
            () ->
                rig.client(builder -> builder.retry(RetryPolicy.none()))
                    .lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("it has a DTD or an entity of one");
    assertThat(rig.database.calls()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"503,the service is in trouble", "429,the service is busy"})
  void lookUp_passingTrouble_isTriedAgain(int status, String problem) {
    rig.database.faults().on(PopulationRig.LOOK_UP).next(3, PopulationFault.html(status));
    assertThat(rig.client().lookUp(PopulationRig.query()).citizen()).isPresent();

    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(PopulationFault.httpStatus(status));
    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 4: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "404|Not Found",
        "200|{\"error_code\":\"12\",\"message\":\"Không có quyền truy cập dịch vụ\"}",
      })
  void lookUp_refusedOnTheWay_isAServiceException(int status, String body) {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(PopulationFault.answer(status, "application/json", body));

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1: the request is refused before it came to the database")
        .hasMessageContaining("Check the address of the route");
  }

  @Test
  void lookUp_severalCitizens_isNotAGuess() {
    rig.database.add(
        new StoredCitizen("048190000123", "", "NGUYỄN THỊ HOÀI THƯƠNG", "19900308", Map.of()));

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the database answers with 2 citizens")
        .hasMessageEndingWith("Ask by the personal id and the full date of birth.");
  }

  @Test
  void lookUp_anotherCitizen_isNotBelieved() {
    answer(
        "<CongdanCollection><CongDan><SoDinhDanh>048190000124</SoDinhDanh></CongDan>"
            + "</CongdanCollection>");

    assertThatThrownBy(() -> rig.client().lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is about another citizen")
        .hasMessageNotContaining("048190000124");
  }

  @Test
  void exception_ofAReply_hasTheCodeOfTheRequestAndTheReplyForSupport() {
    answer("<Khac><HoVaTen>NGUYỄN THỊ HOÀI THƯƠNG</HoVaTen></Khac>");

    ServiceException thrown =
        catchThrowableOfType(
            ServiceException.class,
            () ->
                rig.client(builder -> builder.requestCodes(() -> "H17-2026-0007"))
                    .lookUp(PopulationRig.query()));

    assertThat(thrown.requestId()).hasValue("H17-2026-0007");
    assertThat(thrown.replyWithCitizensData()).contains("NGUYỄN THỊ HOÀI THƯƠNG");
    assertThat(thrown).hasMessageNotContaining("THƯƠNG");
  }

  @Test
  void lookUp_slowAnswer_endsWithTheTimeLimit() {
    PopulationDatabase client = rig.client();
    assertThat(client.lookUp(PopulationRig.query()).citizen()).isPresent(); // connects
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .untilCleared(PopulationFault.slow(Duration.ofSeconds(60)));
    RequestOptions options =
        RequestOptions.defaults()
            .withAttemptTimeout(Duration.ofSeconds(1))
            .withRetry(RetryPolicy.none());

    assertThatThrownBy(() -> client.lookUp(PopulationRig.query(), options))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("attempt 1: no complete answer within the time limit");
  }

  @Test
  void lookUp_closedClient_sendsNothing() {
    PopulationDatabase client = rig.client();
    client.close();

    assertThatThrownBy(() -> client.lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("the client is closed; nothing was sent");
    assertThat(rig.database.calls()).isEmpty();
  }

  @Test
  void lookUp_nobodyListens_isATransportError() {
    PopulationRoute nowhere =
        PopulationRoute.direct(URI.create("http://127.0.0.1:1/dan-cu"), rig.account());

    assertThatThrownBy(
            () -> rig.client(builder -> builder.route(nowhere)).lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("attempt 4: no connection; nothing was sent");
  }

  @Test
  void requestCodes_thatCannotBeSent_areRefused() {
    PopulationDatabase client = rig.client(builder -> builder.requestCodes(() -> "mã số 1"));

    assertThatThrownBy(() -> client.lookUp(PopulationRig.query()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "requestCodes: expected 1 to 64 letters, digits, dots, hyphens and underscores");
  }

  @Test
  void build_withoutRoute_saysWhatToSet() {
    assertThatThrownBy(() -> PopulationDatabase.builder().build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("PopulationDatabase: route is missing; set it, such as route(");
  }

  @Test
  void build_codesAndContentTypeThatCannotBeSent_areRefused() {
    PopulationDatabaseBuilder builder =
        PopulationDatabase.builder()
            .route(PopulationRoute.direct(rig.database.uri(), rig.account()));

    assertThatThrownBy(() -> builder.integrationCodes("037", "").build())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("integrationCodes: expected 1 to 64 letters");
    assertThatThrownBy(() -> builder.integrationCodes("037", "003").contentType("x\r\ny").build())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("contentType: give one such as text/xml; charset=utf-8");
  }

  @Test
  void routes_thatCannotBeUsed_areRefused() {
    ClientCredentials bare =
        LgspAuthentication.clientCredentials(
            URI.create("https://lgsp.example.vn/token"), "key", Secret.of("s"));

    assertThatThrownBy(() -> PopulationRoute.direct(URI.create("/dan-cu"), rig.account()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("service: give an address with http or https");
    assertThatThrownBy(
            () -> PopulationRoute.wrapped(rig.database.wrappedUri(), bare, rig.account()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("gateway has no access token");
  }

  @Test
  void accounts_thatCannotBeHeaders_areRefused() {
    assertThatThrownBy(() -> HashAuthentication.of("a:b", Secret.of("k")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("username: give the name of the account");
    assertThatThrownBy(() -> rig.account().withApiKey(Secret.of("khoá bí mật")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiKey: expected ASCII characters without blanks, since it becomes a header");
    assertThatThrownBy(() -> rig.account().withHashedUrl(" "))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("hashedUrl is blank");
  }

  @Test
  void query_incompleteOrTwofold_isRefused() {
    assertThatThrownBy(() -> CitizenQuery.builder().official("canbo01").build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("CitizenQuery: serviceCode is missing");
    assertThatThrownBy(() -> PopulationRig.anyQuery().fullName("A").birthYear(1990).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("CitizenQuery: personalId and oldIdCard are both missing; set one of them");
    assertThatThrownBy(
            () ->
                PopulationRig.anyQuery()
                    .oldIdCard("201234567")
                    .fullName("A")
                    .birthYear(1990)
                    .birthDate(LocalDate.of(1990, 3, 8))
                    .build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("CitizenQuery: birthDate and birthYear are both set; set one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "NGUYỄN\u0000A", "A\uFFFEB", "A\uD800B"})
  void query_nameThatXmlCannotCarry_isRefusedAndNotRepeated(String name) {
    assertThatThrownBy(() -> PopulationRig.anyQuery().fullName(name))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("fullName: expected text that is not blank and has no control characters");
  }

  @Test
  void query_oldCardOfTwelveDigits_isRefusedAndNotRepeated() {
    assertThatThrownBy(() -> PopulationRig.anyQuery().oldIdCard("048190000123"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 digits are a personalId")
        .hasMessageNotContaining("048190000123");
  }

  private void answer(String body) {
    rig.database
        .faults()
        .onAll()
        .untilCleared(PopulationFault.answer(200, "text/xml", envelope(body)));
  }

  private static String envelope(String body) {
    return "<s:Envelope xmlns:s='" + SOAP + "'><s:Body>" + body + "</s:Body></s:Envelope>";
  }
}
