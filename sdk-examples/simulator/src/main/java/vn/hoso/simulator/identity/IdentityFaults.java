package vn.hoso.simulator.identity;

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
 * identity.faults().on(IdentityService.TOKEN).next(IdentityFault.wrongNonce());
 * }</pre>
 */
public final class IdentityFaults {

  private record Rule(IdentityService service, BooleanSupplier strikes, IdentityFault fault) {}

  private final Random random = new Random(20261124);
  private final List<Rule> rules = new ArrayList<>();

  IdentityFaults() {}

  /** Adds a rule for the calls of one service. */
  public Script on(IdentityService service) {
    return new Script(service);
  }

  /** Removes every rule. */
  public synchronized void clear() {
    rules.clear();
  }

  synchronized Optional<IdentityFault> draw(Optional<IdentityService> called) {
    return rules.stream()
        .filter(rule -> called.equals(Optional.of(rule.service())) && rule.strikes().getAsBoolean())
        .map(Rule::fault)
        .findFirst();
  }

  private synchronized void add(
      IdentityService service, BooleanSupplier strikes, IdentityFault fault) {
    rules.add(new Rule(service, strikes, fault));
  }

  /** When a fault strikes. */
  public final class Script {

    private final IdentityService service;

    private Script(IdentityService service) {
      this.service = service;
    }

    /** The next call meets the first fault, the one after it the second, and so on. */
    public void next(IdentityFault... faults) {
      for (IdentityFault fault : faults) {
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
    public void untilCleared(IdentityFault fault) {
      add(service, () -> true, fault);
    }

    /** A call meets the fault with this probability, 0 to 1, by a seeded generator. */
    public void withProbability(double probability, IdentityFault fault) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability must be 0 to 1, not " + probability);
      }
      add(service, () -> random.nextDouble() < probability, fault);
    }
  }
}
