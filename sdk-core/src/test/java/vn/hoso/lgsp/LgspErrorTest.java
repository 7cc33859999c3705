package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.Secret;

/** What goes wrong with the services behind a gateway, and what comes of it. */
class LgspErrorTest {

  /** A call that changes something, and how to find out whether it did. */
  private record Change(String service, Consumer<LgspGateway> call, String advice) {

    @Override
    public String toString() {
      return service;
    }
  }

  private static Stream<Change> changes() {
    return Stream.of(
        new Change(
            "NhanDKHT",
            gateway -> gateway.civilStatus().submit(LgspSamples.birth()),
            "Ask civilStatus().results() for the dossier before it is submitted again."),
        new Change(
            "NhanHoSoLLTP",
            gateway -> gateway.judicialRecords().apply(LgspSamples.application()),
            "Ask the operators of the judicial records whether they have the dossier before it is"
                + " sent again."),
        new Change(
            "TaoDonHang",
            gateway -> gateway.post().order(LgspSamples.order()),
            "Ask the post whether it has the order before it is sent again."),
        new Change(
            "cap-nhat",
            gateway -> gateway.call(LgspRequest.post("dich-vu/1.0/cap-nhat").build()),
            "Find out from the service whether the request took effect before it is sent again."));
  }

  private final LgspRig rig = new LgspRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_resetWhenItMayHaveArrived_isSentOnceAndItsOutcomeUnknown(Change change) {
    rig.lgsp.faults().on(change.service()).untilCleared(LgspFault.resetBeforeAnswer());

    assertThatThrownBy(() -> change.call().accept(rig.gateway()))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(change.service() + " at http://127.0.0.1:")
        .hasMessageEndingWith(
            "attempt 1: outcome unknown, because the request was sent and no clear answer came. "
                + change.advice())
        .hasCauseExactlyInstanceOf(TransportException.class);
    assertThat(rig.lgsp.calls(change.service())).hasSize(1);
  }

  /** The body was on its way, and nobody here knows how far it came. */
  @ParameterizedTest
  @MethodSource("changes")
  void change_resetBeforeItWasRead_isSentOnceAndItsOutcomeUnknown(Change change) {
    rig.lgsp.faults().on(change.service()).next(LgspFault.resetBeforeRead());

    assertThatThrownBy(() -> change.call().accept(rig.gateway()))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasCauseExactlyInstanceOf(TransportException.class);
    assertThat(rig.lgsp.calls(change.service())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_answeredByAPage_isSentOnceAndItsOutcomeUnknown(Change change) {
    rig.lgsp.faults().on(change.service()).untilCleared(LgspFault.html(200));

    assertThatThrownBy(() -> change.call().accept(rig.gateway()))
        .isInstanceOf(OutcomeUnknownException.class)
        .cause()
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is a page of HTML or XML instead of JSON (HTTP 200)");
    assertThat(rig.lgsp.calls(change.service())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_serverInTrouble_isSentOnceAndItsOutcomeUnknown(Change change) {
    rig.lgsp.faults().on(change.service()).untilCleared(LgspFault.httpStatus(502));

    assertThatThrownBy(() -> change.call().accept(rig.gateway()))
        .isInstanceOf(OutcomeUnknownException.class)
        .cause()
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the service is in trouble (HTTP 502)");
    assertThat(rig.lgsp.calls(change.service())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_gatewayBusy_isSentAgain(Change change) {
    rig.lgsp.faults().on(change.service()).next(LgspFault.httpStatus(429));

    change.call().accept(rig.gateway());

    assertThat(rig.lgsp.calls(change.service())).hasSize(2);
    assertThat(rig.pauses).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_tokenRefusedEveryTime_endsAfterOneRenewal(Change change) {
    rig.lgsp.faults().on(change.service()).untilCleared(LgspFault.tokenRefused());

    assertThatThrownBy(() -> change.call().accept(rig.gateway()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("attempt 2: a token that was only just issued is refused (HTTP 401)");
    assertThat(rig.lgsp.calls(change.service())).hasSize(2);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_noConnection_isNotSentAndWorthARetry(Change change) {
    LgspGateway gateway = rig.gateway(LgspScheme.SYSTEM_KEY);
    rig.lgsp.close();

    TransportException failure =
        catchThrowableOfType(TransportException.class, () -> change.call().accept(gateway));

    assertThat(failure)
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("attempt 4: no connection; nothing was sent.");
    assertThat(failure.sent()).isFalse();
    assertThat(failure.worthRetry()).isTrue();
  }

  @Test
  void submit_noAnswerInTime_leavesTheOutcomeUnknown() {
    rig.lgsp.faults().on("NhanDKHT").next(LgspFault.slow(Duration.ofSeconds(30)));
    RequestOptions hasty = RequestOptions.defaults().withAttemptTimeout(Duration.ofMillis(500));
    LgspGateway gateway = rig.gateway(LgspScheme.SYSTEM_KEY);

    assertThatThrownBy(() -> gateway.civilStatus().submit(LgspSamples.birth(), hasty))
        .isInstanceOf(OutcomeUnknownException.class)
        .cause()
        .hasMessageContaining("no complete answer within the time limit");
    assertThat(rig.lgsp.civilRegistrations()).hasSize(1);
  }

  @Test
  void results_troubleThatPasses_areAskedForAgain() {
    rig.lgsp
        .faults()
        .on("LayKetQua")
        .next(LgspFault.httpStatus(503), LgspFault.html(200), LgspFault.resetBeforeRead());

    assertThat(rig.gateway().civilStatus().results(LgspSamples.query()).results()).isEmpty();
    assertThat(rig.lgsp.calls("LayKetQua")).hasSize(4);
  }

  @Test
  void systemKey_refused_isNotTriedAgain() {
    rig.lgsp.faults().on("NhanDKHT").untilCleared(LgspFault.httpStatus(401));

    assertThatThrownBy(
            () -> rig.gateway(LgspScheme.SYSTEM_KEY).civilStatus().submit(LgspSamples.birth()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("attempt 1: the gateway refuses X-SystemId and X-SecretKey");
    assertThat(rig.lgsp.calls("NhanDKHT")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"status\":0,\"errorCode\":\"HT01\",\"errorDescription\":\"Thiếu trường maDonVi của"
            + " Huỳnh\"}|the request is refused (HTTP 200, error_code HT01, “Thiếu trường maDonVi của …”|false",
        "{\"status\":1,\"errorCode\":\"HT77\"}|the request is refused (HTTP 200, error_code"
            + " HT77|false",
        "{\"status\":2,\"statusDescription\":\"Không hợp lệ\"}|the request is refused (HTTP 200,"
            + " error_code 2, “Không hợp lệ”). Read what the service says in"
            + " replyWithCitizensData(); if it says that all is well, its code is missing in"
            + " AnswerCodes.ofSuccess.|false",
        "{\"status\":0,\"errorCode\":\"HT99\"}|the service does not take it now (HTTP 200,"
            + " error_code HT99). Call again later; if it lasts, ask the operators of the"
            + " service.|true",
      })
  void submit_refusedByACode_saysWhetherLaterIsBetter(
      String reply, String problem, boolean worthRetry) {
    rig.lgsp.faults().on("NhanDKHT").next(LgspFault.answer(200, "application/json", reply));

    ServiceException failure =
        catchThrowableOfType(
            ServiceException.class, () -> rig.gateway().civilStatus().submit(LgspSamples.birth()));

    assertThat(failure)
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining(problem)
        .hasMessageNotContaining("Huỳnh");
    assertThat(failure.worthRetry()).isEqualTo(worthRetry);
    assertThat(rig.lgsp.calls("NhanDKHT")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":1}",
        "{\"status\":\"1\",\"errorCode\":null}",
        "{\"status\":\" 1 \",\"errorCode\":\"\"}",
        "{\"status\":1,\"errorCode\":0}",
        "{\"status\":1,\"errorCode\":\"00\"}",
        "{\"status\":1,\"errorCode\":\"1\"}",
      })
  void submit_successInEveryForm_isASuccess(String reply) {
    rig.lgsp.faults().on("NhanDKHT").next(LgspFault.answer(200, "application/json", reply));

    assertThat(rig.gateway().civilStatus().submit(LgspSamples.birth()).status()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "1", "null", "{\"errorCode\":\"0\"}", "{\"status\":{}}"})
  void submit_repliesThatDoNotSay_leaveTheOutcomeUnknown(String reply) {
    rig.lgsp.faults().on("NhanDKHT").next(LgspFault.answer(200, "application/json", reply));

    assertThatThrownBy(() -> rig.gateway().civilStatus().submit(LgspSamples.birth()))
        .isInstanceOf(OutcomeUnknownException.class)
        .cause()
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply does not say whether it is a success");
  }

  @Test
  void submit_refusedByHttpWithACode_hasBoth() {
    rig.lgsp
        .faults()
        .on("NhanDKHT")
        .next(
            LgspFault.answer(
                400,
                "application/json",
                "{\"status\":0,\"errorCode\":\"HT05\",\"errorDescription\":\"Thiếu\"}"));

    assertThatThrownBy(() -> rig.gateway().civilStatus().submit(LgspSamples.birth()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining(
            "the request is refused (HTTP 400, error_code HT05). Check the base of the gateway and"
                + " the path of the service, and that the account is subscribed to it");
  }

  @Test
  void service_notBuilt_saysWhatToSet() {
    LgspGateway gateway =
        LgspGateway.builder()
            .base(rig.lgsp.baseUri(LgspRig.SCHEME))
            .authentication(LgspAuthentication.systemKey("SYS", Secret.of("k")))
            .build();

    try (gateway) {
      assertThatThrownBy(gateway::civilStatus)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("LgspGateway: the client was built without civilStatus; set it to call this");
      assertThatThrownBy(gateway::judicialRecords)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without judicialRecords");
      assertThatThrownBy(gateway::post)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without post");
    }
  }

  @Test
  void close_laterCall_fails() {
    LgspGateway gateway = rig.gateway();
    gateway.close();

    assertThatThrownBy(() -> gateway.call(LgspRequest.get("a").build()))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("the client is closed");
  }
}
