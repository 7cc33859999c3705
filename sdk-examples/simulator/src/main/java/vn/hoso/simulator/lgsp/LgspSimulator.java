package vn.hoso.simulator.lgsp;

import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.LoopbackServer;
import vn.hoso.simulator.portal.PortalSimulator;

/**
 * A provincial gateway over real HTTP on loopback: tokens under four schemes, the province's REST
 * service in front of the portal, the store of digitised results, civil status, judicial records
 * and the post. Strict; what public material does not show is assumed, and its Javadoc says so.
 * Thread-safe.
 *
 * <pre>{@code
 * try (PortalSimulator portal = PortalSimulator.start();
 *     LgspSimulator lgsp = LgspSimulator.start(portal)) {
 *   lgsp.loginUri(LgspScheme.CLIENT_CREDENTIALS);
 *   lgsp.portalUri(LgspScheme.CLIENT_CREDENTIALS);
 * }
 * }</pre>
 */
public final class LgspSimulator implements AutoCloseable {

  private final LgspRuntime runtime;
  private final LoopbackServer server;

  private LgspSimulator(LgspOptions options, PortalSimulator portal) {
    this.runtime = new LgspRuntime(options, portal);
    this.server =
        LoopbackServer.start(options.port(), exchange -> new Call(runtime, exchange).run());
  }

  /** Starts with the defaults on a free port, in front of a portal. */
  public static LgspSimulator start(PortalSimulator portal) {
    return start(LgspOptions.defaults(), portal);
  }

  /**
   * Starts in front of a portal, which it does not close.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static LgspSimulator start(LgspOptions options, PortalSimulator portal) {
    return new LgspSimulator(options, portal);
  }

  /**
   * Where a token is given.
   *
   * @throws IllegalArgumentException if the scheme has none
   */
  public URI loginUri(LgspScheme scheme) {
    if (scheme.login().isEmpty()) {
      throw new IllegalArgumentException(scheme + " has no login");
    }
    return uri(scheme, scheme.login());
  }

  /** What is before the path of every service. */
  public URI baseUri(LgspScheme scheme) {
    return server.uri().resolve("/" + scheme.prefix());
  }

  /** What is before the name of a service of the portal. */
  public URI portalUri(LgspScheme scheme) {
    return uri(scheme, Gateway.PORTAL);
  }

  /** Where one province takes {@code DongBoHoSoMC} as a bare array. */
  public URI synchronizerUri(LgspScheme scheme) {
    return uri(scheme, Gateway.SYNCHRONIZER + "/DongBoHoSoMC");
  }

  /** Where results are searched; the path is invented, none was seen. */
  public URI resultSearchUri(LgspScheme scheme) {
    return uri(scheme, Gateway.STORE + "/" + ResultStore.SEARCH);
  }

  /** Where files of results are; the path is invented, none was seen. */
  public URI resultFileUri(LgspScheme scheme) {
    return uri(scheme, Gateway.STORE + "/" + ResultStore.FILE);
  }

  /** Where the province's REST service has files. */
  public URI fileUri(LgspScheme scheme) {
    return uri(scheme, Gateway.PORTAL + "/getfile");
  }

  /** Where services are below {@link #baseUri}, and what they say. */
  public LgspServices services() {
    return LgspServices.INVENTED;
  }

  /** The consumer key of the one account; like all that follow invented, not a secret. */
  public String consumerKey() {
    return Accounts.CONSUMER_KEY;
  }

  public String consumerSecret() {
    return Accounts.CONSUMER_SECRET;
  }

  /** {@code AccessKey} in {@code lgspaccesstoken}. */
  public String accessKey() {
    return Accounts.ACCESS_KEY;
  }

  /** {@code SecretKey} in {@code lgspaccesstoken}. */
  public String accessSecret() {
    return Accounts.ACCESS_SECRET;
  }

  /** {@code AppName} in {@code lgspaccesstoken}. */
  public String appName() {
    return Accounts.APP_NAME;
  }

  /** {@code PartnerCode} in {@code lgspaccesstoken}. */
  public String partnerCode() {
    return Accounts.PARTNER_CODE;
  }

  /** {@code PartnerCodeCus} in {@code lgspaccesstoken}. */
  public String partnerCodeCus() {
    return Accounts.PARTNER_CODE_CUS;
  }

  public String username() {
    return Accounts.USERNAME;
  }

  public String password() {
    return Accounts.PASSWORD;
  }

  /** {@code X-SystemId}. */
  public String systemId() {
    return Accounts.SYSTEM_ID;
  }

  /** {@code X-SecretKey}. */
  public String systemSecret() {
    return Accounts.SYSTEM_SECRET;
  }

  /**
   * Whether a request with these headers shows what the scheme asks for; for services behind the
   * gateway that are simulated elsewhere.
   */
  public boolean admits(LgspScheme scheme, Map<String, List<String>> headers) {
    return runtime.accounts().admits(scheme, new HttpHead("POST", "/", "HTTP/1.1", headers));
  }

  /** Puts a result into the store. Its files are read when they are asked for. */
  public void add(StoredResult result) {
    runtime.store().add(result);
  }

  /** What civil status has taken, in order. */
  public List<CivilRegistration> civilRegistrations() {
    return runtime.civilStatus().registrations();
  }

  /**
   * Lets civil status deal with a dossier, for {@code LayKetQua} to tell.
   *
   * @param dossier {@code maHoSoMCDT}
   * @param state {@code trangThai}
   * @param note {@code noiDungXuLy}
   * @throws java.util.NoSuchElementException if it has no such dossier
   */
  public void processCivilStatus(String dossier, String state, String note) {
    runtime.civilStatus().process(dossier, state, note);
  }

  /** How many tokens have been given. */
  public int tokensIssued() {
    return runtime.accounts().issued();
  }

  /** The tokens that were given and not forgotten, expired ones too. */
  public List<String> tokens() {
    return runtime.accounts().tokens();
  }

  /** Forgets every token. */
  public void forgetTokens() {
    runtime.accounts().forgetAll();
  }

  /** The calls received, in the order they were dealt with. */
  public List<RecordedCall> calls() {
    return runtime.calls();
  }

  /** The calls of one service, by the last part of its path. */
  public List<RecordedCall> calls(String service) {
    return calls().stream().filter(call -> call.service().equals(service)).toList();
  }

  /** The script of faults. */
  public LgspFaults faults() {
    return runtime.faults();
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
  }

  private URI uri(LgspScheme scheme, String path) {
    return server.uri().resolve("/" + scheme.prefix() + "/" + path);
  }
}
