package vn.hoso.simulator.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on 127.0.0.1: receives, logs, takes a fault from the script, answers. Thread-safe. */
final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final int MAX_LOGGED_REQUESTS = 10_000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Clock clock;
  private final HttpFaults faults;
  private final Deque<PkiRequest> log = new ArrayDeque<>();

  private LoopbackServer(HttpServer server, Clock clock, HttpFaults faults) {
    this.server = server;
    this.clock = clock;
    this.faults = faults;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "pki-simulator");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
  }

  /** Takes the port; connections are answered from {@link #start} on. */
  static LoopbackServer bind(int port, Clock clock, HttpFaults faults) {
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      return new LoopbackServer(
          HttpServer.create(new InetSocketAddress(loopback, port), 0), clock, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on 127.0.0.1:" + port + ": use another port, or 0 for any free one", e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Serves the path and everything below it. */
  void serve(PkiService service, String path, FaultScript<?> script, Endpoint endpoint) {
    server.createContext(path, exchange -> handle(service, script, endpoint, exchange));
  }

  void start() {
    server.start();
  }

  List<PkiRequest> requests() {
    synchronized (log) {
      return new ArrayList<>(log);
    }
  }

  @Override
  public void close() {
    faults.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(
      PkiService service, FaultScript<?> script, Endpoint endpoint, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      PkiRequest request = receive(service, Optional.ofNullable(script.take()), exchange);
      LOG.debug("{} {} {}", request.method(), request.uri(), request.fault());
      Reply reply = answer(endpoint, request);
      if (request.fault().orElse(null) instanceof HttpFault fault) {
        faults.play(fault, reply, exchange);
      } else {
        send(reply, exchange);
      }
    }
  }

  private PkiRequest receive(PkiService service, Optional<PkiFault> fault, HttpExchange exchange)
      throws IOException {
    PkiRequest request =
        new PkiRequest(
            clock.instant(),
            service,
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readNBytes(MAX_BODY_BYTES),
            fault);
    synchronized (log) {
      if (log.size() == MAX_LOGGED_REQUESTS) {
        log.remove();
      }
      log.add(request);
    }
    return request;
  }

  private static Reply answer(Endpoint endpoint, PkiRequest request) {
    try {
      return endpoint.answer(request);
    } catch (IllegalStateException e) {
      LOG.warn("The simulator itself failed at {} {}", request.method(), request.uri(), e);
      return Reply.error(500, "The simulator itself failed: " + e.getMessage());
    }
  }

  static void send(Reply reply, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    // To HttpServer, length 0 means chunked and -1 no body.
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }
}
