package vn.hoso.simulator.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * One call on its way through the database. What is done is recorded before the client can see it.
 * Used by one thread.
 */
final class Call {

  private final PopulationRuntime runtime;
  private final HttpExchange exchange;
  private Optional<PopulationFault> fault = Optional.empty();
  private String body = "";
  private @Nullable HttpReply reply;

  Call(PopulationRuntime runtime, HttpExchange exchange) {
    this.runtime = runtime;
    this.exchange = exchange;
  }

  void run() throws IOException {
    String start = new String(exchange.peek(), StandardCharsets.UTF_8);
    Optional<String> operation =
        Stream.of(Request.LOOK_UP, Request.VERIFY).filter(start::contains).findFirst();
    fault = runtime.faults().draw(operation);
    if (fault.isPresent()) {
      fault.get().run(this);
    } else {
      send(reply());
    }
  }

  /** Reads the request and answers it; the second time only returns the same answer. */
  HttpReply reply() throws IOException {
    HttpReply known = reply;
    if (known == null) {
      known = runtime.answer(exchange.head(), readBody());
      reply = known;
    }
    return known;
  }

  void send(HttpReply answer) throws IOException {
    String unused = readBody();
    record(answer.status());
    exchange.send(answer);
  }

  void sendAfter(Duration delay, HttpReply answer) throws IOException {
    record(answer.status());
    runtime.pause(delay);
    exchange.send(answer);
  }

  void sendHalfAndReset(HttpReply answer) throws IOException {
    record(answer.status());
    exchange.sendHalfAndReset(answer);
  }

  void reset() throws IOException {
    record(0);
    exchange.reset();
  }

  private String readBody() throws IOException {
    body = new String(exchange.body(), StandardCharsets.UTF_8);
    return body;
  }

  private void record(int status) {
    runtime.record(
        new RecordedCall(exchange.head().path(), exchange.head().headers(), body, status, fault));
  }
}
