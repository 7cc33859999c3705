package vn.hoso.simulator.population;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.LoopbackServer;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;

/**
 * The national population database over real HTTP on loopback: at an address of its own, which
 * verifies the hash of the account; through a gateway, with the tokens of an {@link LgspSimulator};
 * and as the service of a province that takes the envelope in JSON. It refuses elements in another
 * order than the known one, and a {@code MaYeuCau} that it has seen. What public material does not
 * show is assumed: paths, what a refusal looks like, what {@code KetQuaXacThuc} holds, that nobody
 * is an empty collection, that timestamps may be 15 minutes off, and how an answer is wrapped in
 * JSON. Thread-safe.
 *
 * <pre>{@code
 * try (PopulationSimulator population = PopulationSimulator.start()) {
 *   population.uri();
 *   population.citizens().get(0).personalId();
 * }
 * }</pre>
 */
public final class PopulationSimulator implements AutoCloseable {

  private final PopulationRuntime runtime;
  private final LoopbackServer server;

  private PopulationSimulator(PopulationOptions options, @Nullable LgspSimulator lgsp) {
    this.runtime = new PopulationRuntime(options, lgsp);
    this.server =
        LoopbackServer.start(options.port(), exchange -> new Call(runtime, exchange).run());
    runtime.listensAt(server.uri());
  }

  /** Starts with the defaults on a free port, without a gateway. */
  public static PopulationSimulator start() {
    return start(PopulationOptions.defaults());
  }

  /**
   * Starts without a gateway.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static PopulationSimulator start(PopulationOptions options) {
    return new PopulationSimulator(options, null);
  }

  /**
   * Starts with a gateway that takes the tokens of another, which it does not close.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static PopulationSimulator start(PopulationOptions options, LgspSimulator lgsp) {
    return new PopulationSimulator(options, lgsp);
  }

  /** The database's own address, which is the one in the hash. */
  public URI uri() {
    return server.uri().resolve(Entrance.DIRECT);
  }

  /** Where the gateway takes SOAP. */
  public URI gatewayUri(LgspScheme scheme) {
    return server.uri().resolve(Entrance.gatewayPath(scheme));
  }

  /** Where the province's service takes JSON, with {@link LgspScheme#ACCESS_TOKEN_HEADER}. */
  public URI wrappedUri() {
    return server.uri().resolve(Entrance.WRAPPED);
  }

  /** The name of the only account; like all that follow invented, not a secret. */
  public String username() {
    return Account.USERNAME;
  }

  public String secretKey() {
    return Account.SECRET_KEY;
  }

  /** {@code X-Road-Client}, for {@link PopulationOptions#withXRoad()}. */
  public String xRoadClient() {
    return Account.X_ROAD_CLIENT;
  }

  /** {@code ApiKey}, for {@link PopulationOptions#withXRoad()}. */
  public String apiKey() {
    return Account.API_KEY;
  }

  /** Puts somebody into the database. */
  public void add(StoredCitizen citizen) {
    runtime.register().add(citizen);
  }

  /** Who is in the database; at first three invented people. */
  public List<StoredCitizen> citizens() {
    return runtime.register().citizens();
  }

  /** The calls received, in the order they were dealt with. */
  public List<RecordedCall> calls() {
    return runtime.calls();
  }

  /** The script of faults. */
  public PopulationFaults faults() {
    return runtime.faults();
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
  }
}
