package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long run has come: a bar below what is printed, on a terminal only. */
final class Progress implements AutoCloseable {

  /** Fewer files are done before anybody wonders. */
  private static final int MANY = 10;

  /** The first version of Java without a way to have none. */
  private static final int ALWAYS_A_CONSOLE = 22;

  private static final int WIDTH = 78;

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final PrintWriter err;
  private final @Nullable ProgressBar bar;

  private Progress(PrintWriter err, String task, int files, boolean shown) {
    this.err = err;
    this.bar = shown ? bar(task, files) : null;
  }

  /**
   * A bar for so many files.
   *
   * @param task what is done with them, in two words
   * @param wanted true and false decide; null: if there are many, and somebody watches
   */
  static Progress of(PrintWriter err, String task, int files, @Nullable Boolean wanted) {
    return new Progress(err, task, files, wanted == null ? files >= MANY && isWatched() : wanted);
  }

  /** Makes room for what is printed next. */
  void clear() {
    if (bar != null) {
      show("");
    }
  }

  /** One more is done. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      show("");
    }
  }

  private ProgressBar bar(String task, int files) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" tệp", 1)
        .setInitialMax(files)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
        .build();
  }

  /** Called by the bar's own thread, too. */
  private synchronized void show(String line) {
    err.print("\r" + " ".repeat(WIDTH) + "\r" + line);
    err.flush();
  }

  /** By a person, not by a file or another program. */
  private static boolean isWatched() {
    try {
      return STANDARD_ERROR.toRealPath().startsWith("/dev/pts");
    } catch (IOException e) {
      // No such system: only the console could tell, and from Java 22 on there always is one.
      return Runtime.version().feature() < ALWAYS_A_CONSOLE
          && Optional.ofNullable(System.console()).isPresent();
    }
  }
}
