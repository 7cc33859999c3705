package vn.hoso.simulator.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * One call on its way through the simulator. What is done is in the request log before the client
 * can see it. Used by one thread.
 */
final class Call {

  private final IdentityRuntime runtime;
  private final HttpExchange exchange;
  private final Optional<IdentityService> service;
  private Optional<IdentityFault> fault = Optional.empty();

  Call(IdentityRuntime runtime, HttpExchange exchange) {
    this.runtime = runtime;
    this.exchange = exchange;
    this.service = IdentityService.ofPath(exchange.head().path());
  }

  void run() throws IOException {
    fault = runtime.faults().draw(service);
    if (fault.isPresent()) {
      fault.get().run(this);
    } else {
      send(answer(Forgery.NONE));
    }
  }

  /** Reads the request and lets it take effect. */
  HttpReply answer(Forgery forgery) throws IOException {
    HttpHead head = exchange.head();
    try {
      if (service.isEmpty()) {
        return Answers.html(404, LoginPage.error("Không tìm thấy trang."));
      }
      Form form = Form.parse(head.method().equals("POST") ? body() : head.query());
      BrowserEndpoints browser = new BrowserEndpoints(runtime);
      TokenEndpoints tokens = new TokenEndpoints(runtime);
      return switch (service.get()) {
        case AUTHORIZE -> browser.authorize(head.method(), form);
        case LOGIN -> browser.login(head.method(), form);
        case LOGOUT -> browser.logout(form);
        case TOKEN -> tokens.token(head, form, forgery);
        case USER_INFO -> tokens.userInfo(head, forgery);
        case INTROSPECT -> tokens.introspect(head, form);
        case REVOKE -> tokens.revoke(head, form);
        case JWKS -> tokens.keys();
      };
    } catch (OAuthError e) {
      return Answers.error(e);
    }
  }

  void send(HttpReply reply) throws IOException {
    record(reply.status());
    exchange.send(reply);
  }

  void sendAfter(Duration delay, HttpReply reply) throws IOException {
    record(reply.status());
    runtime.pause(delay);
    exchange.send(reply);
  }

  void reset() throws IOException {
    record(0);
    exchange.reset();
  }

  private String body() throws IOException {
    return new String(exchange.body(), StandardCharsets.UTF_8);
  }

  private void record(int status) throws IOException {
    HttpHead head = exchange.head();
    runtime.record(
        new RecordedCall(
            service,
            head.method(),
            head.path(),
            head.query(),
            head.headers(),
            body(),
            status,
            fault));
  }
}
