package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hoso.simulator.axis.StoredMessage.Delivery;
import vn.hoso.simulator.internal.http.LoopbackServer;

/**
 * The national document axis over real HTTP on loopback. It verifies signatures and hashes as
 * public material shows them, and refuses whatever is not signed. What that material does not show
 * is assumed: the form of times, ids, error codes, and that clocks may be 15 minutes apart.
 * Thread-safe.
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

  /**
   * The key of a system that is connected: {@code H17.99}, {@code 000.00.00.H17} or {@code
   * 28.22.H17}; invented, not a secret.
   *
   * @throws IllegalArgumentException if it is another
   */
  public String secret(String system) {
    return runtime
        .directory()
        .secret(system)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    system + " is not connected: take H17.99, 000.00.00.H17 or 28.22.H17"));
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
    try {
      Path file = Files.write(runtime.store().newFile(), document);
      Delivery delivery = new Delivery(UUID.randomUUID().toString(), receiver, "initial");
      runtime
          .store()
          .add(
              new StoredMessage(
                  UUID.randomUUID().toString(),
                  sender,
                  "edoc",
                  List.of(delivery),
                  document.length,
                  file,
                  clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be written: check the disk", e);
    }
  }

  /** The codes in the directory, in order. */
  public List<String> agencies() {
    return runtime.directory().all().stream().map(Directory.Agency::code).toList();
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
}
