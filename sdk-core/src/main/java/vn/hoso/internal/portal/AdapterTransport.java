package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.SharedLogin;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.http.CxfHttp;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.AnswerRules;
import vn.hoso.portal.PortalAnswer;

/**
 * Through the adapter of the security server: each request is a POST whose body has the session,
 * which a login opens.
 */
final class AdapterTransport implements PortalTransport {

  /** A second one in the same call may be another client's doing; a third is not expiry. */
  private static final int EXPIRIES_PER_CALL = 2;

  private final AdapterAccess access;
  private final AgencyCode agency;
  private final AnswerRules rules;
  private final Environment environment;
  private final ReplyDecoder decoder;
  private final Refusals refusals;
  private final Endpoint login;
  private final TokenSource sessions;
  private final CxfHttp http;

  AdapterTransport(
      AdapterAccess access,
      PortalSettings settings,
      Environment environment,
      ReplyDecoder decoder,
      Refusals refusals) {
    this.access = access;
    this.agency = settings.agency();
    this.rules = settings.answerRules();
    this.environment = environment;
    this.decoder = decoder;
    this.refusals = refusals;
    this.login = endpoint(access.paths().login());
    this.sessions =
        new SharedLogin(
            Operation.repeatable("login", login.uri()),
            EXPIRIES_PER_CALL,
            this::logIn,
            environment,
            settings.listener());
    this.http =
        new CxfHttp(access.securityServer(), settings.timeouts().connect(), Limits.REPLY_BYTES);
  }

  @Override
  public Endpoint share() {
    return endpoint(access.paths().share());
  }

  @Override
  public Endpoint integration() {
    return endpoint(access.paths().integration());
  }

  @Override
  public TokenSource tokens() {
    return sessions;
  }

  @Override
  public HttpReply send(PortalRequest request, Token session, Deadline deadline)
      throws HttpFailure {
    return post(request.endpoint(), request.body(session.value(), agency.value()), deadline);
  }

  @Override
  public boolean isTokenRefused(PortalAnswer answer) {
    return rules.sessionExpired().test(answer);
  }

  @Override
  public AuthenticationException lastingRefusal(FailedCall call, ServiceReply kept) {
    return Refusals.ofFreshSession(call, kept);
  }

  /** The decoder has seen to it already. */
  @Override
  public void check(PortalRequest request, PortalReply success, HttpReply reply, FailedCall call) {}

  @Override
  public void close() {
    http.close();
  }

  private Token logIn(Deadline deadline, FailedCall call) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("username", access.credentials().username());
    body.put("password", access.credentials().password().reveal());
    Instant before = environment.clock().instant();
    try {
      return openedBy(post(login, body, deadline), before, call);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }

  private Token openedBy(HttpReply reply, Instant before, FailedCall call) {
    PortalReply decoded = decoder.decode(reply, call);
    String session = decoded.root().path("session").asText("");
    if (decoded.isSuccess() && !session.isBlank()) {
      return new Token(session, before.plus(access.sessionMaxAge()));
    }
    ServiceReply kept = decoder.kept(reply, decoded.answer());
    throw decoded.isSuccess()
        ? Refusals.ofLoginWithoutSession(call, kept)
        : refusals.ofLogin(call, decoded.answer(), kept);
  }

  private HttpReply post(Endpoint endpoint, ObjectNode body, Deadline deadline) throws HttpFailure {
    return http.post(endpoint.uri(), endpoint.headers(), body, deadline);
  }

  private Endpoint endpoint(String path) {
    return Endpoint.of(access.securityServer(), path, access.destination());
  }
}
