package vn.hoso.internal.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.hoso.portal.Catalogue;
import vn.hoso.portal.CatalogueEntry;

/**
 * A catalogue that was fetched.
 *
 * @param fetchedAt when the portal was asked
 */
record CatalogueCopy(List<CatalogueEntry> entries, Instant fetchedAt) {

  CatalogueCopy {
    entries = List.copyOf(entries);
  }

  /** A copy from the future, as a clock that was set back makes it, is of no known age. */
  boolean isFresh(Instant now, Duration timeToLive) {
    Duration age = Duration.between(fetchedAt, now);
    return !age.isNegative() && age.compareTo(timeToLive) < 0;
  }

  <T> Catalogue<T> as(Function<CatalogueEntry, T> mapping, boolean stale) {
    return new Catalogue<>(entries.stream().map(mapping).toList(), fetchedAt, stale);
  }
}
