package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.GenericCall;
import vn.hoso.portal.GenericReply;

/** Services that are called by their names. Thread-safe. */
public final class GenericService {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Set<String> OF_THE_ENVELOPE = Set.of("session", "madonvi", "service");

  private final PortalCalls calls;

  public GenericService(PortalCalls calls) {
    this.calls = calls;
  }

  public GenericReply call(String service, Map<String, ?> parameters, GenericCall how) {
    if (!NAME.matcher(service).matches()) {
      throw new IllegalArgumentException(
          "service: give the name of a service, up to 64 letters, digits and underscores, such as"
              + " DongBoDanhGia");
    }
    ObjectNode json = JsonObjects.of("parameters", parameters);
    OF_THE_ENVELOPE.stream()
        .filter(json::has)
        .findAny()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "parameters: leave " + name + " out, which the client sets");
            });
    Endpoint endpoint = how.isAtShare() ? calls.share() : calls.integration();
    Operation operation =
        how.isRepeatable()
            ? Operation.repeatable(service, endpoint.uri())
            : Operation.unrepeatable(
                service,
                endpoint.uri(),
                "Ask the portal's operators whether the request took effect before it is sent"
                    + " again.");
    PortalReply reply =
        calls.call(new PortalRequest(operation, endpoint, json), calls.budget(how.options()));
    return new GenericReply(JsonValues.fields(reply.root()), reply.text());
  }
}
