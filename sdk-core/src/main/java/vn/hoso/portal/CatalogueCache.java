package vn.hoso.portal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long catalogues are kept, and where. Immutable and thread-safe. */
public final class CatalogueCache {

  private static final CatalogueCache DEFAULTS = new CatalogueCache(Duration.ofHours(24), null);

  private final Duration timeToLive;
  private final @Nullable Path directory;

  private CatalogueCache(Duration timeToLive, @Nullable Path directory) {
    this.timeToLive = timeToLive;
    this.directory = directory;
  }

  /** 24 hours, in memory. */
  public static CatalogueCache defaults() {
    return DEFAULTS;
  }

  /** How old a catalogue may be before the portal is asked for it again; above zero. */
  public CatalogueCache withTimeToLive(Duration timeToLive) {
    if (timeToLive.isZero() || timeToLive.isNegative()) {
      throw new IllegalArgumentException(
          "timeToLive is " + timeToLive + ": give a duration above zero");
    }
    return new CatalogueCache(timeToLive, directory);
  }

  /**
   * Keeps the last copies on disk as well, one file a catalogue, so that they outlive the process.
   * Several processes may share a directory; clients of different portals do not take each other's
   * files.
   *
   * @param directory made when it is first needed, if it is not there
   */
  public CatalogueCache inDirectory(Path directory) {
    return new CatalogueCache(timeToLive, Objects.requireNonNull(directory, "directory"));
  }

  public Duration timeToLive() {
    return timeToLive;
  }

  /** Where copies are kept on disk, if they are. */
  public Optional<Path> directory() {
    return Optional.ofNullable(directory);
  }

  @Override
  public String toString() {
    return "CatalogueCache[timeToLive=" + timeToLive + ", directory=" + directory + "]";
  }
}
