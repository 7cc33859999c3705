package vn.hoso.simulator.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;
import vn.hoso.simulator.internal.http.TextCall;

/** One call on its way through the database. Used by one thread. */
final class Call extends TextCall {

  private final PopulationRuntime runtime;
  private final HttpExchange exchange;
  private Optional<PopulationFault> fault = Optional.empty();

  Call(PopulationRuntime runtime, HttpExchange exchange) {
    super(exchange);
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

  @Override
  protected HttpReply answer(String request) {
    return runtime.answer(exchange.head(), request);
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
