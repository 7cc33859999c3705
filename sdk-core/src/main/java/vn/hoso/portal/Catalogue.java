package vn.hoso.portal;

import java.time.Instant;
import java.util.List;

/**
 * A catalogue as the portal gave it.
 *
 * @param entries in the portal's order
 * @param fetchedAt when the portal was asked for it
 * @param stale whether it is older than {@link CatalogueCache#timeToLive} because the portal could
 *     not be reached for a newer one
 */
public record Catalogue<T>(List<T> entries, Instant fetchedAt, boolean stale) {

  public Catalogue {
    entries = List.copyOf(entries);
  }

  /** Without the entries, which are many. */
  @Override
  public String toString() {
    return "Catalogue["
        + entries.size()
        + " entries, fetchedAt="
        + fetchedAt
        + ", stale="
        + stale
        + "]";
  }
}
