package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;
import vn.hoso.simulator.internal.http.TextCall;

/** One call on its way through a service. Used by one thread. */
final class Call extends TextCall {

  private final RemoteRuntime runtime;
  private final HttpExchange exchange;
  private Optional<RemoteFault> fault = Optional.empty();

  Call(RemoteRuntime runtime, HttpExchange exchange) {
    super(exchange);
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

  /** A refusal in the words of all services that repeats what it refuses. */
  HttpReply repeated() throws IOException {
    String told = exchange.head().header("Authorization").orElse("") + " " + readBody();
    ObjectNode refusal = JsonNodeFactory.instance.objectNode().put("status_code", 400);
    refusal.put("message", told).put("error", "9999");
    refusal.put("error_description", told).put("errorDescription", told);
    return Endpoints.json(400, refusal);
  }

  @Override
  protected HttpReply answer(String request) {
    return runtime.endpoints().answer(new Request(exchange.head(), request));
  }

  @Override
  protected void record(String request, int status) {
    runtime.record(
        new RecordedCall(
            exchange.head().path(), exchange.head().headers(), request, status, fault));
  }

  @Override
  protected void pause(Duration delay) {
    runtime.pause(delay);
  }
}
