package vn.hoso.simulator.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * One call on its way through the simulator. What is done is in the request log before the client
 * can see it. Used by one thread.
 */
final class Call {

  private static final Pattern SERVICE = Pattern.compile("\"service\"\\s*:\\s*\"(\\w+)\"");
  private static final Pattern SESSION = Pattern.compile("\"session\"\\s*:\\s*\"([^\"]*)\"");

  private final PortalRuntime runtime;
  private final HttpExchange exchange;
  private final Instant received;
  private final Optional<PortalService> service;
  private Optional<Fault> fault = Optional.empty();
  private String body = "";
  private @Nullable HttpReply answer;

  Call(PortalRuntime runtime, HttpExchange exchange) throws IOException {
    this.runtime = runtime;
    this.exchange = exchange;
    this.received = runtime.now();
    this.service = identify();
  }

  void run() throws IOException {
    fault = runtime.faults().draw(service);
    if (fault.isPresent()) {
      fault.get().run(this);
    } else {
      send(answer());
    }
  }

  Answers answers() {
    return runtime.answers();
  }

  /** Reads the request and lets it take effect; the second time only returns the same answer. */
  HttpReply answer() throws IOException {
    HttpReply known = answer;
    if (known == null) {
      known = runtime.portal().answer(exchange.head(), readBody());
      answer = known;
    }
    return known;
  }

  void send(HttpReply reply) throws IOException {
    readBody();
    record(reply.status(), reply.text());
    exchange.send(reply);
  }

  void sendAfter(Duration delay, HttpReply reply) throws IOException {
    record(reply.status(), reply.text());
    runtime.pause(delay);
    exchange.send(reply);
  }

  void sendHalfAndReset(HttpReply reply) throws IOException {
    record(reply.status(), reply.text());
    exchange.sendHalfAndReset(reply);
  }

  void reset() throws IOException {
    record(0, "");
    exchange.reset();
  }

  void endSession() throws IOException {
    readBody();
    session().ifPresent(runtime.sessions()::end);
  }

  private byte[] readBody() throws IOException {
    byte[] bytes = exchange.body();
    body = new String(bytes, StandardCharsets.UTF_8);
    return bytes;
  }

  private void record(int status, String text) {
    runtime
        .log()
        .add(
            new RecordedRequest(
                received,
                service,
                session(),
                exchange.head().path(),
                exchange.head().query(),
                exchange.head().headers(),
                body,
                status,
                text,
                fault));
  }

  private Optional<String> session() {
    return first(SESSION, body);
  }

  /** By path for a login; otherwise by name, with no more of the body read than it takes. */
  private Optional<PortalService> identify() throws IOException {
    Optional<String> path = Adapter.providerPath(exchange.head());
    if (path.equals(Optional.of(runtime.options().loginPath))) {
      return Optional.of(PortalService.LOGIN);
    }
    Optional<String> name = first(SERVICE, new String(exchange.peek(), StandardCharsets.UTF_8));
    if (name.isEmpty()) {
      readBody();
      name = first(SERVICE, body);
    }
    return name.flatMap(PortalService::fromWireName);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
