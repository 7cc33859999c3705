package vn.hoso.internal.portal;

import java.util.function.BiFunction;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenCalls;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.transport.RequestOptions;

/**
 * Calls of the portal, whatever the way to it: sends, reads, and repeats what may be repeated.
 * Thread-safe.
 */
public final class PortalCalls implements AutoCloseable {

  private final PortalSettings settings;
  private final Environment environment;
  private final ReplyDecoder decoder;
  private final Refusals refusals;
  private final PortalTransport transport;
  private final TokenCalls calls;

  public PortalCalls(PortalSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.decoder = new ReplyDecoder(environment.clock());
    this.refusals = new Refusals(settings.answerRules(), settings.access().whatToCheck());
    this.transport = transport(settings.access());
    this.calls = new TokenCalls(transport.tokens(), environment, settings.listener());
  }

  /** Where lists and dictionaries are. */
  Endpoint share() {
    return transport.share();
  }

  /** Where dossiers and procedures are. */
  Endpoint integration() {
    return transport.integration();
  }

  /** What one call of the application may use up. */
  Budget budget(RequestOptions options) {
    return Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
  }

  /**
   * Calls.
   *
   * @return a success
   * @throws HosoException anything else
   */
  PortalReply call(PortalRequest request, Budget budget) {
    return call(request, budget, (reply, call) -> whole(request, reply, call));
  }

  /** As {@link #call}, but the items are decoded as they are asked for. */
  ListReply list(PortalRequest request, Budget budget) {
    ListDecoder lists = new ListDecoder(decoder, (reply, call) -> whole(request, reply, call));
    return call(request, budget, lists::decode);
  }

  @Override
  public void close() {
    transport.close();
  }

  private <R extends DecodedReply> R call(
      PortalRequest request, Budget budget, BiFunction<HttpReply, FailedCall, R> decoding) {
    return calls.call(
        request.operation(),
        budget,
        (token, deadline, call) -> {
          HttpReply reply = send(request, token, deadline, call);
          R decoded = decoding.apply(reply, call);
          if (decoded.isSuccess()) {
            return decoded;
          }
          ServiceReply kept = decoder.kept(reply, decoded.answer());
          if (transport.isTokenRefused(decoded.answer())) {
            throw new TokenRefused(transport.lastingRefusal(call, kept));
          }
          throw refusals.ofCall(call, decoded.answer(), kept);
        });
  }

  private PortalReply whole(PortalRequest request, HttpReply reply, FailedCall call) {
    PortalReply decoded = decoder.decode(reply, call);
    if (decoded.isSuccess()) {
      transport.check(request, decoded, reply, call);
    }
    return decoded;
  }

  private HttpReply send(PortalRequest request, Token token, Deadline deadline, FailedCall call) {
    try {
      return transport.send(request, token, deadline);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }

  private PortalTransport transport(PortalAccess access) {
    return access instanceof AdapterAccess adapter
        ? new AdapterTransport(adapter, settings, environment, decoder, refusals)
        : new GatewayTransport((GatewayAccess) access, settings, environment, decoder);
  }
}
