package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.portal.PortalSamples.NUMBER;
import static vn.hoso.portal.PortalSamples.PROCEDURE;
import static vn.hoso.simulator.portal.PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LAY_THU_TUC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;
import static vn.hoso.simulator.portal.PortalService.TRA_CUU_HO_SO;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.Batch;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;

/** What is sent again and what is not. */
class PortalRetryTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();
  private final Dossier dossier = PortalSamples.dossier();

  @AfterEach
  void close() {
    rig.close();
  }

  /** After these nobody knows whether the request took effect. */
  static Stream<Fault> faultsWithoutAClearAnswer() {
    return Stream.concat(faultsWithoutEffect(), faultsAfterEffect());
  }

  static Stream<Fault> faultsWithoutEffect() {
    return Stream.of(
        Fault.resetBeforeRead(),
        Fault.httpStatus(408),
        Fault.httpStatus(500),
        Fault.httpStatus(502),
        Fault.httpStatus(503),
        Fault.html(200),
        Fault.html(502));
  }

  static Stream<Fault> faultsAfterEffect() {
    return Stream.of(
        Fault.resetBeforeAnswer(),
        Fault.resetInAnswer(),
        Fault.truncatedJson(),
        Fault.httpStatus(503).applied());
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void read_noClearAnswer_isTriedAgain(Fault fault) {
    rig.portal.faults().on(LAY_THU_TUC).next(fault);
    rig.portal.faults().on(TRA_CUU_HO_SO).next(fault);

    assertThat(client.procedures().get(PROCEDURE)).isPresent();
    assertThat(client.dossiers().find(NUMBER)).isEmpty();

    assertThat(rig.portal.requests(LAY_THU_TUC)).hasSize(2);
    assertThat(rig.portal.requests(TRA_CUU_HO_SO)).hasSize(2);
    assertThat(rig.pauses)
        .hasSize(2)
        .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(500)));
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void login_noClearAnswer_isTriedAgain(Fault fault) {
    rig.portal.faults().on(LOGIN).next(fault);

    assertThat(client.dossiers().find(NUMBER)).isEmpty();

    assertThat(rig.portal.requests(LOGIN)).hasSize(2);
    assertThat(rig.portal.requests(TRA_CUU_HO_SO)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutEffect")
  void upsert_didNotTakeEffect_isInsertedByTheSecondAttempt(Fault fault) {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(fault);

    assertThat(client.dossiers().upsert(dossier).action()).isEqualTo(Action.INSERTED);

    assertThat(rig.portal.requests(DONG_BO_HO_SO_MC)).hasSize(2);
    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().versions()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faultsAfterEffect")
  void upsert_tookEffectUnanswered_isFoundThereAndSentAsAnUpdate(Fault fault) {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(fault);

    assertThat(client.dossiers().upsert(dossier).action()).isEqualTo(Action.UPDATED);

    assertThat(rig.bodies(DONG_BO_HO_SO_MC))
        .extracting(body -> body.get("isUpdating").textValue())
        .containsExactly("False", "False", "True");
    assertThat(rig.portal.dossiers()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void update_noClearAnswer_isTriedAgain(Fault fault) {
    client.dossiers().insert(dossier);
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(fault);

    assertThat(client.dossiers().update(dossier).action()).isEqualTo(Action.UPDATED);

    assertThat(rig.portal.requests(DONG_BO_HO_SO_MC)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void reportProgress_noClearAnswer_isNotRepeatedAndTheOutcomeIsUnknown(Fault fault) {
    client.dossiers().insert(dossier);
    rig.portal.faults().on(CAP_NHAT_TIEN_DO_HO_SO_MC).next(Fault.wrappedInMessage(), fault);

    assertThatThrownBy(() -> client.dossiers().reportProgress(NUMBER, PortalSamples.steps(25)))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith("CapNhatTienDoHoSoMC (items 11 to 20 of 25) at " + rig.portal.uri())
        .hasMessageContaining(
            "outcome unknown, because the request was sent and no clear answer came. Ask the"
                + " portal's operators, or read the dossier's progress on the portal's page")
        .hasCauseInstanceOf(HosoException.class)
        .asInstanceOf(type(OutcomeUnknownException.class))
        .returns(true, TransportException::sent)
        .returns(false, HosoException::worthRetry)
        .satisfies(e -> assertThat(e.batch()).contains(new Batch(10, 10, 25)));

    assertThat(rig.portal.requests(CAP_NHAT_TIEN_DO_HO_SO_MC)).hasSize(2);
    assertThat(rig.pauses).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void insert_noClearAnswer_isNotRepeatedAndTheOutcomeIsUnknown(Fault fault) {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(fault);

    assertThatThrownBy(() -> client.dossiers().insert(dossier))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageEndingWith(
            "Look it up with find, or send it with upsert, which may be repeated.");

    assertThat(rig.portal.requests(DONG_BO_HO_SO_MC)).hasSize(1);
  }

  @Test
  void reportProgress_busy_isTriedAgainBecauseNothingWasDone() {
    client.dossiers().insert(dossier);
    rig.portal.faults().on(CAP_NHAT_TIEN_DO_HO_SO_MC).next(Fault.httpStatus(429));

    client.dossiers().reportProgress(NUMBER, PortalSamples.steps(1));

    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().steps()).hasSize(1);
    assertThat(rig.pauses).hasSize(1);
  }

  @Test
  void read_troubleThatLasts_endsAfterFourAttemptsWithAllOfThemInTheException() {
    rig.portal
        .faults()
        .on(TRA_CUU_HO_SO)
        .next(Fault.httpStatus(503), Fault.html(200), Fault.resetInAnswer(), Fault.httpStatus(500));

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 4: the service is in trouble (HTTP 500)")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .extracting(Throwable::getClass)
                    .isEqualTo(
                        List.of(
                            ServiceException.class,
                            UnreadableReplyException.class,
                            TransportException.class)));
    assertThat(rig.pauses).hasSize(3);
    assertThat(rig.events(CallEvent.Ended.class))
        .last()
        .returns(4, CallEvent.Ended::attempts)
        .returns("TraCuuHoSo", CallEvent::operation);
  }

  @Test
  void read_withoutRetry_isTriedOnce() {
    rig.portal.faults().on(TRA_CUU_HO_SO).next(Fault.httpStatus(503));
    RequestOptions once = RequestOptions.defaults().withRetry(RetryPolicy.none());

    assertThatThrownBy(() -> client.dossiers().find(NUMBER, once))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1");
    assertThat(rig.pauses).isEmpty();
  }

  @Test
  void refusal_anyCall_isNotTriedAgain() {
    rig.portal.faults().onAll().untilCleared(Fault.errorCode("-1", "Dữ liệu không hợp lệ"));

    assertThatThrownBy(() -> client.procedures().get(PROCEDURE))
        .isInstanceOf(ServiceException.class);
    assertThat(rig.portal.requests()).hasSize(1);
  }
}
