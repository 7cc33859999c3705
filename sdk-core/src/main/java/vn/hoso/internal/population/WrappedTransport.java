package vn.hoso.internal.population;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.lgsp.population.PopulationRoute;

/** Through a provincial service that takes the envelope in JSON. */
final class WrappedTransport implements PopulationTransport {

  private final PopulationRoute.Wrapped route;
  private final MemoryHttp http;
  private final LgspAccess lgsp;
  private final Clock clock;

  WrappedTransport(PopulationRoute.Wrapped route, MemoryHttp http, LgspAccess lgsp, Clock clock) {
    this.route = route;
    this.http = http;
    this.lgsp = lgsp;
    this.clock = clock;
  }

  @Override
  public TokenSource tokens() {
    return lgsp.tokens();
  }

  @Override
  public HttpReply send(byte[] envelope, Token token, Deadline deadline) throws HttpFailure {
    HashHeaders account = HashHeaders.of(route.authentication(), route.service(), clock.instant());
    Map<String, String> headers = lgsp.headers(token);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("accessToken", token.value());
    body.put("lgspAccessToken", headers.get("lgspaccesstoken"));
    body.put("AuthHash", authHash(account));
    body.put("data", new String(envelope, StandardCharsets.UTF_8));
    headers.putAll(account.withoutAuthorization());
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("Accept", "application/json, application/xml, text/xml");
    HttpCall call =
        new HttpCall("POST", route.service(), headers, BodyPublishers.ofString(body.toString()));
    return JsonReply.unwrap(http.send(call, Limits.REPLY_BYTES, deadline));
  }

  @Override
  public AuthenticationException refused(FailedCall call, ServiceReply kept) {
    return lgsp.refused(call, kept);
  }

  private String authHash(HashHeaders account) {
    return switch (route.authHashForm()) {
      case USERNAME_AND_HASH -> account.usernameAndHash();
      case HEADER -> account.authorization();
      case HASH -> account.hash();
    };
  }
}
