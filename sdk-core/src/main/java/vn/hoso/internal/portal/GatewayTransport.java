package vn.hoso.internal.portal;

import java.util.Map;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.portal.PortalAnswer;
import vn.hoso.portal.ProvincialGateway;

/**
 * Through a provincial gateway: a path for each service, and a token of the LGSP on each request.
 * The portal's session is the gateway's own affair.
 */
final class GatewayTransport implements PortalTransport {

  private final ProvincialGateway gateway;
  private final AgencyCode agency;
  private final ReplyDecoder decoder;
  private final Endpoint endpoint;
  private final MemoryHttp http;
  private final LgspAccess lgsp;

  GatewayTransport(
      GatewayAccess access,
      PortalSettings settings,
      Environment environment,
      ReplyDecoder decoder) {
    this.gateway = access.gateway();
    this.agency = settings.agency();
    this.decoder = decoder;
    this.endpoint = new Endpoint(gateway.address(), Map.of());
    this.http = new MemoryHttp(settings.timeouts().connect());
    this.lgsp = LgspAccess.of(gateway.authentication(), http, environment, settings.listener());
  }

  /** The gateway itself: what is behind its address depends on the service. */
  @Override
  public Endpoint share() {
    return endpoint;
  }

  @Override
  public Endpoint integration() {
    return endpoint;
  }

  @Override
  public TokenSource tokens() {
    return lgsp.tokens();
  }

  @Override
  public HttpReply send(PortalRequest request, Token token, Deadline deadline) throws HttpFailure {
    return http.send(asked(request).call(lgsp.headers(token)), Limits.REPLY_BYTES, deadline);
  }

  /** Not by what is said of a session: that is the gateway's with the portal. */
  @Override
  public boolean isTokenRefused(PortalAnswer answer) {
    return answer.status() == LgspAccess.UNAUTHORIZED;
  }

  @Override
  public AuthenticationException lastingRefusal(FailedCall call, ServiceReply kept) {
    return lgsp.refused(call, kept);
  }

  /**
   * A gateway may say that all is well around a reply of the portal that it cut off, or around a
   * page. Text without a reply is enough where nothing was asked for.
   */
  @Override
  public void check(PortalRequest request, PortalReply success, HttpReply reply, FailedCall call) {
    String message = success.answer().message().stripLeading();
    boolean damaged = message.startsWith("{") || message.startsWith("<");
    boolean missing = asked(request).isQuery() && !success.root().has("result");
    if (!success.wrapped() && (damaged || missing)) {
      throw decoder.unreadable(
          call,
          reply,
          damaged
              ? "what the gateway hands on in message is no reply of the portal"
              : "the gateway hands no reply of the portal on");
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private GatewayRequest asked(PortalRequest request) {
    return new GatewayRequest(gateway, agency, request);
  }
}
