package vn.hoso.lgsp;

import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.lgsp.GatewayCalls;
import vn.hoso.internal.lgsp.GatewaySettings;
import vn.hoso.internal.lgsp.GenericCalls;
import vn.hoso.transport.RequestOptions;

/**
 * A client of a provincial gateway, LGSP (nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh).
 *
 * <pre>{@code
 * LgspGateway gateway =
 *     LgspGateway.builder()
 *         .base(URI.create("https://lgsp.example.vn:8243"))
 *         .authentication(LgspAuthentication.clientCredentials(tokenEndpoint, key, secret))
 *         .build();
 * LgspReply reply =
 *     gateway.call(LgspRequest.get("danh-muc/1.0/xa").query("maTinh", "48").build());
 * }</pre>
 *
 * <p>All calls of one client share a token. Immutable and thread-safe; make one and share it. Close
 * it to release its threads and its connections.
 */
public final class LgspGateway implements AutoCloseable {

  private final GatewayCalls calls;
  private final GenericCalls generic;

  LgspGateway(GatewaySettings settings, Environment environment) {
    this.calls = new GatewayCalls(settings, environment);
    this.generic = new GenericCalls(calls);
  }

  public static LgspGatewayBuilder builder() {
    return new LgspGatewayBuilder();
  }

  /** As {@link #call(LgspRequest, RequestOptions)}, with the client's own limits. */
  public LgspReply call(LgspRequest request) {
    return call(request, RequestOptions.defaults());
  }

  /**
   * Calls a service of which this client knows nothing. A request that is not repeatable is sent
   * again only if it cannot have arrived, or if the gateway did nothing but refuse its token.
   *
   * @return a reply with a status from 200 to 299, or one that the request accepts
   * @throws vn.hoso.error.OutcomeUnknownException if it may have taken effect and must not be sent
   *     again
   * @throws HosoException if the gateway or the service did not answer, or refused
   */
  public LgspReply call(LgspRequest request, RequestOptions options) {
    return generic.call(request, options);
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  public void close() {
    calls.close();
  }
}
