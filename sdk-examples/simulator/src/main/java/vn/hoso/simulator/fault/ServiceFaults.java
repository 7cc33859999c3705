package vn.hoso.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * A script of faults. Rules are asked in the order they were added; the first that strikes decides,
 * and the ones after it do not see that call. Thread-safe.
 *
 * @param <S> the services
 * @param <F> what goes wrong with a call
 */
public abstract class ServiceFaults<S, F> {

  private static final long SEED = 20261124;

  private final Random random;
  private final List<Rule<S, F>> rules = new ArrayList<>();

  private record Rule<S, F>(Optional<S> service, BooleanSupplier strikes, F fault) {

    boolean covers(Optional<S> called) {
      return service.isEmpty() || service.equals(called);
    }
  }

  protected ServiceFaults() {
    this(SEED);
  }

  /**
   * No rules yet.
   *
   * @param seed of the generator for probabilities
   */
  protected ServiceFaults(long seed) {
    this.random = new Random(seed);
  }

  /** Adds a rule for the calls of one service. */
  public Script on(S service) {
    return new Script(Optional.of(service));
  }

  /** Adds a rule for every call, what is no known service included. */
  public Script onAll() {
    return new Script(Optional.empty());
  }

  /** Removes every rule. */
  public synchronized void clear() {
    rules.clear();
  }

  /** Removes the rules of one service. */
  public synchronized void clear(S service) {
    rules.removeIf(rule -> rule.service().equals(Optional.of(service)));
  }

  /**
   * The fault that a call meets, which counts as struck; for the simulator itself.
   *
   * @param called empty for what is no known service
   */
  public synchronized Optional<F> draw(Optional<S> called) {
    return rules.stream()
        .filter(rule -> rule.covers(called) && rule.strikes().getAsBoolean())
        .map(Rule::fault)
        .findFirst();
  }

  private synchronized void add(Optional<S> service, BooleanSupplier strikes, F fault) {
    rules.add(new Rule<>(service, strikes, fault));
  }

  /** When a fault strikes. */
  public final class Script {

    private final Optional<S> service;

    private Script(Optional<S> service) {
      this.service = service;
    }

    /** The next call meets the first fault, the one after it the second, and so on. */
    @SafeVarargs
    public final void next(F... faults) {
      for (F fault : faults) {
        next(1, fault);
      }
    }

    /** The next {@code calls} calls meet the fault. */
    public void next(int calls, F fault) {
      int[] left = {calls};
      add(service, () -> left[0]-- > 0, fault);
    }

    /** Every nth call meets the fault: the nth from now, the 2nth, and so on. */
    public void everyNth(int n, F fault) {
      if (n < 1) {
        throw new IllegalArgumentException("n must be at least 1, not " + n);
      }
      int[] seen = {0};
      add(service, () -> ++seen[0] % n == 0, fault);
    }

    /** Every call meets the fault until it is cleared. */
    public void untilCleared(F fault) {
      add(service, () -> true, fault);
    }

    /** A call meets the fault with this probability, 0 to 1, by the seeded generator. */
    public void withProbability(double probability, F fault) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability must be 0 to 1, not " + probability);
      }
      add(service, () -> random.nextDouble() < probability, fault);
    }
  }
}
