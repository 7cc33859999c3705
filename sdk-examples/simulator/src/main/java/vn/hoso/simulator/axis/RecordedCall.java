package vn.hoso.simulator.axis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the simulator received it. Its {@code toString()} does not show headers.
 *
 * @param service the service, if there is one on that path
 * @param path the path, percent-encoded as sent
 * @param headers looked up without regard to case
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedCall(
    Optional<AxisService> service,
    String path,
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
