package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.portal.PortalSamples.NUMBER;
import static vn.hoso.portal.PortalSamples.PROCEDURE;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LAY_THU_TUC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;
import static vn.hoso.simulator.portal.PortalService.TRA_CUU_HO_SO;

import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.simulator.portal.ErrorCodeForm;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.transport.RetryPolicy;

/** The forms in which the portal's answers come, right and wrong. */
class PortalRepliesTest {

  private PortalRig rig = new PortalRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource(ErrorCodeForm.class)
  void errorCode_anyForm_isUnderstood(ErrorCodeForm form) {
    rig.close();
    rig = new PortalRig(PortalOptions.builder().errorCodeForm(form));
    NationalPortal client = rig.client();

    assertThat(client.dossiers().insert(PortalSamples.dossier()).action())
        .isEqualTo(Action.INSERTED);
    assertThat(client.dossiers().upsert(PortalSamples.dossier()).action())
        .isEqualTo(Action.UPDATED);
    assertThat(client.dossiers().find(NUMBER)).isPresent();
  }

  @Test
  void reply_wrappedInMessage_isUnwrapped() {
    rig.portal.faults().onAll().untilCleared(Fault.wrappedInMessage());
    NationalPortal client = rig.client();

    assertThat(client.procedures().get(PROCEDURE).orElseThrow().name())
        .isEqualTo("Thủ tục đăng ký khai sinh");
    assertThat(client.dossiers().find(NUMBER)).isEmpty();
    client.dossiers().insert(PortalSamples.dossier());
    assertThat(client.dossiers().upsert(PortalSamples.dossier()).action())
        .isEqualTo(Action.UPDATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258"})
  void reply_inAnotherEncoding_isReadWithEveryLetter(String charset) {
    rig.portal.faults().onAll().untilCleared(Fault.encoding(Charset.forName(charset)));

    assertThat(rig.client().procedures().get(PROCEDURE).orElseThrow().name())
        .isEqualTo("Thủ tục đăng ký khai sinh");
  }

  @Test
  void reply_withBrokenLetters_isASuccessAllTheSame() {
    rig.portal.faults().onAll().untilCleared(Fault.invalidUtf8());
    NationalPortal client = rig.client();

    assertThat(client.dossiers().insert(PortalSamples.dossier()).action())
        .isEqualTo(Action.INSERTED);
    assertThat(rig.portal.requests(DONG_BO_HO_SO_MC)).hasSize(1);
  }

  @Test
  void reply_pageInsteadOfJson_isUnreadableAndKeptForSupport() {
    rig.portal.faults().on(LAY_THU_TUC).next(Fault.html(200));

    assertThatThrownBy(() -> onceOnly().procedures().get(PROCEDURE))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageStartingWith("LayThuTuc at " + rig.portal.uri())
        .hasMessageContaining(
            "attempt 1: the reply is a page of HTML or XML instead of JSON (HTTP 200). If it"
                + " happens again, give the operators of the security server and of the portal the"
                + " time and replyWithCitizensData().")
        .asInstanceOf(type(UnreadableReplyException.class))
        .satisfies(e -> assertThat(e.replyWithCitizensData()).contains("tạm thời gián đoạn"))
        .returns(true, HosoException::worthRetry);
  }

  @Test
  void reply_truncatedJson_saysWhereItBreaksOff() {
    rig.portal.faults().on(TRA_CUU_HO_SO).next(Fault.truncatedJson());

    assertThatThrownBy(() -> onceOnly().dossiers().find(NUMBER))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageMatching(
            ".*the reply is not JSON, or breaks off, at character \\d+ \\(HTTP 200\\).*")
        .hasNoCause();
  }

  @Test
  void reply_empty_isUnreadable() {
    rig.portal.faults().on(LOGIN).next(Fault.httpStatus(204));

    assertThatThrownBy(() -> onceOnly().dossiers().find(NUMBER))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("login at ")
        .hasMessageContaining("the reply is empty (HTTP 204)");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void reply_serverError_isTroubleThatPasses(int status) {
    rig.portal.faults().on(TRA_CUU_HO_SO).next(Fault.html(status));

    assertThatThrownBy(() -> onceOnly().dossiers().find(NUMBER))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the service is in trouble (HTTP " + status + "). Call again later;")
        .asInstanceOf(type(ServiceException.class))
        .returns(true, HosoException::worthRetry);
  }

  @Test
  void reply_tooManyRequests_asksForFewer() {
    rig.portal.faults().on(LOGIN).next(Fault.httpStatus(429));

    assertThatThrownBy(() -> onceOnly().dossiers().find(NUMBER))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the service is busy (HTTP 429). Make fewer calls at a time")
        .asInstanceOf(type(ServiceException.class))
        .returns(true, HosoException::worthRetry);
  }

  @Test
  void reply_nothingAtThePath_saysWhichSettingsToCheck() {
    rig.portal.faults().on(TRA_CUU_HO_SO).next(Fault.html(404));

    assertThatThrownBy(() -> rig.client().dossiers().find(NUMBER))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining(
            "the request is refused (HTTP 404). Check the client's securityServer, PortalPaths and"
                + " Destination;");
    assertThat(rig.portal.requests(TRA_CUU_HO_SO)).hasSize(1);
  }

  @Test
  void reply_codeNeverSeenBefore_isRefusedWithCodeAndWords() {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.errorCode("77", "Lỗi nghiệp vụ"));

    assertThatThrownBy(() -> rig.client().dossiers().upsert(PortalSamples.dossier()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageStartingWith("DongBoHoSoMC at " + rig.portal.uri())
        .hasMessageContaining("attempt 1: the request is refused (HTTP 200, error_code 77, “Lỗi ")
        .hasMessageEndingWith(
            "Read what the portal says in replyWithCitizensData(); if it names no field of the"
                + " request, ask the operators of the portal with the time of the call.")
        .asInstanceOf(type(ServiceException.class))
        .returns("77", e -> e.code().orElseThrow())
        .returns(false, HosoException::worthRetry)
        .satisfies(e -> assertThat(e.replyWithCitizensData()).contains("Lỗi nghiệp vụ"));
    assertThat(rig.portal.requests(DONG_BO_HO_SO_MC)).hasSize(1);
  }

  @Test
  void answerRules_custom_decideWhatARefusalIs() {
    AnswerRules rules =
        AnswerRules.defaults()
            .withSessionExpired(answer -> answer.code().equals("401"))
            .withAlreadyExists(answer -> answer.code().equals("12"));
    NationalPortal client = rig.client(builder -> builder.answerRules(rules));
    client.dossiers().insert(PortalSamples.dossier());
    rig.portal
        .faults()
        .on(DONG_BO_HO_SO_MC)
        .next(Fault.errorCode("401", "Token sai"), Fault.errorCode("12", "Trùng mã"));

    assertThat(client.dossiers().upsert(PortalSamples.dossier()).action())
        .isEqualTo(Action.UPDATED);
    assertThat(rig.portal.logins()).isEqualTo(2);
  }

  private NationalPortal onceOnly() {
    return rig.client(builder -> builder.retry(RetryPolicy.none()));
  }
}
