package vn.hoso.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.Secret;

/** A gateway that gives everybody the same token. */
final class TokenServer implements AutoCloseable {

  private final AtomicInteger given = new AtomicInteger();
  private final HttpServer server;
  private final byte[] answer;

  TokenServer(String token) throws IOException {
    answer = ("{\"access_token\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::give);
    server.start();
  }

  LgspAuthentication authentication() {
    return LgspAuthentication.clientCredentials(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token"),
        "khoa",
        Secret.of("mat-khau"));
  }

  /** How often it was asked. */
  int given() {
    return given.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void give(HttpExchange exchange) throws IOException {
    given.incrementAndGet();
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
