package vn.hoso.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.lgsp.LgspOptions;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.testing.MovableClock;
import vn.hoso.transport.CallEvent;

/** A simulated portal behind a simulated gateway, and clients. Pauses are noted, not waited for. */
final class GatewayRig implements AutoCloseable {

  final MovableClock clock = new MovableClock();
  final PortalSimulator portal = PortalSimulator.start();
  final LgspSimulator lgsp = LgspSimulator.start(LgspOptions.defaults().withClock(clock), portal);
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final List<NationalPortal> clients = new ArrayList<>();

  NationalPortal client() {
    return client(LgspScheme.CLIENT_CREDENTIALS, gateway -> gateway);
  }

  NationalPortal client(LgspScheme scheme, UnaryOperator<ProvincialGateway> options) {
    return client(
        options.apply(ProvincialGateway.of(lgsp.portalUri(scheme), authentication(scheme))));
  }

  NationalPortal client(ProvincialGateway gateway) {
    NationalPortal client =
        NationalPortal.builder()
            .provincialGateway(gateway)
            .agency(AgencyCode.of("H17.99"))
            .environment(new Environment(clock, System::nanoTime, pauses::add, new Random(7)))
            .listener(events::add)
            .build();
    clients.add(client);
    return client;
  }

  LgspAuthentication authentication(LgspScheme scheme) {
    return LgspAccounts.of(lgsp, scheme);
  }

  @Override
  public void close() {
    clients.forEach(NationalPortal::close);
    lgsp.close();
    portal.close();
  }
}
