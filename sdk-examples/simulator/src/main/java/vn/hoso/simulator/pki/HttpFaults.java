package vn.hoso.simulator.pki;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays the faults of HTTP on a connection. Thread-safe. */
final class HttpFaults implements AutoCloseable {
  private static final int GARBAGE_BYTES = 512;
  private static final int BLOCK_BYTES = 8192;
  private static final String PROXY_PAGE =
      "<html><head><title>502</title></head><body><h1>Máy chủ đang bận</h1></body></html>";

  private final Duration slowness;
  private final CountDownLatch closed = new CountDownLatch(1);

  HttpFaults(Duration slowness) {
    this.slowness = slowness;
  }

  /** Lets slow answers go at once. */
  @Override
  public void close() {
    closed.countDown();
  }

  void play(HttpFault fault, Reply reply, HttpExchange exchange) throws IOException {
    switch (fault) {
      case STATUS_500 -> LoopbackServer.send(Reply.error(500, "Lỗi máy chủ"), exchange);
      case GARBAGE -> LoopbackServer.send(Reply.ok(reply.contentType(), garbage()), exchange);
      case HTML_PAGE -> LoopbackServer.send(htmlPage(), exchange);
      case EMPTY -> LoopbackServer.send(Reply.ok(reply.contentType(), new byte[0]), exchange);
      case SLOW -> {
        pause();
        LoopbackServer.send(reply, exchange);
      }
      case TRUNCATED -> truncate(reply, exchange);
      case ENDLESS -> neverEnd(reply, exchange);
      case REDIRECT_LOOP -> {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(302, -1);
      }
    }
  }

  private void pause() throws IOException {
    try {
      boolean closedMeanwhile = closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS);
      if (closedMeanwhile) {
        throw new IOException("The simulator was closed during a slow answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted during a slow answer", e);
    }
  }

  private static void truncate(Reply reply, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), reply.body().length);
    OutputStream body = exchange.getResponseBody();
    body.write(Arrays.copyOf(reply.body(), reply.body().length / 2));
    body.flush();
  }

  private void neverEnd(Reply reply, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), 0);
    OutputStream body = exchange.getResponseBody();
    byte[] block = new byte[BLOCK_BYTES];
    while (closed.getCount() > 0) {
      body.write(block);
    }
  }

  private static Reply htmlPage() {
    return Reply.ok("text/html; charset=utf-8", PROXY_PAGE.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] garbage() {
    byte[] bytes = new byte[GARBAGE_BYTES];
    new Random(GARBAGE_BYTES).nextBytes(bytes);
    return bytes;
  }
}
