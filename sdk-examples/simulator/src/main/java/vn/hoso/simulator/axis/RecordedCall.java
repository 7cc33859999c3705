package vn.hoso.simulator.axis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the simulator received it. Its {@code toString()} does not show headers.
 *
 * @param service the service, if there is one on that path
 * @param method such as {@code POST}
 * @param path the path, percent-encoded as sent
 * @param query what is behind the question mark, likewise; empty if there is none
 * @param headers looked up without regard to case
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedCall(
    Optional<AxisService> service,
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    int status,
    Optional<AxisFault> fault) {

  @Override
  public String toString() {
    return "RecordedCall["
        + path
        + " -> "
        + (status == 0 ? "no answer" : status)
        + fault.map(met -> ", " + met).orElse("")
        + "]";
  }
}
