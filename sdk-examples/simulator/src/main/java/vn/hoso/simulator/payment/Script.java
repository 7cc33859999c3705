package vn.hoso.simulator.payment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something goes wrong. Thread-safe.
 *
 * @param <F> what goes wrong
 */
public final class Script<F> {

  private final Deque<F> next = new ArrayDeque<>();
  private @Nullable F lasting;

  Script() {}

  /** The next one meets the first fault, the one after it the second, and so on. */
  @SafeVarargs
  public final synchronized void next(F... faults) {
    for (F fault : faults) {
      next.addLast(fault);
    }
  }

  /** Every one meets the fault until it is cleared, those before it aside. */
  public synchronized void untilCleared(F fault) {
    lasting = fault;
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    next.clear();
    lasting = null;
  }

  synchronized Optional<F> draw() {
    return next.isEmpty() ? Optional.ofNullable(lasting) : Optional.of(next.removeFirst());
  }
}
