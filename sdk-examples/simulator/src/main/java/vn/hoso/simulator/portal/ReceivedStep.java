package vn.hoso.simulator.portal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A processing step of a dossier.
 *
 * @param received when
 * @param fields by wire name; unmodifiable
 */
public record ReceivedStep(Instant received, Map<String, String> fields) {

  /** Copies the fields. */
  public ReceivedStep {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
