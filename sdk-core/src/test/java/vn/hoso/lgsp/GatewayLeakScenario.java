package vn.hoso.lgsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.CallException;
import vn.hoso.lgsp.civilstatus.CivilStatusSubmission;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.testing.LeakRun;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.transport.RetryPolicy;

/**
 * A program that calls every service behind a gateway under each scheme, with success and with
 * failures, and logs everything that an application could log of it, all loggers wide open but for
 * the JDK's own. Writes what must not be seen into the file that is its argument.
 */
public final class GatewayLeakScenario {

  static final String FAILED = "FAILED AS EXPECTED";

  private static final Logger LOG = LoggerFactory.getLogger(GatewayLeakScenario.class);

  /** Writes whole addresses; kept, so that it stays closed. */
  private static final java.util.logging.Logger JDK_HTTP =
      java.util.logging.Logger.getLogger("jdk.internal.httpclient.debug");

  private static final String PRIVATE_HEADER = "ho-ten-9917";
  private static final RetryPolicy RETRY =
      RetryPolicy.defaults().withAttempts(2).withPauses(Duration.ofMillis(1), Duration.ofMillis(2));

  private final LgspRig rig = new LgspRig();

  private GatewayLeakScenario() {}

  public static void main(String[] args) throws IOException {
    LeakRun.openAllLoggers();
    JDK_HTTP.setLevel(java.util.logging.Level.OFF);
    GatewayLeakScenario scenario = new GatewayLeakScenario();
    for (LgspScheme scheme : LgspScheme.values()) {
      scenario.run(scheme);
    }
    Files.write(Path.of(args[0]), scenario.secrets(), StandardCharsets.UTF_8);
    scenario.rig.close();
  }

  private List<String> secrets() {
    Stream<String> citizens =
        Stream.of(
            LgspSamples.CHILD,
            LgspSamples.MOTHER,
            LgspSamples.ID,
            LgspSamples.PHONE,
            LgspSamples.EMAIL,
            LgspSamples.ADDRESS,
            "Hu%E1%BB%B3nh",
            PRIVATE_HEADER,
            rig.services.judicialAuthKey());
    return Stream.concat(LgspAccounts.secrets(rig.lgsp), citizens).distinct().toList();
  }

  private void run(LgspScheme scheme) {
    LgspGateway gateway =
        rig.gateway(
            scheme, builder -> builder.retry(RETRY).listener(event -> LOG.info("event {}", event)));
    LOG.info("{} {}", gateway, LgspAccounts.of(rig.lgsp, scheme));
    LOG.info(
        "{} {} {}", rig.civilStatus().build(), rig.judicialRecords().build(), rig.post().build());
    calls(gateway).forEach(GatewayLeakScenario::attempt);
    List<LgspFault> faults =
        List.of(
            LgspFault.httpStatus(400),
            LgspFault.html(200),
            LgspFault.httpStatus(503),
            LgspFault.resetBeforeAnswer(),
            LgspFault.tokenRefused(),
            LgspFault.answer(200, "application/json", refusal()),
            LgspFault.answer(400, "application/json", refusal()));
    for (LgspFault fault : faults) {
      for (String service :
          List.of("NhanDKHT", "LayKetQua", "NhanHoSoLLTP", "TaoDonHang", LgspSamples.ID)) {
        rig.lgsp.faults().on(service).untilCleared(fault);
      }
      calls(gateway).forEach((name, call) -> attempt(fault + " on " + name, call));
      rig.lgsp.faults().clear();
    }
  }

  /** As a service refuses that quotes the request. */
  private static String refusal() {
    String quoted = "không hợp lệ: " + LgspSamples.MOTHER + ", " + LgspSamples.ID;
    return "{\"status\":0,\"errorCode\":\"HT01\",\"errorDescription\":\""
        + quoted
        + "\",\"statusCode\":\"01\",\"errorDetail\":\""
        + quoted
        + "\",\"Status\":\"9\",\"Message\":\""
        + quoted
        + "\"}";
  }

  private Map<String, Supplier<Object>> calls(LgspGateway gateway) {
    // Taken under the first scheme; refused as there already under the others.
    CivilStatusSubmission birth = LgspSamples.birth();
    LgspRequest request =
        LgspRequest.post(rig.echo("cong-dan"))
            .segment(LgspSamples.ID)
            .query("ten", LgspSamples.MOTHER)
            .header("X-Nguoi-Hoi", PRIVATE_HEADER)
            .body(LgspBody.json(LgspSamples.birthFields()))
            .build();
    LOG.info(
        "{} {} {} {} {} {} {}",
        birth,
        birth.declaration(),
        LgspSamples.application(),
        LgspSamples.order(),
        LgspSamples.order().receiver(),
        request,
        request.body());
    return Map.of(
        "submit", () -> gateway.civilStatus().submit(birth),
        "results", () -> gateway.civilStatus().results(LgspSamples.query()),
        "apply", () -> gateway.judicialRecords().apply(LgspSamples.application()),
        "order", () -> gateway.post().order(LgspSamples.order()),
        "call", () -> gateway.call(request));
  }

  private static void attempt(String what, Supplier<Object> call) {
    try {
      LOG.info("{}: {}", what, call.get());
    } catch (CallException e) {
      LOG.info(FAILED + ": {}: {}", what, e.toString(), e);
    }
  }
}
