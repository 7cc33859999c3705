package vn.hoso.simulator.pki;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to one service meet which fault. Without a script a service works. Thread-safe: a
 * fault for the next <i>n</i> requests is met by exactly <i>n</i>, also when they come at once.
 *
 * @param <F> the faults of the service; those of HTTP come on top
 */
public final class FaultScript<F extends PkiFault> {
  private final Deque<PkiFault> next = new ArrayDeque<>();
  private @Nullable PkiFault standing;

  FaultScript() {}

  /**
   * Lets the next requests fail, after those already scripted by this method.
   *
   * @param times how many, at least 1
   */
  public void next(int times, F fault) {
    add(times, fault);
  }

  /** As {@link #next(int, PkiFault)}, with a fault of HTTP. */
  public void next(int times, HttpFault fault) {
    add(times, fault);
  }

  /** Lets every request fail that no {@link #next} claims, until {@link #clear}. */
  public void untilCleared(F fault) {
    stand(fault);
  }

  /** As {@link #untilCleared(PkiFault)}, with a fault of HTTP. */
  public void untilCleared(HttpFault fault) {
    stand(fault);
  }

  /** Lets the service work again. */
  public synchronized void clear() {
    next.clear();
    standing = null;
  }

  /** The fault that this request meets, null if none. */
  synchronized @Nullable PkiFault take() {
    return next.isEmpty() ? standing : next.remove();
  }

  private synchronized void add(int times, PkiFault fault) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "A fault must meet at least 1 request, not " + times + ": " + fault);
    }
    next.addAll(Collections.nCopies(times, fault));
  }

  private synchronized void stand(PkiFault fault) {
    standing = fault;
  }
}
