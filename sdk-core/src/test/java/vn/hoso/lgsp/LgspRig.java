package vn.hoso.lgsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import vn.hoso.internal.call.Environment;
import vn.hoso.lgsp.civilstatus.CivilStatusOptions;
import vn.hoso.lgsp.judicial.JudicialRecordsOptions;
import vn.hoso.lgsp.post.PostOptions;
import vn.hoso.simulator.lgsp.LgspOptions;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspServices;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.lgsp.RecordedCall;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.testing.MovableClock;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** A simulated gateway with its services, and clients. Pauses are noted, not waited for. */
final class LgspRig implements AutoCloseable {

  static final LgspScheme SCHEME = LgspScheme.CLIENT_CREDENTIALS;

  final MovableClock clock = new MovableClock();
  final PortalSimulator portal = PortalSimulator.start();
  final LgspSimulator lgsp = LgspSimulator.start(LgspOptions.defaults().withClock(clock), portal);
  final LgspServices services = lgsp.services();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final List<LgspGateway> clients = new ArrayList<>();

  LgspGateway gateway() {
    return gateway(SCHEME);
  }

  LgspGateway gateway(LgspScheme scheme) {
    return gateway(scheme, builder -> builder);
  }

  LgspGateway gateway(LgspScheme scheme, UnaryOperator<LgspGatewayBuilder> options) {
    LgspGatewayBuilder builder =
        LgspGateway.builder()
            .base(lgsp.baseUri(scheme))
            .authentication(LgspAccounts.of(lgsp, scheme))
            .civilStatus(civilStatus().build())
            .judicialRecords(judicialRecords().build())
            .post(post().build())
            .environment(new Environment(clock, System::nanoTime, pauses::add, new Random(7)))
            .listener(events::add);
    LgspGateway client = options.apply(builder).build();
    clients.add(client);
    return client;
  }

  CivilStatusOptions.Builder civilStatus() {
    return CivilStatusOptions.builder()
        .submitPath(services.civilStatus())
        .resultsPath(services.civilStatusResults())
        .province("48")
        .codes(
            AnswerCodes.ofSuccess(services.civilStatusSuccess())
                .withPassing("HT99")
                .withAlreadyThere(services.civilStatusDuplicate()));
  }

  JudicialRecordsOptions.Builder judicialRecords() {
    return JudicialRecordsOptions.builder()
        .path(services.judicialRecords())
        .authKey(Secret.of(services.judicialAuthKey()))
        .province("48", "Thành phố Đà Nẵng");
  }

  PostOptions.Builder post() {
    return PostOptions.builder()
        .path(services.post())
        .customerCode("KH480099")
        .codes(
            AnswerCodes.ofSuccess(services.postSuccess())
                .withAlreadyThere(services.postDuplicate()));
  }

  /** A service that says what it was asked, of this name. */
  String echo(String name) {
    return services.echo() + "/" + name;
  }

  /** The only call of a service. */
  RecordedCall call(String path) {
    List<RecordedCall> calls = calls(path);
    if (calls.size() != 1) {
      throw new AssertionError("Calls of " + path + ": " + calls);
    }
    return calls.get(0);
  }

  List<RecordedCall> calls(String path) {
    return lgsp.calls(path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public void close() {
    clients.forEach(LgspGateway::close);
    lgsp.close();
    portal.close();
  }
}
