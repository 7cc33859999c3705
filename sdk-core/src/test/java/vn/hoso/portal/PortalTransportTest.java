package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.portal.PortalSamples.NUMBER;
import static vn.hoso.simulator.portal.PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;
import static vn.hoso.simulator.portal.PortalService.TRA_CUU_HO_SO;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.TransportException;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What becomes of calls that get no answer, and of a client that is closed. */
class PortalTransportTest {

  private static final Duration SHORT = Duration.ofMillis(200);

  private final PortalRig rig = new PortalRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void portal_notThere_isTriedFourTimesAndNothingWasSent() throws IOException {
    URI nobody = closedPort();

    assertThatThrownBy(() -> at(nobody).dossiers().reportProgress(NUMBER, PortalSamples.steps(1)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            "login (items 1 to 1 of 1) at "
                + nobody
                + "/RestService/forward/mapi/login?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider,"
                + " attempt 4: no connection; nothing was sent. Check that the service is running,"
                + " that host and port are right, and that no firewall is in between.")
        .asInstanceOf(type(TransportException.class))
        .returns(false, TransportException::sent)
        .returns(true, HosoException::worthRetry);
    assertThat(rig.pauses).hasSize(3);
  }

  @Test
  void host_unknown_saysSo() {
    assertThatThrownBy(
            () -> at(URI.create("http://ho-so.invalid/VXPAdapter")).dossiers().find(NUMBER))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("login at http://ho-so.invalid/VXPAdapter/RestService/forward/")
        .hasMessageContaining("the host name is not known; nothing was sent. Check the host name");
  }

  @Test
  void answer_slowerThanAnAttempt_isTriedAgain() {
    rig.portal.faults().on(TRA_CUU_HO_SO).next(Fault.slow(Duration.ofMinutes(5)));
    NationalPortal client = rig.client();

    RequestOptions hurried = RequestOptions.defaults().withAttemptTimeout(Duration.ofSeconds(1));
    assertThat(client.dossiers().find(NUMBER, hurried)).isEmpty();

    assertThat(rig.portal.requests(TRA_CUU_HO_SO)).hasSize(2);
  }

  @Test
  void answer_slowEveryTime_endsWithTheCallsTime() {
    rig.portal.faults().on(TRA_CUU_HO_SO).untilCleared(Fault.slow(Duration.ofMinutes(5)));
    NationalPortal client =
        rig.client(
            builder ->
                builder
                    .timeouts(Timeouts.of(SHORT, SHORT, SHORT.multipliedBy(4)))
                    .retry(RetryPolicy.defaults().withAttempts(20)));
    logIn(client);

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("TraCuuHoSo at " + rig.portal.uri())
        .hasMessageContaining(
            "no complete answer within the time limit. If the service is known to be slow, raise"
                + " Timeouts or the RequestOptions of the call.")
        .asInstanceOf(type(TransportException.class))
        .returns(true, TransportException::sent)
        .returns(true, HosoException::worthRetry)
        .satisfies(e -> assertThat(e.attempts()).isBetween(2, 5));
  }

  @Test
  void login_slowInAnotherThread_endsWithTheTimeOfTheCallThatWaits() throws Exception {
    rig.portal.faults().on(LOGIN).untilCleared(Fault.slow(Duration.ofMinutes(5)));
    NationalPortal client = rig.client();
    CompletableFuture<?> first =
        CompletableFuture.supplyAsync(() -> client.dossiers().find(NUMBER));
    awaitRequests(1);

    assertThatThrownBy(
            () -> client.dossiers().find(NUMBER, RequestOptions.defaults().withCallTimeout(SHORT)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("TraCuuHoSo at " + rig.portal.uri())
        .hasMessageContaining("attempt 1: no session within the time limit; nothing was sent.");
    assertThat(first).isNotDone();
  }

  @Test
  void reportProgress_answerTooLate_isUnknown() {
    NationalPortal client = rig.client();
    client.dossiers().insert(PortalSamples.dossier());
    rig.portal.faults().on(CAP_NHAT_TIEN_DO_HO_SO_MC).next(Fault.slow(Duration.ofMinutes(5)));

    assertThatThrownBy(
            () ->
                client
                    .dossiers()
                    .reportProgress(
                        NUMBER,
                        PortalSamples.steps(1),
                        RequestOptions.defaults().withAttemptTimeout(SHORT)))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("outcome unknown");
    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().steps()).hasSize(1);
  }

  @Test
  void interruption_whileWaiting_endsTheCallAndKeepsTheFlag() throws Exception {
    NationalPortal client = rig.client();
    rig.portal.faults().on(LOGIN).untilCleared(Fault.slow(Duration.ofMinutes(5)));
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              assertThatThrownBy(() -> client.dossiers().find(NUMBER))
                  .isInstanceOf(CallInterruptedException.class)
                  .hasMessageContaining("the thread was interrupted while it waited");
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    awaitRequests(1);

    caller.interrupt();

    assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void call_afterClose_saysThatTheClientIsClosed() {
    NationalPortal client = rig.client();
    logIn(client);
    client.close();

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("TraCuuHoSo at " + rig.portal.uri())
        .hasMessageContaining(
            "attempt 1: the client is closed; nothing was sent. Do not close it before the last"
                + " call has ended.")
        .asInstanceOf(type(TransportException.class))
        .returns(false, HosoException::worthRetry);
    assertThat(rig.portal.requests(TRA_CUU_HO_SO)).isEmpty();
  }

  @Test
  void close_callUnderWay_endsIt() throws Exception {
    NationalPortal client = rig.client();
    rig.portal.faults().on(TRA_CUU_HO_SO).untilCleared(Fault.slow(Duration.ofMinutes(5)));
    CompletableFuture<?> call = CompletableFuture.supplyAsync(() -> client.dossiers().find(NUMBER));
    awaitRequests(2);

    client.close();

    assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("TraCuuHoSo at " + rig.portal.uri())
        .hasMessageContaining(
            "attempt 1: the client is closed. Do not close it before the last call has ended.");
  }

  @Test
  void close_afterCalls_leavesNoThread() throws Exception {
    Set<Thread> before = threads();
    for (int i = 0; i < 5; i++) {
      NationalPortal client = rig.client();
      logIn(client);
      assertThat(threadsSince(before)).isNotEmpty();
      client.close();
      client.close();
    }

    for (int i = 0; i < 500 && !threadsSince(before).isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertThat(threadsSince(before)).isEmpty();
  }

  private NationalPortal at(URI securityServer) {
    return rig.client(builder -> builder.securityServer(securityServer));
  }

  private static void logIn(NationalPortal client) {
    assertThat(client.procedures().get(PortalSamples.PROCEDURE)).isPresent();
  }

  private void awaitRequests(int count) throws InterruptedException {
    for (int i = 0; i < 1000 && rig.portal.requests().size() < count; i++) {
      Thread.sleep(10);
    }
    assertThat(rig.portal.requests()).hasSize(count);
  }

  /** All but those of the simulator. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }

  private static List<Thread> threadsSince(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> !thread.getName().startsWith("simulator-"))
        .toList();
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/VXPAdapter");
    }
  }
}
