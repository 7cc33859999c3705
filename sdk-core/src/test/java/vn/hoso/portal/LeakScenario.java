package vn.hoso.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.CallException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.simulator.portal.RecordedRequest;
import vn.hoso.testing.LeakRun;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;
import vn.hoso.transport.Timeouts;

/**
 * A program that calls the portal with success and with every kind of failure, and logs everything
 * that an application could log of it, all loggers wide open. Writes what must not be seen into the
 * file that is its argument.
 */
public final class LeakScenario {

  static final String FAILED = "FAILED AS EXPECTED";

  private static final Logger LOG = LoggerFactory.getLogger(LeakScenario.class);
  private static final String PASSWORD = "Mật-Khẩu-Riêng-84";
  private static final String ECHO =
      "Hồ sơ của %s, số %s, điện thoại %s, %s không hợp lệ: %s"
          .formatted(
              PortalSamples.NAME,
              PortalSamples.ID,
              PortalSamples.PHONE,
              PortalSamples.ADDRESS,
              PortalSamples.NAME.toLowerCase(Locale.ROOT));

  private final PortalSimulator portal = PortalSimulator.start();

  private LeakScenario() {}

  public static void main(String[] args) throws IOException {
    LeakRun.openAllLoggers();
    LeakScenario scenario = new LeakScenario();
    scenario.run();
    Files.write(Path.of(args[0]), scenario.secrets(), StandardCharsets.UTF_8);
    scenario.portal.close();
  }

  private List<String> secrets() {
    Stream<String> sessions =
        portal.requests().stream().map(RecordedRequest::session).flatMap(Optional::stream);
    return Stream.concat(
            sessions,
            Stream.of(
                portal.username(),
                portal.password(),
                PASSWORD,
                PortalSamples.NAME,
                "Phượng",
                "Quỳnh",
                PortalSamples.ID,
                PortalSamples.PHONE,
                PortalSamples.FAX,
                PortalSamples.EMAIL,
                PortalSamples.ADDRESS,
                "Đông Yên",
                PortalSamples.TECHNICAL_ID,
                PortalSamples.OFFICIAL,
                "token=b7e1",
                "Nguyễn Đình Hiếu",
                "tạm trú",
                "bản chính không",
                "nơi cư trú"))
        .distinct()
        .toList();
  }

  private void run() throws IOException {
    NationalPortal client = client(portal.uri(), portal.password());
    successes(client);
    failures(client);
    client.close();
    attempt("after close", () -> client.dossiers().find(PortalSamples.NUMBER));
    attemptWith("wrong password", portal.uri(), PASSWORD);
    attemptWith(
        "TLS to a plain port",
        URI.create("https" + portal.uri().toString().substring(4)),
        PASSWORD);
    attemptWith("nobody there", closedPort(), PASSWORD);
  }

  private void successes(NationalPortal client) {
    LOG.info("{} {} {}", client, client.dossiers(), client.procedures());
    LOG.info("{}", client.procedures().get(PortalSamples.PROCEDURE));
    LOG.info("{}", client.dossiers().insert(PortalSamples.dossier()));
    LOG.info("{}", client.dossiers().upsert(PortalSamples.dossier()));
    client.dossiers().reportProgress(PortalSamples.NUMBER, PortalSamples.steps(12));
    LOG.info("{}", client.dossiers().find(PortalSamples.NUMBER));
    LOG.info("{} {}", PortalSamples.dossier(), PortalSamples.steps(2));
    topics(client);
    LOG.info("{}", new PortalAnswer(200, "-1", ECHO));
    LOG.info("{}", Credentials.of(portal.username(), Secret.of(PASSWORD)));
  }

  private void topics(NationalPortal client) {
    LOG.info("{} {} {}", client.catalogues(), client.questions(), client.accounts());
    LOG.info("{}", client.catalogues().get(CatalogueKind.PROVINCES));
    LOG.info("{} {}", client.questions().received(), TopicSamples.question());
    client.questions().publish(List.of(TopicSamples.question()));
    client.questions().answer(List.of(TopicSamples.answer()));
    LOG.info("{} {}", client.questions().ofAgencies(), TopicSamples.answer());
    LOG.info("{}", client.questions().answers("HD-2026-004417"));
    LOG.info("{}", technicalId(client).isPresent());
    LOG.info("{}", client.call("LayDanhSachHoiDapGuiTuDVCQG", Map.of()));
  }

  private static Optional<String> technicalId(NationalPortal client) {
    return client.accounts().technicalId(PersonalId.of(PortalSamples.ID));
  }

  private void topicFailures(NationalPortal client, Fault fault) {
    Stream.of(
            PortalService.DONG_BO_HOI_DAP,
            PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG,
            PortalService.LAY_DANH_SACH_HOI_DAP_GUI_TU_DVCQG,
            PortalService.TRA_CUU_TECH_ID)
        .forEach(service -> portal.faults().on(service).untilCleared(fault));
    attempt(
        fault + " on publish", () -> client.questions().publish(List.of(TopicSamples.question())));
    attempt(fault + " on answer", () -> client.questions().answer(List.of(TopicSamples.answer())));
    attempt(fault + " on received", () -> client.questions().received());
    attempt(fault + " on technicalId", () -> technicalId(client));
    attempt(fault + " on call", () -> client.call("DongBoHoiDap", Map.of("data", ECHO)));
  }

  private void failures(NationalPortal client) {
    List<Fault> faults =
        List.of(
            Fault.expiredSession(),
            Fault.resetBeforeRead(),
            Fault.resetInAnswer(),
            Fault.httpStatus(500),
            Fault.httpStatus(429),
            Fault.html(200),
            Fault.truncatedJson(),
            Fault.errorCode("-1", ECHO),
            Fault.errorCode("3", ECHO + " đã tồn tại"),
            Fault.errorCode("-1", ECHO + " chưa được tiếp nhận"));
    for (Fault fault : faults) {
      portal.faults().on(PortalService.TRA_CUU_HO_SO).untilCleared(fault);
      portal.faults().on(PortalService.DONG_BO_HO_SO_MC).untilCleared(fault);
      portal.faults().on(PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC).untilCleared(fault);
      topicFailures(client, fault);
      attempt(fault + " on find", () -> client.dossiers().find(PortalSamples.NUMBER));
      attempt(fault + " on upsert", () -> client.dossiers().upsert(PortalSamples.dossier()));
      attempt(
          fault + " on progress",
          () -> client.dossiers().reportProgress(PortalSamples.NUMBER, PortalSamples.steps(12)));
      portal.faults().clear();
    }
    RequestOptions hurried = RequestOptions.defaults().withAttemptTimeout(Duration.ofMillis(100));
    portal.faults().onAll().untilCleared(Fault.slow(Duration.ofSeconds(30)));
    attempt("slow find", () -> client.dossiers().find(PortalSamples.NUMBER, hurried));
    attempt("slow insert", () -> client.dossiers().insert(PortalSamples.dossier(), hurried));
    portal.faults().clear();
    portal.expireSessions();
    portal.faults().on(PortalService.LOGIN).next(Fault.errorCode("-1", ECHO));
    attempt("login refused", () -> client.dossiers().find(PortalSamples.NUMBER));
  }

  private void attempt(String what, Runnable call) {
    try {
      call.run();
      throw new IllegalStateException(what + " succeeded");
    } catch (CallException e) {
      LOG.info(FAILED + ": {}: {}", what, e.toString(), e);
      LOG.info("{}", e.batch());
    }
  }

  private void attemptWith(String what, URI securityServer, String password) {
    try (NationalPortal client = client(securityServer, password)) {
      attempt(what, () -> client.dossiers().upsert(PortalSamples.dossier()));
    }
  }

  private NationalPortal client(URI securityServer, String password) {
    Timeouts timeouts = Timeouts.defaults();
    RetryPolicy retry =
        RetryPolicy.defaults()
            .withAttempts(2)
            .withPauses(Duration.ofMillis(1), Duration.ofMillis(2));
    LOG.info("{} {} {} {}", timeouts, retry, AnswerRules.defaults(), RequestOptions.defaults());
    return NationalPortal.builder()
        .securityServer(securityServer)
        .agency(AgencyCode.of("H17.99"))
        .credentials(Credentials.of(portal.username(), Secret.of(password)))
        .timeouts(timeouts)
        .retry(retry)
        .listener(
            event -> {
              LOG.info("{}", event);
              if (event instanceof CallEvent.SessionExpired) {
                throw new IllegalStateException("A listener that fails");
              }
            })
        .build();
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/VXPAdapter");
    }
  }
}
