package vn.hoso.simulator.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the simulator received it, and what it did about it. Holds whatever the client sent,
 * its credentials too; {@code toString()} shows neither bodies nor headers.
 *
 * @param received when
 * @param service the service it calls, if that could be told
 * @param session the session it carries, if any
 * @param path the path, percent-encoded as sent
 * @param query the query, percent-encoded as sent; may be empty
 * @param headers looked up without regard to case
 * @param body read as UTF-8; empty if the fault struck before it was read
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param answer body of the answer read as UTF-8; empty if none was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedRequest(
    Instant received,
    Optional<PortalService> service,
    Optional<String> session,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    int status,
    String answer,
    Optional<Fault> fault) {

  @Override
  public String toString() {
    return "RecordedRequest["
        + received
        + " "
        + service.map(PortalService::wireName).orElse(path)
        + " -> "
        + (status == 0 ? "no answer" : status)
        + fault.map(met -> ", " + met).orElse("")
        + "]";
  }
}
