package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hoso.simulator.axis.StoredMessage.Delivery;
import vn.hoso.simulator.internal.http.LoopbackServer;

/**
 * The national document axis over real HTTP on loopback, with three doors to the same messages and
 * the same directory: its own protocol, whose signatures and hashes are verified as public material
 * shows them; the REST service of a province; a provincial bus that speaks JSON. What that material
 * does not show is assumed: the form of times, ids, error codes, and that clocks may be 15 minutes
 * apart. Thread-safe.
 *
 * <pre>{@code
 * try (AxisSimulator axis = AxisSimulator.start()) {
 *   axis.uri();
 *   axis.secret("H17.99");
 *   …
 *   assertThat(axis.messages()).hasSize(1);
 * }
 * }</pre>
 */
public final class AxisSimulator implements AutoCloseable {

  private final Clock clock;
  private final AxisRuntime runtime;
  private final LoopbackServer server;

  private AxisSimulator(AxisOptions options) {
    this.clock = options.clock();
    this.runtime = new AxisRuntime(options);
    this.server =
        LoopbackServer.start(options.port(), exchange -> new Call(runtime, exchange).run());
  }

  /** Starts with the defaults on a free port. */
  public static AxisSimulator start() {
    return start(AxisOptions.defaults());
  }

  /**
   * Starts.
   *
   * @throws UncheckedIOException if the port is taken
   */
  public static AxisSimulator start(AxisOptions options) {
    return new AxisSimulator(options);
  }

  /** The address before {@code /sendEdoc}, such as {@code http://127.0.0.1:41234/vxp}. */
  public URI uri() {
    return server.uri().resolve("/vxp");
  }

  /** The address before {@code /v1/sendEdoc} of the provincial service. */
  public URI provincialUri() {
    return server.uri().resolve(Doors.PROVINCIAL);
  }

  /** The address before {@code /sendEdoc} of the bus that takes and gives JSON. */
  public URI mediatorUri() {
    return server.uri().resolve(Doors.MEDIATOR);
  }

  /** Where the provincial service gives tokens for its administration. */
  public URI adminLoginUri() {
    return server.uri().resolve(Doors.PROVINCIAL + "/api/lgspedoc/login");
  }

  /** {@code username} of the administration; like all that follow invented, not a secret. */
  public String adminUsername() {
    return AdminLogin.USERNAME;
  }

  /** {@code password} of the administration. */
  public String adminPassword() {
    return AdminLogin.PASSWORD;
  }

  /** {@code applicationCode} of the administration. */
  public String adminApplication() {
    return AdminLogin.APPLICATION;
  }

  /** From now on, nothing is taken for this agency. */
  public void lock(String agency) {
    runtime.directory().lock(agency);
  }

  /**
   * Connects one more system, which is listed in the directory from now on.
   *
   * @return its key; invented, not a secret
   * @throws IllegalArgumentException if the code is taken
   */
  public String connect(String system, String name) {
    runtime.directory().connect(system, name);
    return secret(system);
  }

  /**
   * The key of a system that is connected: {@code H17.99}, {@code 000.00.00.H17}, {@code 28.22.H17}
   * and whatever {@link #connect} added; invented, not a secret.
   *
   * @throws IllegalArgumentException if it is another
   */
  public String secret(String system) {
    return runtime.directory().secret(system).orElseThrow(() -> notConnected(system));
  }

  /**
   * A token by which a gateway in front of the provincial service may call for a system, as {@code
   * Authorization: Bearer} in the place of its key; it does not expire.
   *
   * @throws IllegalArgumentException if the system is not connected
   */
  public String token(String system) {
    return runtime.directory().token(system).orElseThrow(() -> notConnected(system));
  }

  /** The messages taken, in order. */
  public List<StoredMessage> messages() {
    return runtime.store().all();
  }

  /**
   * Puts a document on the axis as if it had been sent, without a call: for senders that are not
   * connected, and for thousands of documents.
   *
   * @param sender code as it is listed
   * @param receiver code of the one receiver
   * @param document edXML, which is not read
   * @throws UncheckedIOException if the disk fails
   */
  public void deliver(String sender, String receiver, byte[] document) {
    String docId = UUID.randomUUID().toString();
    Instant now = clock.instant();
    Delivery delivery = new Delivery(UUID.randomUUID().toString(), receiver, "initial", now);
    try {
      Path file = runtime.store().intoNewFile(to -> Files.write(to, document));
      StoredMessage message =
          new StoredMessage(
              docId, docId, sender, "edoc", "", "", List.of(delivery), document.length, file, now);
      runtime.store().add(message);
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be written: check the disk", e);
    }
  }

  /** The codes in the directory, in order; more than one agency may have the same. */
  public List<String> agencies() {
    return runtime.directory().all().map(Agency::code).toList();
  }

  /** The calls received, in the order they were dealt with. */
  public List<RecordedCall> calls() {
    return runtime.calls();
  }

  /** The calls received since the last time, and forgets them: a hundred thousand take memory. */
  public List<RecordedCall> takeCalls() {
    return runtime.takeCalls();
  }

  /** The script of faults. */
  public AxisFaults faults() {
    return runtime.faults();
  }

  /** Stops listening, closes every connection, and deletes the messages' files. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
    runtime.store().close();
  }

  private static IllegalArgumentException notConnected(String system) {
    return new IllegalArgumentException(
        system + " is not connected: take H17.99, 000.00.00.H17 or 28.22.H17, or connect it");
  }
}
