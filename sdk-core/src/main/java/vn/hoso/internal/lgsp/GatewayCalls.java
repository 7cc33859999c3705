package vn.hoso.internal.lgsp;

import java.net.URI;
import java.util.Map;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceException;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenCalls;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.Addresses;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.transport.RequestOptions;

/** Calls of services behind one gateway, with one token for all of them. Thread-safe. */
public final class GatewayCalls implements AutoCloseable {

  private final GatewaySettings settings;
  private final Environment environment;
  private final MemoryHttp http;
  private final LgspAccess lgsp;
  private final GatewayRefusals refusals;
  private final TokenCalls calls;

  public GatewayCalls(GatewaySettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.http = new MemoryHttp(settings.timeouts().connect(), settings.tls());
    this.lgsp = LgspAccess.of(settings.authentication(), http, environment, settings.listener());
    this.refusals = new GatewayRefusals(environment.clock());
    this.calls = new TokenCalls(lgsp.tokens(), environment, settings.listener());
  }

  /** A call that may be repeated. */
  Operation query(String path) {
    return Operation.repeatable(Paths.service(path), endpoint(path));
  }

  /**
   * A call that must not be repeated once it may have arrived.
   *
   * @param advice what to do where that is so
   */
  Operation change(String path, String advice) {
    return Operation.unrepeatable(Paths.service(path), endpoint(path), advice);
  }

  private URI endpoint(String path) {
    return URI.create(Addresses.resolve(settings.base(), path));
  }

  GatewayRefusals refusals() {
    return refusals;
  }

  /**
   * Calls.
   *
   * @return what the reader made of a reply
   * @throws HosoException anything else
   */
  <T> T call(ServiceRequest request, RequestOptions options, ReplyReader<T> reader) {
    Budget budget =
        Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
    return calls.call(
        request.operation(),
        budget,
        (token, deadline, call) -> {
          HttpReply reply = send(request, token, deadline, call);
          if (!request.accepts(reply.status())) {
            throw refusal(call, reply, reader.said(reply));
          }
          if (reply.cutOff()) {
            throw refusals.unreadable(
                call, reply, "the reply is longer than " + request.replyLimit() + " bytes");
          }
          return reader.read(reply, call);
        });
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpReply send(ServiceRequest request, Token token, Deadline deadline, FailedCall call) {
    Map<String, String> proof = lgsp.headers(token);
    if (!request.tokenHeader().isEmpty() && !token.value().isEmpty()) {
      proof.put(request.tokenHeader(), token.value());
    }
    try {
      return http.send(request.authorized(proof), request.replyLimit(), deadline);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }

  private ServiceException refusal(FailedCall call, HttpReply reply, Said said)
      throws TokenRefused {
    if (reply.status() == LgspAccess.UNAUTHORIZED) {
      throw new TokenRefused(lgsp.refused(call, refusals.kept(reply, said)));
    }
    return refusals.ofStatus(call, reply, said);
  }
}
