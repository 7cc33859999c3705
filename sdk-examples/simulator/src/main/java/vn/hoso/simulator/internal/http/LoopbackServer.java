package vn.hoso.simulator.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves HTTP/1.1 with keep-alive on the loopback address, a daemon thread per connection.
 * Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int BACKLOG = 1024;

  private final ServerSocket listener;
  private final HttpHandler handler;
  private final ExecutorService threads;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private LoopbackServer(ServerSocket listener, HttpHandler handler) {
    this.listener = listener;
    this.handler = handler;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "simulator-http-" + listener.getLocalPort());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Listens on a port.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static LoopbackServer start(int port, HttpHandler handler) {
    try {
      ServerSocket listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
      LoopbackServer server = new LoopbackServer(listener, handler);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on loopback port " + port, e);
    }
  }

  /** The root, such as {@code http://127.0.0.1:41234}. */
  public URI uri() {
    return URI.create(
        "http://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort());
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    closeQuietly(listener);
    connections.forEach(LoopbackServer::closeQuietly);
    threads.shutdownNow();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        log.trace("No longer accepting connections: {}", e.toString());
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean open = true;
      while (open) {
        open = serveNext(in, socket);
      }
    } catch (IOException e) {
      log.trace("A connection ended: {}", e.toString());
    } finally {
      connections.remove(socket);
    }
  }

  private boolean serveNext(InputStream in, Socket socket) throws IOException {
    try {
      HttpHead head = HttpHead.readOrNull(in);
      return head != null && answer(new HttpExchange(head, in, socket));
    } catch (MalformedRequestException e) {
      log.debug("Closing a connection: {}", e.getMessage());
      HttpReply reply = HttpReply.of(400, "text/plain; charset=utf-8", e.toString());
      socket.getOutputStream().write(reply.head(false));
      socket.getOutputStream().write(reply.body());
      return false;
    }
  }

  private boolean answer(HttpExchange exchange) throws IOException {
    try {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      log.warn("The simulator failed on {}", exchange.head().path(), e);
      exchange.send(HttpReply.of(500, "text/plain; charset=utf-8", "Simulator failed: " + e));
    }
    return exchange.reusable();
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      log.trace("Cannot close: {}", e.toString());
    }
  }
}
