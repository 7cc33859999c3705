package vn.hoso.simulator.lgsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;

/**
 * One call on its way through the gateway. What is done is in the log before the client can see it.
 * Used by one thread.
 */
final class Call {

  private final LgspRuntime runtime;
  private final HttpExchange exchange;
  private final String service;
  private Optional<LgspFault> fault = Optional.empty();
  private String body = "";
  private @Nullable Answer answer;

  Call(LgspRuntime runtime, HttpExchange exchange) {
    this.runtime = runtime;
    this.exchange = exchange;
    String path = exchange.head().path();
    this.service = path.substring(path.lastIndexOf('/') + 1);
  }

  void run() throws IOException {
    fault = runtime.faults().draw(Optional.of(service));
    if (fault.isPresent()) {
      fault.get().run(this);
    } else {
      send(answer());
    }
  }

  /** Reads the request and lets it take effect; the second time only returns the same answer. */
  Answer answer() throws IOException {
    Answer known = answer;
    if (known == null) {
      known = runtime.gateway().answer(exchange.head(), readBody());
      answer = known;
    }
    return known;
  }

  Answer forgetToken() {
    runtime.accounts().forget(exchange.head());
    return Accounts.unauthorized();
  }

  void send(Answer reply) throws IOException {
    byte[] unused = readBody();
    record(reply.status());
    reply.send(exchange);
  }

  void sendAfter(Duration delay, Answer reply) throws IOException {
    record(reply.status());
    runtime.pause(delay);
    reply.send(exchange);
  }

  void reset() throws IOException {
    record(0);
    exchange.reset();
  }

  private byte[] readBody() throws IOException {
    byte[] bytes = exchange.body();
    body = new String(bytes, StandardCharsets.UTF_8);
    return bytes;
  }

  private void record(int status) {
    HttpHead head = exchange.head();
    runtime.record(
        new RecordedCall(
            service,
            head.method(),
            head.path(),
            head.query(),
            head.headers(),
            body,
            status,
            fault));
  }
}
