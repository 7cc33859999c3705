package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * One call on its way through a service. What is done is recorded before the client can see it.
 * Used by one thread.
 */
final class Call {

  private final RemoteRuntime runtime;
  private final HttpExchange exchange;
  private Optional<RemoteFault> fault = Optional.empty();
  private String body = "";
  private @Nullable HttpReply reply;

  Call(RemoteRuntime runtime, HttpExchange exchange) {
    this.runtime = runtime;
    this.exchange = exchange;
  }

  void run() throws IOException {
    fault = runtime.faults().draw(Endpoints.operation(exchange.head().path()));
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
      known = runtime.endpoints().answer(new Request(exchange.head(), readBody()));
      reply = known;
    }
    return known;
  }

  /** A refusal in the words of all services that repeats what it refuses. */
  HttpReply repeated() throws IOException {
    String told = exchange.head().header("Authorization").orElse("") + " " + readBody();
    ObjectNode refusal = JsonNodeFactory.instance.objectNode().put("status_code", 400);
    refusal.put("message", told).put("error", "9999");
    refusal.put("error_description", told).put("errorDescription", told);
    return Endpoints.json(400, refusal);
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
