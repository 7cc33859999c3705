package vn.hoso.simulator.payment;

import java.util.Optional;

/**
 * A message as the simulator received it. Its {@code toString()} shows no body.
 *
 * @param service what it is, if that could be told
 * @param target path and query, percent-encoded as sent
 * @param body read as UTF-8; empty if the fault struck before it was read
 * @param status HTTP status of the answer; 0 if no answer was sent
 * @param fault the scripted fault it met, if any
 */
public record RecordedMessage(
    Optional<PaymentService> service,
    String target,
    String body,
    int status,
    Optional<PaymentFault> fault) {

  @Override
  public String toString() {
    return "RecordedMessage["
        + service.map(PaymentService::name).orElse(target)
        + " -> "
        + (status == 0 ? "no answer" : status)
        + fault.map(met -> ", " + met).orElse("")
        + "]";
  }
}
