package vn.hoso.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.simulator.identity.IdentitySimulator;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspServices;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.payment.PaymentSimulator;
import vn.hoso.simulator.pki.PkiSimulator;
import vn.hoso.simulator.population.PopulationOptions;
import vn.hoso.simulator.population.PopulationSimulator;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.simulator.remote.RemoteSimulator;

/**
 * The outside world in one process: the national portal, a provincial gateway in front of it, the
 * document axis, the payment platform, an identity provider, the national population database, a
 * public key infrastructure and remote signing services, over real HTTP on loopback. Thread-safe.
 *
 * <pre>{@code
 * try (Simulator world = Simulator.start()) {
 *   world.portal().uri();
 *   world.pki().tsaUri();
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

  /** How what runs is stopped, the last to start first. */
  private final Deque<Runnable> stops = new ArrayDeque<>();

  private final PortalSimulator portal;
  private final LgspSimulator lgsp;
  private final AxisSimulator axis;
  private final PaymentSimulator payment;
  private final IdentitySimulator identity;
  private final PopulationSimulator population;
  private final PkiSimulator pki;
  private final RemoteSimulator remote;

  private Simulator(PortalOptions options) {
    try {
      this.portal = started(PortalSimulator.start(options), PortalSimulator::close);
      this.lgsp = started(LgspSimulator.start(portal), LgspSimulator::close);
      this.axis = started(AxisSimulator.start(), AxisSimulator::close);
      this.payment = started(PaymentSimulator.start(), PaymentSimulator::close);
      this.identity = started(IdentitySimulator.start(), IdentitySimulator::close);
      this.population =
          started(
              PopulationSimulator.start(PopulationOptions.defaults(), lgsp),
              PopulationSimulator::close);
      this.pki = started(PkiSimulator.start(), PkiSimulator::close);
      this.remote = started(RemoteSimulator.start(), RemoteSimulator::close);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts everything with its defaults, each part on a free port. */
  public static Simulator start() {
    return start(PortalOptions.builder().build());
  }

  /** Starts everything, the portal with these options. */
  public static Simulator start(PortalOptions options) {
    return new Simulator(options);
  }

  /** The national portal. */
  public PortalSimulator portal() {
    return portal;
  }

  /** A provincial gateway in front of the portal. */
  public LgspSimulator lgsp() {
    return lgsp;
  }

  /** The national document axis. */
  public AxisSimulator axis() {
    return axis;
  }

  /** The payment platform. */
  public PaymentSimulator payment() {
    return payment;
  }

  /** The identity provider. */
  public IdentitySimulator identity() {
    return identity;
  }

  /** The national population database. */
  public PopulationSimulator population() {
    return population;
  }

  /** Root, CA, CRL, OCSP responder and TSA. */
  public PkiSimulator pki() {
    return pki;
  }

  /** Remote signing services; nobody is enrolled yet. */
  public RemoteSimulator remote() {
    return remote;
  }

  /** Stops everything. */
  @Override
  public void close() {
    while (!stops.isEmpty()) {
      stops.pop().run();
    }
  }

  /**
   * Runs until interrupted, after printing where everything is.
   *
   * @param args the port of the portal; without it, any free one
   */
  public static void main(String[] args) throws InterruptedException {
    PortalOptions.Builder options = PortalOptions.builder();
    if (args.length > 0) {
      options.port(Integer.parseInt(args[0]));
    }
    Simulator simulator = start(options.build());
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .print(simulator.addresses());
    Thread.currentThread().join();
  }

  /**
   * What a client needs to know; the credentials are invented. A line for each service, and
   * indented ones for what belongs to it: a name, two or more spaces, a value.
   */
  public String addresses() {
    String forward = "/RestService/forward/";
    String query = "?dstcode=" + portal.dstcode();
    LgspServices services = lgsp.services();
    return """
    Portal, adapter base   %s
      login                %s
      lists, procedures    %s
      dossiers             %s
      user name            %s
      password             %s
    Gateway (LGSP), token  %s
      consumer key         %s
      consumer secret      %s
      portal               %s
      results, search      %s
      results, files       %s
      base                 %s
      any service          %s
      civil status         %s
      their results        %s
      civil status, taken  %s
      judicial records     %s
      their authKey        %s
      post                 %s
      post, taken          %s
    Document axis          %s
      system               H17.99
      key                  %s
      REST of a province   %s
      bus with JSON        %s
    Payment platform       %s
      partner code         %s
      key                  %s
    Identity provider      %s
      client_id            %s
      client_secret        %s
    Population database    %s
      through the gateway  %s
      user name            %s
      key                  %s
    Time-stamp authority   %s
    OCSP responder         %s
    CRL                    %s
    SmartCA                %s
    NEAC eSign, CA2 RS     %s
    MySign                 %s
    RSSP                   %s
    CSC v1                 %s
    CSC v2                 %s
      client               %s
      password             %s
    """
        .formatted(
            portal.uri(),
            portal.uri() + forward + portal.loginPath() + query,
            portal.uri() + forward + portal.sharePath() + query,
            portal.uri() + forward + portal.integrationPath() + query,
            portal.username(),
            portal.password(),
            lgsp.loginUri(LgspScheme.CLIENT_CREDENTIALS),
            lgsp.consumerKey(),
            lgsp.consumerSecret(),
            lgsp.portalUri(LgspScheme.CLIENT_CREDENTIALS),
            lgsp.resultSearchUri(LgspScheme.CLIENT_CREDENTIALS),
            lgsp.resultFileUri(LgspScheme.CLIENT_CREDENTIALS),
            lgsp.baseUri(LgspScheme.CLIENT_CREDENTIALS),
            services.echo() + "/<name>",
            services.civilStatus(),
            services.civilStatusResults(),
            services.civilStatusSuccess(),
            services.judicialRecords(),
            services.judicialAuthKey(),
            services.post(),
            services.postSuccess(),
            axis.uri(),
            axis.secret("H17.99"),
            axis.provincialUri(),
            axis.mediatorUri(),
            payment.uri() + forward + payment.path() + "?dstcode=" + payment.dstcode(),
            payment.partnerCode(),
            payment.secret(),
            identity.uri(),
            identity.clientId(),
            identity.clientSecret(),
            population.uri(),
            population.gatewayUri(LgspScheme.CLIENT_CREDENTIALS),
            population.username(),
            population.secretKey(),
            pki.tsaUri(),
            pki.ocspUri(),
            pki.crlUri(),
            remote.smartCaUri(),
            remote.neacUri(),
            remote.mySignUri(),
            remote.rsspUri(),
            remote.cscV1Uri(),
            remote.cscV2Uri(),
            remote.clientId(),
            remote.clientSecret());
  }

  private <T> T started(T part, Consumer<T> stop) {
    stops.push(() -> stop.accept(part));
    return part;
  }
}
