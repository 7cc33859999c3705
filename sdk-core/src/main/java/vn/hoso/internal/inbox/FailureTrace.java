package vn.hoso.internal.inbox;

import java.sql.SQLException;

/**
 * Where something failed, without the words of exceptions: a database repeats values in them, and
 * these are citizens' data.
 */
public final class FailureTrace {

  private static final int CAUSES = 5;
  private static final int FRAMES = 6;

  private FailureTrace() {}

  public static String of(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    Throwable next = failure;
    for (int i = 0; i < CAUSES && next != null; i++) {
      trace.append(i == 0 ? "" : "\ncaused by ").append(next.getClass().getName());
      if (next instanceof SQLException sql) {
        trace.append(" (SQLState ").append(sql.getSQLState()).append(')');
      }
      StackTraceElement[] frames = next.getStackTrace();
      for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
        trace.append("\n  at ").append(frames[frame]);
      }
      next = next.getCause();
    }
    return trace.toString();
  }
}
