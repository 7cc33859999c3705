package vn.hoso.internal.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Deadline;
import vn.hoso.portal.CatalogueKind;

/**
 * One catalogue. Whoever finds it too old fetches it, and the others wait for that. Thread-safe.
 */
final class CachedCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(CachedCatalogue.class);

  /** From a portal that could not be reached to the next try, as long as there is a copy. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** What a caller gets. */
  record Kept(CatalogueCopy copy, boolean stale) {}

  private final CatalogueKind kind;
  private final Duration timeToLive;
  private final Optional<CatalogueFiles> files;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable CatalogueCopy copy;
  private volatile @Nullable Instant failedAt;

  CachedCatalogue(
      CatalogueKind kind, Duration timeToLive, Optional<CatalogueFiles> files, Clock clock) {
    this.kind = kind;
    this.timeToLive = timeToLive;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The catalogue.
   *
   * @param portal fetches it, in this thread
   * @throws TimeoutException if another thread did not fetch it within the deadline, and there is
   *     no copy
   * @throws HosoException if there is no copy, or the failure will not pass by itself
   */
  Kept get(Supplier<CatalogueCopy> portal, Deadline deadline)
      throws InterruptedException, TimeoutException {
    Optional<Kept> known = known();
    if (known.isPresent()) {
      return known.get();
    }
    if (!fetching.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
      CatalogueCopy old = copy;
      if (old == null) {
        throw new TimeoutException();
      }
      return new Kept(old, true);
    }
    try {
      takeNewerFile();
      Optional<Kept> meanwhile = known();
      return meanwhile.isPresent() ? meanwhile.get() : fetched(portal, deadline);
    } finally {
      fetching.unlock();
    }
  }

  /** What need not be fetched now. */
  private Optional<Kept> known() {
    CatalogueCopy known = copy;
    if (known == null) {
      return Optional.empty();
    }
    if (known.isFresh(clock.instant(), timeToLive)) {
      return Optional.of(new Kept(known, false));
    }
    return isPausing() ? Optional.of(new Kept(known, true)) : Optional.empty();
  }

  private boolean isPausing() {
    Instant failed = failedAt;
    if (failed == null) {
      return false;
    }
    Duration since = Duration.between(failed, clock.instant());
    return !since.isNegative() && since.compareTo(PAUSE) < 0;
  }

  /** That of an earlier process, or of another one. */
  private void takeNewerFile() {
    Optional<CatalogueCopy> file = files.flatMap(present -> present.read(kind));
    CatalogueCopy known = copy;
    if (file.isPresent() && (known == null || file.get().fetchedAt().isAfter(known.fetchedAt()))) {
      copy = file.get();
    }
  }

  private Kept fetched(Supplier<CatalogueCopy> portal, Deadline deadline) {
    try {
      CatalogueCopy newer = portal.get();
      copy = newer;
      failedAt = null;
      files.ifPresent(present -> present.write(kind, newer));
      return new Kept(newer, false);
    } catch (HosoException e) {
      CatalogueCopy old = copy;
      if (old == null || !e.worthRetry()) {
        throw e;
      }
      if (!deadline.passed()) { // otherwise the failure may be of this call's limit alone
        failedAt = clock.instant();
      }
      LOG.warn("{} is taken from the copy of {}", kind.service(), old.fetchedAt(), e);
      return new Kept(old, true);
    }
  }
}
