package vn.hoso.simulator.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves HTTP/1.1 with keep-alive on the loopback address, a daemon thread per connection.
 * Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int BACKLOG = 1024;
  private static final int LINGER_MILLIS = 1000;
  private static final int STOP_SECONDS = 10;

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

  /** Closes every connection; when it returns, the port is free and no call is being served. */
  @Override
  public void close() {
    closeQuietly(listener);
    connections.forEach(LoopbackServer::closeQuietly);
    threads.shutdownNow();
    try {
      // The kernel listens on until the thread in accept() has returned from it.
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Calls are still being served {} s after the server was closed", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.add(socket);
        if (listener.isClosed()) {
          closeQuietly(socket); // close() may have gone through the connections without this one
        }
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
      linger(in, socket);
      return false;
    }
  }

  /**
   * RFC 9112 §9.6: closed with input unread, the connection is reset and the answer may be lost.
   */
  private static void linger(InputStream in, Socket socket) throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    in.transferTo(OutputStream.nullOutputStream());
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
