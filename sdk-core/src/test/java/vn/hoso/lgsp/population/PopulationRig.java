package vn.hoso.lgsp.population;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import vn.hoso.identifier.PersonalId;
import vn.hoso.internal.call.Environment;
import vn.hoso.lgsp.ClientCredentials;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.lgsp.LgspOptions;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.population.PopulationOptions;
import vn.hoso.simulator.population.PopulationSimulator;
import vn.hoso.simulator.population.RecordedCall;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.testing.MovableClock;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** A simulated database, and a gateway to it. Pauses are noted, and move the clock. */
final class PopulationRig implements AutoCloseable {

  static final String LOOK_UP = "TraCuuThongTinCongDan";
  static final String VERIFY = "XacThucThongTinCongDan";
  static final String ID = "048190000123";
  static final String NAME = "Nguyễn Thị Hoài Thương";

  final MovableClock clock = new MovableClock();
  final PortalSimulator portal = PortalSimulator.start();
  final LgspSimulator lgsp = LgspSimulator.start(LgspOptions.defaults().withClock(clock), portal);
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  final PopulationSimulator database;
  private final List<PopulationDatabase> clients = new ArrayList<>();

  PopulationRig() {
    this(options -> options);
  }

  PopulationRig(UnaryOperator<PopulationOptions> options) {
    database =
        PopulationSimulator.start(
            options.apply(PopulationOptions.defaults().withClock(clock)), lgsp);
  }

  PopulationDatabase client() {
    return client(builder -> builder);
  }

  PopulationDatabase client(UnaryOperator<PopulationDatabaseBuilder> options) {
    PopulationDatabaseBuilder builder =
        PopulationDatabase.builder()
            .route(PopulationRoute.direct(database.uri(), account()))
            .environment(new Environment(clock, System::nanoTime, this::pause, new Random(7)))
            .listener(events::add);
    PopulationDatabase client = options.apply(builder).build();
    clients.add(client);
    return client;
  }

  HashAuthentication account() {
    return HashAuthentication.of(database.username(), Secret.of(database.secretKey()));
  }

  PopulationRoute wrapped() {
    return PopulationRoute.wrapped(
        database.wrappedUri(),
        (ClientCredentials) gatewayAccount(LgspScheme.ACCESS_TOKEN_HEADER),
        account().withHashedUrl(database.uri().toString()));
  }

  LgspAuthentication gatewayAccount(LgspScheme scheme) {
    return LgspAccounts.of(lgsp, scheme);
  }

  RecordedCall lastCall() {
    return database.calls().get(database.calls().size() - 1);
  }

  static CitizenQuery.Builder anyQuery() {
    return CitizenQuery.builder().serviceCode("1.001193.000.00.00.H17.01").official("canbo01");
  }

  static CitizenQuery query() {
    return anyQuery()
        .personalId(PersonalId.of(ID))
        .fullName(NAME)
        .birthDate(LocalDate.of(1990, 3, 8))
        .build();
  }

  @Override
  public void close() {
    clients.forEach(PopulationDatabase::close);
    database.close();
    lgsp.close();
    portal.close();
  }

  private void pause(Duration pause) {
    pauses.add(pause);
    clock.advance(pause);
  }
}
