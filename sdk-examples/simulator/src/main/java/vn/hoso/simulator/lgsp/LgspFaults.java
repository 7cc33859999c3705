package vn.hoso.simulator.lgsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The script of faults. Rules are asked in the order they were added; the first that strikes
 * decides. Thread-safe.
 *
 * <pre>{@code
 * lgsp.faults().on("LayThuTuc").next(LgspFault.tokenRefused());
 * lgsp.faults().on("token").untilCleared(LgspFault.httpStatus(503));
 * }</pre>
 */
public final class LgspFaults {

  private record Rule(String service, BooleanSupplier strikes, LgspFault fault) {}

  private final List<Rule> rules = new ArrayList<>();

  LgspFaults() {}

  /**
   * Adds a rule for the calls of one service.
   *
   * @param service the last part of its path: {@code token}, {@code login}, the portal's name of a
   *     service, {@code getfile}, {@code tra-cuu}, {@code tai-tep}
   */
  public Script on(String service) {
    return new Script(service);
  }

  /** Removes every rule. */
  public synchronized void clear() {
    rules.clear();
  }

  synchronized Optional<LgspFault> draw(String called) {
    return rules.stream()
        .filter(rule -> rule.service().equals(called) && rule.strikes().getAsBoolean())
        .map(Rule::fault)
        .findFirst();
  }

  private synchronized void add(String service, BooleanSupplier strikes, LgspFault fault) {
    rules.add(new Rule(service, strikes, fault));
  }

  /** When a fault strikes. */
  public final class Script {

    private final String service;

    private Script(String service) {
      this.service = service;
    }

    /** The next call meets the first fault, the one after it the second, and so on. */
    public void next(LgspFault... faults) {
      for (LgspFault fault : faults) {
        int[] left = {1};
        add(service, () -> left[0]-- > 0, fault);
      }
    }

    /** Every call meets the fault until it is cleared. */
    public void untilCleared(LgspFault fault) {
      add(service, () -> true, fault);
    }
  }
}
