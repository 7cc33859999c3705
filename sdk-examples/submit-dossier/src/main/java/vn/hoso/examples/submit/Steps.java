package vn.hoso.examples.submit;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows each step as it happens: its title when it begins, what it finds out below, its time when
 * it is over.
 */
final class Steps {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private final PrintStream out;
  private final int total;
  private final LongSupplier nanoTime;
  private int begun;

  /**
   * Starts with the first step.
   *
   * @param total how many steps there will be
   * @param nanoTime such as {@code System::nanoTime}
   */
  Steps(PrintStream out, int total, LongSupplier nanoTime) {
    this.out = out;
    this.total = total;
    this.nanoTime = nanoTime;
  }

  /** What a step does; it hands its result to the next. */
  interface Step<T, E extends Exception> {
    T run() throws E;
  }

  <T, E extends Exception> T step(String title, Step<T, E> step) throws E {
    begun++;
    out.printf("%n[%d/%d] %s%n", begun, total, title);
    long start = nanoTime.getAsLong();
    T result = step.run();
    say("✔ xong sau " + inWords(Duration.ofNanos(nanoTime.getAsLong() - start)));
    return result;
  }

  /** A line about the step that runs. */
  void say(String line) {
    out.println("      " + line);
    out.flush();
  }

  private static String inWords(Duration duration) {
    return duration.compareTo(Duration.ofSeconds(1)) < 0
        ? duration.toMillis() + " ms"
        : String.format(VIETNAMESE, "%.1f giây", duration.toMillis() / 1000.0);
  }
}
