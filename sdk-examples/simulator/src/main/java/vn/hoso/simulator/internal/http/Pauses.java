package vn.hoso.simulator.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets answers come late, but not beyond the end of the simulator. Thread-safe. */
public final class Pauses {

  private final CountDownLatch ended = new CountDownLatch(1);

  /** Waits in real time, whatever the simulator's clock says. */
  public void pause(Duration delay) {
    try {
      boolean unused = ended.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the pauses under way, and those to come. */
  public void end() {
    ended.countDown();
  }
}
