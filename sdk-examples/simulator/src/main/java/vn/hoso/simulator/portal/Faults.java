package vn.hoso.simulator.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * The script of faults. Rules are asked in the order they were added; the first that strikes
 * decides, and the ones after it do not see that call. Thread-safe.
 *
 * <pre>{@code
 * portal.faults().on(PortalService.DONG_BO_HO_SO_MC).next(2, Fault.httpStatus(500));
 * portal.faults().onAll().withProbability(0.05, Fault.resetBeforeAnswer());
 * }</pre>
 */
public final class Faults {

  private record Rule(Optional<PortalService> service, BooleanSupplier strikes, Fault fault) {

    boolean covers(Optional<PortalService> called) {
      return service.isEmpty() || service.equals(called);
    }
  }

  private final Random random;
  private final List<Rule> rules = new ArrayList<>();

  Faults(long seed) {
    this.random = new Random(seed);
  }

  /** Adds a rule for the calls of one service. */
  public Script on(PortalService service) {
    return new Script(Optional.of(service));
  }

  /** Adds a rule for every call, logins and what is no known service included. */
  public Script onAll() {
    return new Script(Optional.empty());
  }

  /** Removes every rule. */
  public synchronized void clear() {
    rules.clear();
  }

  /** Removes the rules of one service. */
  public synchronized void clear(PortalService service) {
    rules.removeIf(rule -> rule.service().equals(Optional.of(service)));
  }

  synchronized Optional<Fault> draw(Optional<PortalService> called) {
    return rules.stream()
        .filter(rule -> rule.covers(called) && rule.strikes().getAsBoolean())
        .map(Rule::fault)
        .findFirst();
  }

  private synchronized void add(
      Optional<PortalService> service, BooleanSupplier strikes, Fault fault) {
    rules.add(new Rule(service, strikes, fault));
  }

  /** When a fault strikes. */
  public final class Script {

    private final Optional<PortalService> service;

    private Script(Optional<PortalService> service) {
      this.service = service;
    }

    /** The next call meets the first fault, the one after it the second, and so on. */
    public void next(Fault... faults) {
      for (Fault fault : faults) {
        next(1, fault);
      }
    }

    /** The next {@code calls} calls meet the fault. */
    public void next(int calls, Fault fault) {
      int[] left = {calls};
      add(service, () -> left[0]-- > 0, fault);
    }

    /** Every nth call meets the fault: the nth from now, the 2nth, and so on. */
    public void everyNth(int n, Fault fault) {
      if (n < 1) {
        throw new IllegalArgumentException("n must be at least 1, not " + n);
      }
      int[] seen = {0};
      add(service, () -> ++seen[0] % n == 0, fault);
    }

    /** Every call meets the fault until it is cleared. */
    public void untilCleared(Fault fault) {
      add(service, () -> true, fault);
    }

    /** A call meets the fault with this probability, 0 to 1, by the seeded generator. */
    public void withProbability(double probability, Fault fault) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability must be 0 to 1, not " + probability);
      }
      add(service, () -> random.nextDouble() < probability, fault);
    }
  }
}
