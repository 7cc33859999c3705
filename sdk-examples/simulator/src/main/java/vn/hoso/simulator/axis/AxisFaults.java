package vn.hoso.simulator.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * The script of faults. Rules are asked in the order they were added; the first that strikes
 * decides. Thread-safe.
 *
 * <pre>{@code
 * axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
 * }</pre>
 */
public final class AxisFaults {

  private record Rule(AxisService service, BooleanSupplier strikes, AxisFault fault) {}

  private final Random random = new Random(20261124);
  private final List<Rule> rules = new ArrayList<>();

  AxisFaults() {}

  /** Adds a rule for the calls of one service. */
  public Script on(AxisService service) {
    return new Script(service);
  }

  /** Removes every rule. */
  public synchronized void clear() {
    rules.clear();
  }

  synchronized Optional<AxisFault> draw(Optional<AxisService> called) {
    return rules.stream()
        .filter(rule -> called.equals(Optional.of(rule.service())) && rule.strikes().getAsBoolean())
        .map(Rule::fault)
        .findFirst();
  }

  private synchronized void add(AxisService service, BooleanSupplier strikes, AxisFault fault) {
    rules.add(new Rule(service, strikes, fault));
  }

  /** When a fault strikes. */
  public final class Script {

    private final AxisService service;

    private Script(AxisService service) {
      this.service = service;
    }

    /** The next call meets the first fault, the one after it the second, and so on. */
    public void next(AxisFault... faults) {
      for (AxisFault fault : faults) {
        boolean[] struck = {false};
        add(
            service,
            () -> {
              boolean strikes = !struck[0];
              struck[0] = true;
              return strikes;
            },
            fault);
      }
    }

    /** Every call meets the fault until it is cleared. */
    public void untilCleared(AxisFault fault) {
      add(service, () -> true, fault);
    }

    /** A call meets the fault with this probability, 0 to 1, by a seeded generator. */
    public void withProbability(double probability, AxisFault fault) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability must be 0 to 1, not " + probability);
      }
      add(service, () -> random.nextDouble() < probability, fault);
    }
  }
}
