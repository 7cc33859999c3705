package vn.hoso.examples.invitation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The answers as a page for a browser on this machine: {@code /} is the page, {@code /trang-thai}
 * the {@link PageState} that it asks for every second. Nothing can be changed through it.
 * Thread-safe.
 */
final class WebPage implements AutoCloseable {

  private static final String PAGE = "theo-doi.html";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();

  private WebPage(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts serving on 127.0.0.1.
   *
   * @param port 0 takes any free one
   * @throws IOException if the port is taken
   */
  static WebPage start(Board board, int port) throws IOException {
    byte[] page = page();
    WebPage web =
        new WebPage(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    web.serve("/", "text/html; charset=utf-8", () -> page);
    web.serve(
        "/trang-thai",
        "application/json",
        () -> JSON.writeValueAsBytes(PageState.of(board.answers())));
    web.server.setExecutor(web.executor);
    web.server.start();
    return web;
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private interface Content {
    byte[] bytes() throws IOException;
  }

  private void serve(String path, String type, Content content) {
    HttpHandler handler =
        exchange -> {
          // The server matches beginnings of paths.
          if (!exchange.getRequestURI().getPath().equals(path)) {
            send(exchange, 404, new byte[0]);
          } else if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            send(exchange, 405, new byte[0]);
          } else {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            send(exchange, 200, content.bytes());
          }
        };
    server.createContext(path, handler);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] page() throws IOException {
    try (InputStream in = WebPage.class.getResourceAsStream(PAGE)) {
      if (in == null) {
        throw new IOException(PAGE + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}
