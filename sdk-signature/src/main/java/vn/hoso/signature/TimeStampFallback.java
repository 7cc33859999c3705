package vn.hoso.signature;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * What becomes of a signature whose time-stamp cannot be had. Which services are asked, and in
 * which order, is {@link vn.hoso.signature.time.TimeStampService#inOrder}'s.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeStampFallback {

  private static final TimeStampFallback FAIL = new TimeStampFallback(false, null);
  private static final TimeStampFallback DEGRADE = new TimeStampFallback(true, null);

  private final boolean signs;
  private final @Nullable TimeStampQueue queue;

  private TimeStampFallback(boolean signs, @Nullable TimeStampQueue queue) {
    this.signs = signs;
    this.queue = queue;
  }

  /** Nothing is signed, and {@link TimeStampException} says why. The default. */
  public static TimeStampFallback fail() {
    return FAIL;
  }

  /**
   * Signs at the level that is reached without: B_B, or B_T if only the further time-stamp of B_LTA
   * is missing. {@link SignedDocument#level} says so, and a warning.
   */
  public static TimeStampFallback degrade() {
    return DEGRADE;
  }

  /** As {@link #degrade}, and puts the document into a queue that brings it to its level later. */
  public static TimeStampFallback queue(TimeStampQueue queue) {
    return new TimeStampFallback(true, queue);
  }

  /** The failure, if it is put up with. */
  TimeStampException accepted(TimeStampException failure) {
    if (!signs) {
      throw failure;
    }
    return failure;
  }

  /** Lets the document appear; before that, the queue knows of it. */
  void commit(TargetFile file, Path target, @Nullable Path content, MissingTimeStamp missing) {
    if (queue == null) {
      file.commit();
    } else {
      queue.commit(file, target, content, missing.wanted());
    }
  }

  BilingualText warning(MissingTimeStamp missing) {
    String level = missing.reached().name().replace('_', '-');
    return new BilingualText(
        "Chưa có dấu thời gian: văn bản được ký ở mức %s%s"
            .formatted(level, queue == null ? "" : " và sẽ được bổ sung dấu thời gian sau"),
        "There is no time-stamp, so the document was signed at %s%s: %s"
            .formatted(
                level,
                queue == null ? "" : " and is queued to get one later",
                missing.failure().getMessage()));
  }
}
