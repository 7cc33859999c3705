package vn.hoso.simulator.remote;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as a service received it. Holds whatever the client sent, its secrets too; {@code
 * toString()} shows neither body nor headers.
 *
 * @param path the path, percent-encoded as sent
 * @param headers looked up without regard to case
 * @param body read as UTF-8; empty if the fault struck before it was read
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedCall(
    String path,
    Map<String, List<String>> headers,
    String body,
    int status,
    Optional<RemoteFault> fault) {

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
