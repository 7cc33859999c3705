package vn.hoso.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.simulator.pki.PkiSimulator;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.PortalSimulator;

/**
 * The outside world in one process: the national portal, a public key infrastructure and the
 * document axis, over real HTTP on loopback. Thread-safe.
 *
 * <pre>{@code
 * try (Simulator world = Simulator.start()) {
 *   world.portal().uri();
 *   world.pki().tsaUri();
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

  private final PortalSimulator portal;
  private final PkiSimulator pki;
  private final AxisSimulator axis;

  private Simulator(PortalSimulator portal, PkiSimulator pki, AxisSimulator axis) {
    this.portal = portal;
    this.pki = pki;
    this.axis = axis;
  }

  /** Starts everything with its defaults, each part on a free port. */
  public static Simulator start() {
    return start(PortalOptions.builder().build());
  }

  /** Starts everything, the portal with these options. */
  public static Simulator start(PortalOptions options) {
    PortalSimulator portal = PortalSimulator.start(options);
    AxisSimulator axis = AxisSimulator.start();
    try {
      return new Simulator(portal, PkiSimulator.start(), axis);
    } catch (RuntimeException e) {
      axis.close();
      portal.close();
      throw e;
    }
  }

  /** The national portal. */
  public PortalSimulator portal() {
    return portal;
  }

  /** Root, CA, CRL, OCSP responder and TSA. */
  public PkiSimulator pki() {
    return pki;
  }

  /** The national document axis. */
  public AxisSimulator axis() {
    return axis;
  }

  /** Stops everything. */
  @Override
  public void close() {
    try (portal;
        axis) {
      pki.close();
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
    String forward = portal.uri() + "/RestService/forward/";
    String query = "?dstcode=" + portal.dstcode();
    return """
    Portal, adapter base   %s
      login                %s
      lists, procedures    %s
      dossiers             %s
      user name            %s
      password             %s
    Time-stamp authority   %s
    OCSP responder         %s
    CRL                    %s
    Document axis          %s
      system               H17.99
      key                  %s
    """
        .formatted(
            portal.uri(),
            forward + portal.loginPath() + query,
            forward + portal.sharePath() + query,
            forward + portal.integrationPath() + query,
            portal.username(),
            portal.password(),
            pki.tsaUri(),
            pki.ocspUri(),
            pki.crlUri(),
            axis.uri(),
            axis.secret("H17.99"));
  }
}
