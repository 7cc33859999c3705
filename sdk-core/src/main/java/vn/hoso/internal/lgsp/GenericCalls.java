package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.Addresses;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.JsonValues;
import vn.hoso.lgsp.LgspReply;
import vn.hoso.lgsp.LgspRequest;
import vn.hoso.transport.RequestOptions;

/** Services of which nothing is known but what the caller says. Thread-safe. */
public final class GenericCalls {

  private final GatewayCalls calls;

  public GenericCalls(GatewayCalls calls) {
    this.calls = calls;
  }

  public LgspReply call(LgspRequest request, RequestOptions options) {
    Operation operation =
        request.isRepeatable()
            ? calls.query(request.path())
            : calls.change(
                request.path(),
                "Find out from the service whether the request took effect before it is sent"
                    + " again.");
    ServiceRequest asked =
        new ServiceRequest(
            operation,
            http(request, operation.endpoint()),
            request.acceptedStatuses(),
            "",
            request.replyLimit());
    return calls.call(asked, options, new Reader(request));
  }

  private static HttpCall http(LgspRequest request, URI endpoint) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", request.takesAnyReply() ? "*/*" : "application/json");
    request.body().contentType().ifPresent(type -> headers.put("Content-Type", type));
    headers.putAll(request.headers());
    String address =
        request.segments().isEmpty()
            ? endpoint.toString()
            : Addresses.resolve(endpoint, request.segments());
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    BodyPublisher body =
        request.body().contentType().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body().bytes());
    return new HttpCall(request.method().name(), URI.create(address + query), headers, body);
  }

  private final class Reader implements ReplyReader<LgspReply> {

    private final LgspRequest request;

    Reader(LgspRequest request) {
      this.request = request;
    }

    @Override
    public LgspReply read(HttpReply reply, FailedCall call) {
      JsonNode json = ReplyJson.of(reply);
      if (json.isMissingNode() && !request.takesAnyReply() && !isHead()) {
        throw calls.refusals().unreadable(call, reply, ReplyJson.problem(reply));
      }
      return new LgspReply(reply.status(), reply.headers(), reply.body(), JsonValues.of(json));
    }

    /** Nothing: where a failure names itself is not known. */
    @Override
    public Said said(HttpReply reply) {
      return Said.NOTHING;
    }

    private boolean isHead() {
      return request.method() == LgspRequest.Method.HEAD;
    }
  }
}
