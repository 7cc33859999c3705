package vn.hoso.simulator.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call with a text as its body, on its way through a service. What is done is recorded before
 * the client can see it. Used by one thread.
 */
public abstract class TextCall {

  private final HttpExchange exchange;
  private String body = "";
  private @Nullable HttpReply reply;

  protected TextCall(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** Does what the request asks. */
  protected abstract HttpReply answer(String request) throws IOException;

  /**
   * Keeps what was done.
   *
   * @param request empty if it was not read
   * @param status 0 if nothing was sent
   */
  protected abstract void record(String request, int status);

  /** Waits before a late answer. */
  protected abstract void pause(Duration delay);

  /** Reads the request and answers it; the second time only returns the same answer. */
  public final HttpReply reply() throws IOException {
    HttpReply known = reply;
    if (known == null) {
      known = answer(readBody());
      reply = known;
    }
    return known;
  }

  public final void send(HttpReply answer) throws IOException {
    String unused = readBody();
    record(body, answer.status());
    exchange.send(answer);
  }

  public final void sendAfter(Duration delay, HttpReply answer) throws IOException {
    record(body, answer.status());
    pause(delay);
    exchange.send(answer);
  }

  public final void sendHalfAndReset(HttpReply answer) throws IOException {
    record(body, answer.status());
    exchange.sendHalfAndReset(answer);
  }

  public final void reset() throws IOException {
    record(body, 0);
    exchange.reset();
  }

  protected final String readBody() throws IOException {
    body = new String(exchange.body(), StandardCharsets.UTF_8);
    return body;
  }
}
