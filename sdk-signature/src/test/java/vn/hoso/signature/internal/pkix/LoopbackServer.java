package vn.hoso.signature.internal.pkix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that answers as told and remembers what it was asked. */
final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  LoopbackServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Replaces what was said for the path before. */
  void on(String path, HttpHandler handler) {
    off(path);
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + path);
          handler.handle(exchange);
          exchange.close();
        });
  }

  void on(String path, byte[] body) {
    on(path, exchange -> answer(exchange, 200, body));
  }

  void onStatus(String path, int status) {
    on(path, exchange -> answer(exchange, status, new byte[0]));
  }

  void onRedirect(String path, int status, String location) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          answer(exchange, status, new byte[0]);
        });
  }

  private void off(String path) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException e) {
      // Nothing was there yet.
    }
  }

  /** Method and path of each request, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
