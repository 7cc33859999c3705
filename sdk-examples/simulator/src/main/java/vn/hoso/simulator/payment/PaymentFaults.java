package vn.hoso.simulator.payment;

import java.util.EnumMap;
import java.util.Map;

/**
 * The scripts of faults, one for each message. Thread-safe.
 *
 * <pre>{@code
 * payment.faults().on(PaymentService.INIT).next(PaymentFault.resetBeforeAnswer());
 * }</pre>
 */
public final class PaymentFaults {

  private final Map<PaymentService, Script<PaymentFault>> scripts =
      new EnumMap<>(PaymentService.class);

  PaymentFaults() {
    for (PaymentService service : PaymentService.values()) {
      scripts.put(service, new Script<>());
    }
  }

  /** The script for one message. */
  public Script<PaymentFault> on(PaymentService service) {
    Script<PaymentFault> script = scripts.get(service);
    if (script == null) {
      throw new IllegalArgumentException(service + " has no script");
    }
    return script;
  }
}
