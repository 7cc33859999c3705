package vn.hoso.simulator.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpReply;

/** Which service a path belongs to. */
final class Endpoints {

  static final String SMARTCA = "/sca/sp769/";
  static final String NEAC = "/sign_v2/";
  static final String CA2_CERTIFICATE = "/rssp/v2/neac/get_certificate";
  static final String CA2 = "/api/data/";
  static final String MYSIGN = "/vtss/service/";
  static final String CSC_V1 = "/csc/v1/";
  static final String CSC_V2 = "/csc/v2/";
  static final String RSSP = "/rssp/v2/";

  private final GatewayEndpoints gateway;
  private final MySignEndpoints mySign;
  private final CscEndpoints csc;
  private final RsspEndpoints rssp;

  Endpoints(RemoteRuntime runtime) {
    this.gateway = new GatewayEndpoints(runtime);
    this.mySign = new MySignEndpoints(runtime);
    this.csc = new CscEndpoints(runtime);
    this.rssp = new RsspEndpoints(runtime);
  }

  HttpReply answer(Request request) {
    String path = request.path();
    if (path.startsWith(MYSIGN)) {
      return mySign.answer(request);
    }
    if (path.startsWith(CSC_V1) || path.startsWith(CSC_V2)) {
      return csc.answer(request);
    }
    if (path.startsWith(RSSP) && !path.equals(CA2_CERTIFICATE)) {
      return rssp.answer(request);
    }
    return gateway.answer(request);
  }

  GatewayEndpoints gateway() {
    return gateway;
  }

  MySignEndpoints mySign() {
    return mySign;
  }

  CscEndpoints csc() {
    return csc;
  }

  static Optional<RemoteOperation> operation(String path) {
    if (path.endsWith("/login") || path.endsWith("/token")) {
      return Optional.of(RemoteOperation.LOGIN);
    }
    if (path.endsWith("/authorize")) {
      return Optional.of(RemoteOperation.AUTHORIZE);
    }
    if (path.endsWith("/status") || path.endsWith("/signPolling")) {
      return Optional.of(RemoteOperation.STATUS);
    }
    if (path.endsWith("/sign") || path.endsWith("/signHash") || path.endsWith("/confirm")) {
      return Optional.of(RemoteOperation.SIGN);
    }
    if (path.contains("certificate") || path.contains("/credentials/")) {
      return Optional.of(RemoteOperation.CERTIFICATES);
    }
    return Optional.empty();
  }

  static HttpReply json(int status, JsonNode body) {
    return HttpReply.of(status, "application/json;charset=UTF-8", body.toString());
  }
}
