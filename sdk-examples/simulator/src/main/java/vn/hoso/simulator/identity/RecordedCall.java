package vn.hoso.simulator.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the simulator received it. Its {@code toString()} shows neither parameters nor headers.
 *
 * @param service the endpoint, if there is one on that path
 * @param method such as {@code POST}
 * @param path the path, percent-encoded as sent
 * @param query the query, percent-encoded as sent; empty if there is none
 * @param headers looked up without regard to case
 * @param body the form as sent; empty if there is none
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedCall(
    Optional<IdentityService> service,
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    int status,
    Optional<IdentityFault> fault) {

  @Override
  public String toString() {
    return "RecordedCall["
        + method
        + " "
        + path
        + " -> "
        + (status == 0 ? "no answer" : status)
        + fault.map(met -> ", " + met).orElse("")
        + "]";
  }
}
