package vn.hoso.error;

import java.nio.file.Path;

/**
 * A file that this module saved cannot be read: it was changed, is cut off, or another version
 * wrote it. Nothing of it was taken.
 */
public final class DamagedFileException extends HosoException {

  private static final long serialVersionUID = 1L;

  /** A text, since a {@link Path} cannot be serialized. */
  private final String file;

  /**
   * For the readers of this module, and for tests of applications.
   *
   * @param problem what is wrong with it, without a full stop
   * @param advice what to do, in sentences
   */
  public DamagedFileException(Path file, String problem, String advice) {
    super(file + ": " + problem + ". " + advice, null);
    this.file = file.toString();
  }

  /** The file. */
  public Path file() {
    return Path.of(file);
  }

  /** Never: the same file is as damaged the next time. */
  @Override
  public boolean worthRetry() {
    return false;
  }
}
