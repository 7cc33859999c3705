package vn.hoso.lgsp.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.CallException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.population.PopulationFault;
import vn.hoso.simulator.population.RecordedCall;
import vn.hoso.testing.LeakRun;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/**
 * A program that looks a citizen up on each route, with success and with failures, and logs
 * everything that an application could log of it, all loggers wide open. Writes what must not be
 * seen into the file that is its argument.
 */
public final class PopulationLeakScenario {

  static final String FAILED = "FAILED AS EXPECTED";

  private static final Logger LOG = LoggerFactory.getLogger(PopulationLeakScenario.class);
  private static final RetryPolicy RETRY =
      RetryPolicy.defaults().withAttempts(2).withPauses(Duration.ofMillis(1), Duration.ofMillis(2));
  private static final String WRONG_KEY = "sai-khoa-bi-mat";

  private static final List<String> CITIZENS =
      List.of(
          PopulationRig.ID,
          "201234567",
          "Hoài Thương",
          "19900308",
          "Tịch Tây",
          "Phạm Văn Đồng",
          "K45/7",
          "Đình Quỳnh",
          "049062001234",
          "Ánh Tuyết",
          "200765432",
          "Quốc Đạt",
          "048088004321",
          "480123456",
          "0905123456",
          "mot.cua.hoavang");

  private PopulationLeakScenario() {}

  public static void main(String[] args) throws IOException {
    LeakRun.openAllLoggers();
    try (PopulationRig rig = new PopulationRig()) {
      run(rig, PopulationRoute.direct(rig.database.uri(), rig.account()));
      run(rig, rig.wrapped());
      for (LgspScheme scheme : LgspScheme.values()) {
        run(
            rig,
            PopulationRoute.gateway(rig.database.gatewayUri(scheme), rig.gatewayAccount(scheme)));
      }
      wrongKey(rig);
      Files.write(Path.of(args[0]), secrets(rig), StandardCharsets.UTF_8);
    }
  }

  private static List<String> secrets(PopulationRig rig) {
    Stream<String> shown =
        rig.database.calls().stream()
            .map(RecordedCall::headers)
            .flatMap(
                headers ->
                    Stream.of("Authorization", "lgspaccesstoken", "ApiKey", "X-SecretKey")
                        .flatMap(name -> headers.getOrDefault(name, List.of()).stream()))
            .map(value -> value.replaceFirst("^(Bearer|Basic) ", ""));
    Stream<String> known =
        Stream.of(
            rig.database.username(), rig.database.secretKey(), rig.database.apiKey(), WRONG_KEY);
    return Stream.of(shown, known, CITIZENS.stream()).flatMap(s -> s).distinct().toList();
  }

  private static void run(PopulationRig rig, PopulationRoute route) {
    LOG.info("{}", route);
    try (PopulationDatabase database = client(rig, route)) {
      CitizenQuery query = query();
      CitizenLookUp found = database.lookUp(query);
      Citizen citizen = found.citizen().orElseThrow();
      LOG.info("{} {} {} {}", database, query, found, citizen);
      LOG.info("{} {} {}", citizen.name(), citizen.birthDate(), citizen.homeTown());
      LOG.info("{} {} {}", citizen.personalId().isPresent(), citizen.father(), citizen.mother());
      LOG.info("{} {}", citizen.spouse(), citizen.householdHead());
      CitizenVerification verified = database.verify(query);
      LOG.info("{} {}", verified, verified.answer());
      failures(rig, database, found.xmlWithCitizensData());
    }
  }

  private static void failures(PopulationRig rig, PopulationDatabase database, String reply) {
    String name = "NGUYỄN THỊ HOÀI THƯƠNG";
    List<PopulationFault> faults =
        List.of(
            PopulationFault.soapFault("Client", "Không hợp lệ: " + name + " 19900308"),
            PopulationFault.soapFault("Server", "Lỗi khi tìm " + PopulationRig.ID),
            PopulationFault.truncated(),
            PopulationFault.html(200),
            PopulationFault.httpStatus(401),
            PopulationFault.answer(200, "text/xml", reply.replace("<ns1:Ten>", "<ns1:Ten><")),
            PopulationFault.answer(200, "text/xml", reply.replace("</ns1:Ten>", "</ns1:Thương>")),
            PopulationFault.answer(200, "text/xml", reply.replace("&amp;", "&Phạm Văn Đồng;")),
            PopulationFault.answer(200, "text/xml", reply.replace("ns1:CongDan>", "HoàiThương>")),
            PopulationFault.answer(
                200,
                "application/json",
                "{\"error_code\":\"" + PopulationRig.ID + "\",\"message\":\"" + name + "\"}"));
    for (PopulationFault fault : faults) {
      rig.database.faults().onAll().untilCleared(fault);
      attempt(fault.toString(), () -> database.lookUp(query()));
      attempt(fault.toString(), () -> database.verify(query()));
      rig.database.faults().clear();
    }
  }

  private static void wrongKey(PopulationRig rig) {
    HashAuthentication account =
        HashAuthentication.of(rig.database.username(), Secret.of(WRONG_KEY))
            .withApiKey(Secret.of(rig.database.apiKey()));
    LOG.info("{}", account);
    try (PopulationDatabase database =
        client(rig, PopulationRoute.direct(rig.database.uri(), account))) {
      attempt("wrong key", () -> database.lookUp(query()));
    }
  }

  private static PopulationDatabase client(PopulationRig rig, PopulationRoute route) {
    return PopulationDatabase.builder()
        .route(route)
        .clock(rig.clock)
        .retry(RETRY)
        .listener(event -> LOG.info("{}", event))
        .build();
  }

  private static CitizenQuery query() {
    return PopulationRig.anyQuery()
        .agency(AgencyCode.of("H17.99"))
        .account("mot.cua.hoavang")
        .phone("0905123456")
        .personalId(PopulationRig.query().personalId().orElseThrow())
        .fullName(PopulationRig.NAME)
        .birthDate(LocalDate.of(1990, 3, 8))
        .build();
  }

  private static void attempt(String what, Runnable call) {
    try {
      call.run();
      LOG.info("{} succeeded", what);
    } catch (CallException e) {
      LOG.info(FAILED + ": {}: {}", what, e.toString(), e);
    }
  }
}
