package vn.hoso.internal.population;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
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

/** Through a gateway that hands SOAP on. */
final class GatewayTransport implements PopulationTransport {

  private final URI service;
  private final SoapHeaders soap;
  private final MemoryHttp http;
  private final LgspAccess lgsp;

  GatewayTransport(URI service, SoapHeaders soap, MemoryHttp http, LgspAccess lgsp) {
    this.service = service;
    this.soap = soap;
    this.http = http;
    this.lgsp = lgsp;
  }

  @Override
  public TokenSource tokens() {
    return lgsp.tokens();
  }

  @Override
  public HttpReply send(byte[] envelope, Token token, Deadline deadline) throws HttpFailure {
    Map<String, String> headers = lgsp.headers(token);
    soap.addTo(headers);
    HttpCall call = new HttpCall("POST", service, headers, BodyPublishers.ofByteArray(envelope));
    return http.send(call, Limits.REPLY_BYTES, deadline);
  }

  @Override
  public AuthenticationException refused(FailedCall call, ServiceReply kept) {
    return lgsp.refused(call, kept);
  }
}
