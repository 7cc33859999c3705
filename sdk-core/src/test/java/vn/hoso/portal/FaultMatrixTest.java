package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.transport.Timeouts;

/**
 * What each call makes of each fault that strikes once. A new call is an entry in {@link
 * MatrixCall#all}, a new fault a line in {@link #FAULTS} and in {@link #OUTCOMES}.
 *
 * <ul>
 *   <li>once: a success with one request;
 *   <li>again: a success after the request was repeated;
 *   <li>login: a success after a new session was opened;
 *   <li>unknown: an {@link OutcomeUnknownException} after one request;
 *   <li>broken: an {@link UnreadableReplyException} after one request;
 *   <li>refused: a {@link ServiceException} after one request;
 *   <li>exists: an {@link AlreadyExistsException} after one request;
 *   <li>update: the dossier is sent a second time, as an update.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

  private static final String OUTCOMES =
      """
      fault                      | READ    | LIST    | UPSERT  | UPDATE  | INSERT  | ONCE
      reset, request unread      | again   | again   | again   | again   | unknown | unknown
      reset before the answer    | again   | again   | again   | again   | unknown | unknown
      reset in the answer        | again   | again   | again   | again   | unknown | unknown
      answer too late            | again   | again   | again   | again   | unknown | unknown
      HTTP 408                   | again   | again   | again   | again   | unknown | unknown
      HTTP 500                   | again   | again   | again   | again   | unknown | unknown
      HTTP 503                   | again   | again   | again   | again   | unknown | unknown
      HTTP 503, applied          | again   | again   | again   | again   | unknown | unknown
      HTML with HTTP 200         | again   | again   | again   | again   | unknown | unknown
      HTML with HTTP 502         | again   | again   | again   | again   | unknown | unknown
      truncated JSON             | again   | broken  | again   | again   | unknown | unknown
      HTTP 429                   | again   | again   | again   | again   | again   | again
      expired session            | login   | login   | login   | login   | login   | login
      HTTP 401                   | login   | login   | login   | login   | login   | login
      HTTP 403                   | refused | refused | refused | refused | refused | refused
      HTTP 404                   | refused | refused | refused | refused | refused | refused
      error_code -1              | refused | refused | refused | refused | refused | refused
      exists already             | refused | refused | update  | exists  | exists  | refused
      answer late but in time    | once    | once    | once    | once    | once    | once
      wrapped in message         | once    | once    | once    | once    | once    | once
      UTF-16                     | once    | once    | once    | once    | once    | once
      windows-1258               | once    | once    | once    | once    | once    | once
      invalid UTF-8              | once    | once    | once    | once    | once    | once
      """;

  private static final Map<String, Fault> FAULTS =
      Map.ofEntries(
          Map.entry("reset, request unread", Fault.resetBeforeRead()),
          Map.entry("reset before the answer", Fault.resetBeforeAnswer()),
          Map.entry("reset in the answer", Fault.resetInAnswer()),
          Map.entry("answer too late", Fault.slow(Duration.ofMinutes(5))),
          Map.entry("HTTP 408", Fault.httpStatus(408)),
          Map.entry("HTTP 500", Fault.httpStatus(500)),
          Map.entry("HTTP 503", Fault.httpStatus(503)),
          Map.entry("HTTP 503, applied", Fault.httpStatus(503).applied()),
          Map.entry("HTML with HTTP 200", Fault.html(200)),
          Map.entry("HTML with HTTP 502", Fault.html(502)),
          Map.entry("truncated JSON", Fault.truncatedJson()),
          Map.entry("HTTP 429", Fault.httpStatus(429)),
          Map.entry("expired session", Fault.expiredSession()),
          Map.entry("HTTP 401", Fault.httpStatus(401)),
          Map.entry("HTTP 403", Fault.httpStatus(403)),
          Map.entry("HTTP 404", Fault.httpStatus(404)),
          Map.entry("error_code -1", Fault.errorCode("-1", "Dữ liệu không hợp lệ")),
          Map.entry("exists already", Fault.duplicate()),
          Map.entry("answer late but in time", Fault.slow(Duration.ofMillis(5))),
          Map.entry("wrapped in message", Fault.wrappedInMessage()),
          Map.entry("UTF-16", Fault.encoding(StandardCharsets.UTF_16)),
          Map.entry("windows-1258", Fault.encoding(Charset.forName("windows-1258"))),
          Map.entry("invalid UTF-8", Fault.invalidUtf8()));

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();
  private final NationalPortal hurried =
      rig.client(
          builder ->
              builder.timeouts(
                  Timeouts.of(
                      Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(1))));
  private int dossiers;
  private Dossier dossier = nextDossier();

  @AfterAll
  void close() {
    rig.close();
  }

  private Stream<Arguments> matrix() {
    List<List<String>> table =
        OUTCOMES
            .lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    return table.stream()
        .skip(1)
        .flatMap(
            row ->
                MatrixCall.all().stream()
                    .map(
                        call -> {
                          int column = table.get(0).indexOf(call.kind().name());
                          return arguments(call, row.get(0), row.get(column));
                        }));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("matrix")
  void call_faultStrikesOnce_endsAsTheTableSays(MatrixCall call, String fault, String outcome) {
    rig.portal.faults().clear();
    rig.clock.advance(CatalogueCache.defaults().timeToLive());
    dossier = nextDossier();
    if (call.kind() == MatrixCall.Kind.UPDATE
        || call.service() == PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC) {
      client.dossiers().insert(dossier);
    }
    NationalPortal caller = fault.equals("answer too late") ? hurried : client;
    caller.procedures().get(PortalSamples.PROCEDURE); // so that the call itself needs no login
    int requests = requests(call);
    int logins = rig.portal.logins();
    rig.portal.faults().on(call.service()).next(FAULTS.get(fault));

    Runnable made = () -> call.made().accept(caller, dossier);
    switch (outcome) {
      case "once", "again", "login" -> made.run();
      case "unknown" -> assertThatThrownBy(made::run).isInstanceOf(OutcomeUnknownException.class);
      case "broken" -> assertThatThrownBy(made::run).isInstanceOf(UnreadableReplyException.class);
      case "exists" -> assertThatThrownBy(made::run).isInstanceOf(AlreadyExistsException.class);
      // The simulator does not have the dossier, whatever the fault said.
      case "refused", "update" ->
          assertThatThrownBy(made::run).isExactlyInstanceOf(ServiceException.class);
      default -> throw new IllegalArgumentException("No such outcome: " + outcome);
    }

    int sent = requests(call) - requests;
    switch (outcome) {
      case "again", "update", "login" -> assertThat(sent).isGreaterThan(1);
      default -> assertThat(sent).isEqualTo(1);
    }
    assertThat(rig.portal.logins() - logins).isEqualTo(outcome.equals("login") ? 1 : 0);
  }

  private int requests(MatrixCall call) {
    return rig.portal.requests(call.service()).size();
  }

  private Dossier nextDossier() {
    String number = "H17.99-261124-%04d".formatted(++dossiers);
    return PortalSamples.builder().number(DossierNumber.of(number)).build();
  }
}
