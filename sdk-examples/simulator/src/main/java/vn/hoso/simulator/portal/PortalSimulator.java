package vn.hoso.simulator.portal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.hoso.simulator.internal.http.LoopbackServer;

/**
 * The national portal behind a security server's adapter, over real HTTP on loopback.
 *
 * <p>It is strict: a request that breaks what public material shows of the contract is answered
 * with an error that names the field. What public material does not show is in {@link
 * PortalOptions} and {@link PortalAssumptions}. Thread-safe.
 *
 * <pre>{@code
 * try (PortalSimulator portal = PortalSimulator.start()) {
 *   portal.faults().on(PortalService.DONG_BO_HO_SO_MC).next(Fault.expiredSession());
 *   …
 *   assertThat(portal.dossiers()).hasSize(1);
 * }
 * }</pre>
 */
public final class PortalSimulator implements AutoCloseable {

  private final PortalRuntime runtime;
  private final LoopbackServer server;

  private PortalSimulator(PortalOptions options) {
    this.runtime = new PortalRuntime(options);
    this.server = LoopbackServer.start(options.port, exchange -> new Call(runtime, exchange).run());
  }

  /** Starts with the defaults on a free port. */
  public static PortalSimulator start() {
    return start(PortalOptions.builder().build());
  }

  /**
   * Starts.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static PortalSimulator start(PortalOptions options) {
    return new PortalSimulator(options);
  }

  /**
   * The base of the adapter, such as {@code http://127.0.0.1:41234/VXPAdapter}; the older {@code
   * /XrdAdapter} is served as well. A service is at {@code …/RestService/forward/<path>}.
   */
  public URI uri() {
    return server.uri().resolve("/VXPAdapter");
  }

  /** The {@code dstcode} that leads to the portal. */
  public String dstcode() {
    return runtime.options().dstcode;
  }

  /** The provider path of the login. */
  public String loginPath() {
    return runtime.options().loginPath;
  }

  /** The provider path of lists and procedures. */
  public String sharePath() {
    return runtime.options().sharePath;
  }

  /** The provider path of dossiers; procedures are served there too. */
  public String integrationPath() {
    return runtime.options().integrationPath;
  }

  /** The user name that opens a session. */
  public String username() {
    return runtime.options().username;
  }

  /** The password that opens a session; invented, not a secret. */
  public String password() {
    return runtime.options().password;
  }

  /** The dossiers kept, in the order of their first receipt. */
  public List<StoredDossier> dossiers() {
    return runtime.store().all();
  }

  /** One dossier by its number. */
  public Optional<StoredDossier> dossier(String number) {
    return runtime.store().find(number);
  }

  /**
   * What a service has taken that is no dossier: {@link PortalService#DONG_BO_HOI_DAP}, {@link
   * PortalService#DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG}, {@link PortalService#DONG_BO_DANH_GIA}.
   */
  public List<ReceivedItem> received(PortalService service) {
    return runtime.inbox().of(service);
  }

  /** The requests received, in the order they were dealt with. */
  public List<RecordedRequest> requests() {
    return runtime.log().all();
  }

  /** The requests received for one service. */
  public List<RecordedRequest> requests(PortalService service) {
    return requests().stream()
        .filter(request -> request.service().equals(Optional.of(service)))
        .toList();
  }

  /** The script of faults. */
  public Faults faults() {
    return runtime.faults();
  }

  /** How many sessions have been opened. */
  public int logins() {
    return runtime.sessions().opened();
  }

  /** Ends every open session. */
  public void expireSessions() {
    runtime.sessions().endAll();
  }

  /** Stops listening and closes every connection. What was kept stays readable. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
  }
}
