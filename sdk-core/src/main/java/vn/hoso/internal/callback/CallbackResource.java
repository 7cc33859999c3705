package vn.hoso.internal.callback;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import vn.hoso.portal.callback.CallbackReply;
import vn.hoso.portal.callback.CallbackRequest;

/** The portal's calls in JAX-RS. It takes any content type, so that the refusal is the portal's. */
@Path("{adapter:XrdAdapter|VXPAdapter}/RestService/forward/{service:.+}")
@PortalCall
public final class CallbackResource {

  private final CallbackCalls calls;

  public CallbackResource(CallbackCalls calls) {
    this.calls = calls;
  }

  @POST
  public Response post(
      @PathParam("service") String service,
      @Context HttpHeaders headers,
      @Context SecurityContext caller,
      InputStream body) {
    return answer("POST", service, headers, caller, body);
  }

  @GET
  public Response get(
      @PathParam("service") String service,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    return answer("GET", service, headers, caller, InputStream.nullInputStream());
  }

  private Response answer(
      String method,
      String service,
      HttpHeaders headers,
      SecurityContext caller,
      InputStream body) {
    CallbackRequest.Builder request = CallbackRequest.builder(method, service).body(body);
    headers.getRequestHeaders().forEach((name, values) -> request.header(name, values.get(0)));
    if (caller.getUserPrincipal() instanceof CallbackCaller known) {
      request.remoteAddress(known.address()).clientCertificate(known.certificate());
    }
    CallbackReply reply = calls.answer(request.build());
    Response.ResponseBuilder response =
        Response.status(reply.status()).header(HttpHeaders.CONTENT_LENGTH, reply.length());
    reply.headers().forEach(response::header);
    return response.entity((StreamingOutput) reply::writeTo).build();
  }
}
