package vn.hoso.signature.internal.asic;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * A change of a container's own files, that leaves the bytes of all others as they are.
 *
 * @param removed names of entries
 * @param added entries by name, in their order; may have the names of removed ones
 */
public record ContainerChange(Set<String> removed, Map<String, byte[]> added) {

  public ContainerChange {
    removed = Set.copyOf(removed);
    added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
  }

  /** Entries with other content. */
  public static ContainerChange of(Map<String, byte[]> changed) {
    return new ContainerChange(changed.keySet(), changed);
  }

  /**
   * Writes it.
   *
   * @param file has a sound container
   * @param time that new entries state
   */
  public void applyTo(TargetFile file, Instant time) {
    if (!removed.isEmpty()) {
      EntryRemover.remove(file, removed);
    }
    if (!added.isEmpty()) {
      EntryAppender.append(file, added, time);
    }
  }
}
