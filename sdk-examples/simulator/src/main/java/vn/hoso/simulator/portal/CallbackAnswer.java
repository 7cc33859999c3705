package vn.hoso.simulator.portal;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an agency answered to the portal.
 *
 * @param service which was called
 * @param status HTTP status; 0 if no answer came
 * @param errorCode {@code error_code}, if the answer is JSON that has it
 * @param message {@code message}, if it has it
 * @param contentType of the answer
 * @param body read as UTF-8
 */
public record CallbackAnswer(
    String service,
    int status,
    OptionalInt errorCode,
    Optional<String> message,
    Optional<String> contentType,
    String body) {

  /** Without the body. */
  @Override
  public String toString() {
    return service + " -> " + status + " " + errorCode + " " + message;
  }
}
