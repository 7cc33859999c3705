package vn.hoso.internal.population;

import java.net.http.HttpRequest.BodyPublishers;
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
import vn.hoso.lgsp.population.PopulationRoute;

/** To the database itself: the account in headers, anew each time. */
final class DirectTransport implements PopulationTransport {

  private final PopulationRoute.Direct route;
  private final SoapHeaders soap;
  private final MemoryHttp http;
  private final Clock clock;
  private final TokenSource tokens = TokenSource.none();

  DirectTransport(PopulationRoute.Direct route, SoapHeaders soap, MemoryHttp http, Clock clock) {
    this.route = route;
    this.soap = soap;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public TokenSource tokens() {
    return tokens;
  }

  @Override
  public HttpReply send(byte[] envelope, Token token, Deadline deadline) throws HttpFailure {
    Map<String, String> headers =
        HashHeaders.of(route.authentication(), route.service(), clock.instant()).headers();
    soap.addTo(headers);
    HttpCall call =
        new HttpCall("POST", route.service(), headers, BodyPublishers.ofByteArray(envelope));
    return http.send(call, Limits.REPLY_BYTES, deadline);
  }

  @Override
  public AuthenticationException refused(FailedCall call, ServiceReply kept) {
    return Refusals.ofAccount(call, kept);
  }
}
