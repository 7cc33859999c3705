package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.portal.PortalSamples.NUMBER;
import static vn.hoso.simulator.portal.PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;
import static vn.hoso.simulator.portal.PortalService.TRA_CUU_HO_SO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.Batch;
import vn.hoso.error.CallException;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.RecordedRequest;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** Opening, renewing and losing the session, alone and with many threads. */
class PortalSessionTest {

  private static final int THREADS = 50;

  private final PortalRig rig =
      new PortalRig(PortalOptions.builder().sessionLifetime(Duration.ofHours(8)));

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void expiredSession_anyCall_logsInOnceMoreAndRepeatsIt() {
    NationalPortal client = rig.client();
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.expiredSession());

    client.dossiers().insert(PortalSamples.dossier());

    assertThat(rig.portal.logins()).isEqualTo(2);
    assertThat(rig.portal.requests(DONG_BO_HO_SO_MC))
        .hasSize(2)
        .extracting(RecordedRequest::session)
        .doesNotHaveDuplicates();
    assertThat(rig.portal.dossiers()).hasSize(1);
    assertThat(rig.pauses).isEmpty();
    assertThat(rig.events(CallEvent.SessionExpired.class)).hasSize(1);
  }

  @Test
  void expiredSession_saidByHttp401_logsInOnceMore() {
    NationalPortal client = rig.client();
    rig.portal.faults().on(TRA_CUU_HO_SO).next(Fault.httpStatus(401));

    client.dossiers().find(NUMBER);

    assertThat(rig.portal.logins()).isEqualTo(2);
  }

  @Test
  void expiredSession_inTheMiddleOfProgress_losesAndDoublesNoStep() {
    NationalPortal client = rig.client();
    client.dossiers().insert(PortalSamples.dossier());
    rig.portal.faults().on(CAP_NHAT_TIEN_DO_HO_SO_MC).everyNth(2, Fault.expiredSession());

    client.dossiers().reportProgress(NUMBER, PortalSamples.steps(25));

    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().steps())
        .extracting(step -> step.fields().get("ThoiDiemXuLy"))
        .hasSize(25)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(rig.portal.logins()).isEqualTo(3);
  }

  @Test
  void expiredSession_fiftyThreads_logInOnceTogether() throws Exception {
    NationalPortal client = rig.client();
    client.dossiers().find(NUMBER);
    rig.portal.expireSessions();

    PortalRig.together(THREADS, () -> assertThat(client.dossiers().find(NUMBER)).isEmpty());

    assertThat(rig.portal.logins()).isEqualTo(2);
  }

  @Test
  void firstCall_fiftyThreads_logInOnceTogether() throws Exception {
    NationalPortal client = rig.client();

    PortalRig.together(THREADS, () -> assertThat(client.dossiers().find(NUMBER)).isEmpty());

    assertThat(rig.portal.logins()).isEqualTo(1);
    assertThat(rig.portal.requests(TRA_CUU_HO_SO)).hasSize(THREADS);
  }

  @Test
  void expiredSession_everyTime_endsInAuthenticationException() {
    rig.portal.faults().on(TRA_CUU_HO_SO).untilCleared(Fault.expiredSession());

    assertThatThrownBy(() -> rig.client().dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("TraCuuHoSo at http://")
        .hasMessageContaining("a session that was only just opened is refused")
        .hasMessageContaining("AnswerRules.sessionExpired");
    assertThat(rig.portal.logins()).isEqualTo(3);
  }

  @Test
  void session_olderThanTheLimit_isRenewedBeforeThePortalEndsIt() {
    NationalPortal client = rig.client(builder -> builder.sessionMaxAge(Duration.ofMinutes(10)));
    client.dossiers().find(NUMBER);
    rig.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    client.dossiers().find(NUMBER);
    assertThat(rig.portal.logins()).isEqualTo(1);

    rig.clock.advance(Duration.ofSeconds(1));
    client.dossiers().find(NUMBER);

    assertThat(rig.portal.logins()).isEqualTo(2);
    assertThat(rig.events(CallEvent.SessionExpired.class)).isEmpty();
  }

  @Test
  void wrongPassword_anyCall_isTriedOnceAndSaidClearly() {
    assertThatThrownBy(() -> withPassword("sai mat khau").dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageStartingWith(
            "login at " + rig.portal.uri() + "/RestService/forward/mapi/login?dstcode=")
        .hasMessageContaining("attempt 1: the login is refused (HTTP 200, error_code -1")
        .hasMessageEndingWith(
            "Check user name and password of the agency's account. It is not tried again by itself,"
                + " so that the account is not locked.")
        .asInstanceOf(type(AuthenticationException.class))
        .returns(false, AuthenticationException::worthRetry);
    assertThat(rig.portal.requests()).hasSize(1);
  }

  @Test
  void wrongPassword_manyThreadsWaiting_isTriedOnceAndEachHasItsOwnException() throws Exception {
    NationalPortal client = withPassword("sai mat khau");
    rig.portal.faults().on(LOGIN).untilCleared(Fault.slow(Duration.ofSeconds(2)));
    List<CallException> failures = new ArrayList<>();

    PortalRig.together(
        THREADS,
        () ->
            assertThatThrownBy(() -> client.dossiers().find(NUMBER))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the login is refused")
                .satisfies(
                    e -> {
                      synchronized (failures) {
                        failures.add((CallException) e);
                      }
                    }));

    assertThat(rig.portal.requests(LOGIN)).hasSize(1);
    assertThat(failures).hasSize(THREADS).doesNotHaveDuplicates();
  }

  @Test
  void login_interruptedInOneThread_isTakenOverByAnother() throws Exception {
    NationalPortal client = rig.client();
    rig.portal.faults().on(LOGIN).next(Fault.slow(Duration.ofMinutes(5)));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> first =
          threads.submit(
              () ->
                  assertThatThrownBy(() -> client.dossiers().find(NUMBER))
                      .isInstanceOf(CallInterruptedException.class));
      awaitRequest(first);
      Future<?> second = threads.submit(() -> client.dossiers().find(NUMBER));
      Thread.sleep(100);
      assertThat(second).isNotDone();

      first.cancel(true);

      second.get(10, TimeUnit.SECONDS);
      assertThat(rig.portal.requests(LOGIN)).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void login_refusedBetweenBatches_saysWhatThePortalHasTaken() {
    NationalPortal client = rig.client();
    client.dossiers().insert(PortalSamples.dossier());
    rig.portal
        .faults()
        .on(CAP_NHAT_TIEN_DO_HO_SO_MC)
        .next(Fault.wrappedInMessage(), Fault.expiredSession());
    rig.portal.faults().on(LOGIN).next(Fault.errorCode("-1", "Tài khoản bị khóa"));

    assertThatThrownBy(() -> client.dossiers().reportProgress(NUMBER, PortalSamples.steps(25)))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageStartingWith("login (items 11 to 20 of 25) at http://")
        .asInstanceOf(type(AuthenticationException.class))
        .satisfies(e -> assertThat(e.batch()).contains(new Batch(10, 10, 25)));
  }

  @Test
  void login_withoutSessionInTheAnswer_isNoSuccess() {
    rig.portal.faults().on(LOGIN).next(Fault.errorCode("0", "Đăng nhập thành công"));

    assertThatThrownBy(() -> rig.client().dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the login succeeded without a session")
        .hasMessageEndingWith(
            "Check PortalPaths.login and Destination: another service seems to answer there.");
  }

  private NationalPortal withPassword(String password) {
    return rig.client(
        builder -> builder.credentials(Credentials.of(rig.portal.username(), Secret.of(password))));
  }

  private void awaitRequest(Future<?> call) throws InterruptedException {
    while (rig.portal.requests().isEmpty()) {
      assertThat(call).isNotDone();
      Thread.sleep(10);
    }
  }
}
