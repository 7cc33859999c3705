package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;

/**
 * One call on its way through the simulator. What is done is in the request log before the client
 * can see it. Used by one thread.
 */
final class Call {

  private final AxisRuntime runtime;
  private final HttpExchange exchange;
  private final Optional<AxisService> service;
  private final Door door;
  private Optional<AxisFault> fault = Optional.empty();
  private @Nullable Answer answer;

  Call(AxisRuntime runtime, HttpExchange exchange) {
    this.runtime = runtime;
    this.exchange = exchange;
    this.service = AxisService.ofPath(exchange.head().path());
    this.door = runtime.doors().of(exchange.head().path());
  }

  void run() throws IOException {
    fault = runtime.faults().draw(service);
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
      known = service.isPresent() ? answer(service.get()) : Answers.http(404);
      answer = known;
    }
    return known;
  }

  /** A refusal in the form of the call's door. */
  Answer failure(String code, String description) {
    return door.failure(code, description);
  }

  void send(Answer reply) throws IOException {
    drain();
    record(reply.status());
    reply.send(exchange);
  }

  void sendAfter(Duration delay, Answer reply) throws IOException {
    drain();
    record(reply.status());
    runtime.pause(delay);
    reply.send(exchange);
  }

  void reset() throws IOException {
    record(0);
    exchange.reset();
  }

  private Answer answer(AxisService called) throws IOException {
    try {
      return door.answer(called, exchange);
    } catch (Refusal refusal) {
      return door.refused(refusal);
    }
  }

  private void drain() throws IOException {
    exchange.bodyStream().transferTo(OutputStream.nullOutputStream());
  }

  private void record(int status) {
    HttpHead head = exchange.head();
    runtime.record(
        new RecordedCall(
            service, head.method(), head.path(), head.query(), head.headers(), status, fault));
  }
}
