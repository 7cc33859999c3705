package vn.hoso.lgsp;

import org.jspecify.annotations.Nullable;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.lgsp.CivilStatusCalls;
import vn.hoso.internal.lgsp.GatewayCalls;
import vn.hoso.internal.lgsp.GatewaySettings;
import vn.hoso.internal.lgsp.GenericCalls;
import vn.hoso.internal.lgsp.JudicialRecordsCalls;
import vn.hoso.internal.lgsp.PostCalls;
import vn.hoso.lgsp.civilstatus.CivilStatus;
import vn.hoso.lgsp.judicial.JudicialRecords;
import vn.hoso.lgsp.post.PostService;
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
  private final @Nullable CivilStatus civilStatus;
  private final @Nullable JudicialRecords judicialRecords;
  private final @Nullable PostService post;

  LgspGateway(GatewaySettings settings, Environment environment) {
    this.calls = new GatewayCalls(settings, environment);
    this.generic = new GenericCalls(calls);
    this.civilStatus =
        settings.civilStatus() == null ? null : new CivilStatusCalls(calls, settings.civilStatus());
    this.judicialRecords =
        settings.judicialRecords() == null
            ? null
            : new JudicialRecordsCalls(calls, settings.judicialRecords());
    this.post = settings.post() == null ? null : new PostCalls(calls, settings.post());
  }

  public static LgspGatewayBuilder builder() {
    return new LgspGatewayBuilder();
  }

  /**
   * Civil status (hộ tịch).
   *
   * @throws IllegalStateException if the client was built without it
   */
  public CivilStatus civilStatus() {
    return built("civilStatus", civilStatus);
  }

  /**
   * Judicial records (lý lịch tư pháp).
   *
   * @throws IllegalStateException if the client was built without it
   */
  public JudicialRecords judicialRecords() {
    return built("judicialRecords", judicialRecords);
  }

  /**
   * The post (VNPost).
   *
   * @throws IllegalStateException if the client was built without it
   */
  public PostService post() {
    return built("post", post);
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

  private static <T> T built(String name, @Nullable T service) {
    if (service == null) {
      throw new IllegalStateException(
          "LgspGateway: the client was built without " + name + "; set it to call this");
    }
    return service;
  }
}
