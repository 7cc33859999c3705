package vn.hoso.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A message that was received cannot be read: it is not in the form that it should have, or goes
 * beyond a limit. Nothing of it was kept.
 */
public final class MalformedMessageException extends HosoException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * For the readers of this module, and for tests of applications.
   *
   * @param message which message, such as its file
   * @param line the line of it, counted from 1, or 0 if the problem has no place
   * @param problem what is wrong with it, without a full stop
   * @param advice what to do, in sentences
   */
  public MalformedMessageException(
      String message, int line, String problem, String advice, @Nullable Throwable cause) {
    super(message + (line > 0 ? ", line " + line : "") + ": " + problem + ". " + advice, cause);
    this.line = line;
  }

  /** The line of the message that cannot be read, counted from 1, if the problem has a place. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** Never: the same message is as malformed the next time. */
  @Override
  public boolean worthRetry() {
    return false;
  }
}
