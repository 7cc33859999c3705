package vn.hoso.simulator.lgsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the gateway received it. Holds whatever the client sent, its credentials too; {@code
 * toString()} shows neither body nor headers.
 *
 * @param service the last part of the path
 * @param method such as {@code GET}
 * @param path the path, percent-encoded as sent
 * @param query the query, percent-encoded as sent; may be empty
 * @param headers looked up without regard to case
 * @param body read as UTF-8; empty if the fault struck before it was read
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedCall(
    String service,
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    int status,
    Optional<LgspFault> fault) {

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
