package vn.hoso.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.CallException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.portal.store.ResultFile;
import vn.hoso.portal.store.ResultQuery;
import vn.hoso.portal.store.ResultStore;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.testing.LeakRun;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/**
 * A program that calls the portal and the store through a gateway under each scheme, with success
 * and with failures, and logs everything that an application could log of it, all loggers wide
 * open. Writes what must not be seen into the file that is its argument.
 */
public final class LgspLeakScenario {

  static final String FAILED = "FAILED AS EXPECTED";

  private static final Logger LOG = LoggerFactory.getLogger(LgspLeakScenario.class);
  private static final RetryPolicy RETRY =
      RetryPolicy.defaults().withAttempts(2).withPauses(Duration.ofMillis(1), Duration.ofMillis(2));

  private final GatewayRig rig = new GatewayRig();
  private final List<String> secrets = new ArrayList<>();

  private LgspLeakScenario() {}

  public static void main(String[] args) throws IOException {
    LeakRun.openAllLoggers();
    LgspLeakScenario scenario = new LgspLeakScenario();
    for (LgspScheme scheme : LgspScheme.values()) {
      scenario.run(scheme);
    }
    Files.write(Path.of(args[0]), scenario.secrets(), StandardCharsets.UTF_8);
    scenario.rig.close();
  }

  private List<String> secrets() {
    Stream<String> citizens = Stream.of(PortalSamples.NAME, PortalSamples.ID, "giay-khai-sinh");
    return Stream.of(LgspAccounts.secrets(rig.lgsp), citizens, secrets.stream())
        .flatMap(s -> s)
        .distinct()
        .toList();
  }

  private void run(LgspScheme scheme) {
    LgspAuthentication authentication = rig.authentication(scheme);
    ProvincialGateway gateway = ProvincialGateway.of(rig.lgsp.portalUri(scheme), authentication);
    LOG.info("{} {}", authentication, gateway);
    try (NationalPortal portal =
            NationalPortal.builder()
                .provincialGateway(gateway)
                .agency(AgencyCode.of("H17.99"))
                .retry(RETRY)
                .listener(event -> LOG.info("{}", event))
                .build();
        ResultStore store =
            ResultStore.builder()
                .searchService(rig.lgsp.resultSearchUri(scheme))
                .fileService(rig.lgsp.resultFileUri(scheme))
                .authentication(authentication)
                .retry(RETRY)
                .listener(event -> LOG.info("{}", event))
                .build()) {
      LOG.info("{} {}", portal, store);
      LOG.info("{}", portal.dossiers().upsert(PortalSamples.dossier()));
      LOG.info("{} {}", query(), store.search(query()));
      failures(scheme, portal, store);
    }
  }

  private void failures(LgspScheme scheme, NationalPortal portal, ResultStore store) {
    ResultFile file = ResultFile.of("giay-khai-sinh.pdf", "/giay-khai-sinh", "H17");
    LOG.info("{}", file);
    List<LgspFault> faults =
        scheme == LgspScheme.CLIENT_CREDENTIALS
            ? List.of(LgspFault.tokenRefused(), LgspFault.html(200), LgspFault.httpStatus(500))
            : List.of(LgspFault.tokenRefused());
    for (LgspFault fault : faults) {
      for (String service : List.of("DongBoHoSoMC", "tra-cuu", "tai-tep")) {
        rig.lgsp.faults().on(service).untilCleared(fault);
      }
      attempt(fault + " on upsert", () -> portal.dossiers().upsert(PortalSamples.dossier()));
      attempt(fault + " on search", () -> store.search(query()));
      attempt(fault + " on download", () -> store.download(file, Path.of("giay-khai-sinh.pdf")));
      rig.lgsp.faults().clear();
    }
    attempt("no such file", () -> store.download(file, Path.of("giay-khai-sinh.pdf")));
    if (scheme == LgspScheme.SYSTEM_KEY) {
      return;
    }
    rig.lgsp.forgetTokens();
    String token = "bi-mat-" + scheme;
    secrets.add(token);
    for (String answer :
        List.of("{\"other_token\":\"" + token + "\"}", "{\"access_token\":\"" + token + " x\"}")) {
      rig.lgsp.faults().on("token").next(LgspFault.answer(200, "application/json", answer));
      rig.lgsp.faults().on("login").next(LgspFault.answer(200, "application/json", answer));
      attempt("login without token", () -> portal.dossiers().find(PortalSamples.NUMBER));
      rig.lgsp.faults().clear();
    }
    Secret wrong = Secret.of("sai-bet-" + scheme);
    secrets.add(wrong.reveal());
    try (NationalPortal stranger =
        NationalPortal.builder()
            .provincialGateway(
                ProvincialGateway.of(
                    rig.lgsp.portalUri(scheme),
                    LgspAuthentication.clientCredentials(
                        rig.lgsp.loginUri(scheme), rig.lgsp.consumerKey(), wrong)))
            .agency(AgencyCode.of("H17.99"))
            .build()) {
      attempt("wrong secret", () -> stranger.dossiers().find(PortalSamples.NUMBER));
    }
  }

  private static ResultQuery query() {
    return ResultQuery.builder()
        .owner(PersonalId.of(PortalSamples.ID))
        .requester(PortalSamples.NAME, PersonalId.of(PortalSamples.ID))
        .procedure(PortalSamples.PROCEDURE)
        .build();
  }

  private static void attempt(String what, Runnable call) {
    try {
      call.run();
      throw new IllegalStateException(what + " succeeded");
    } catch (CallException e) {
      LOG.info(FAILED + ": {}: {}", what, e.toString(), e);
    }
  }
}
