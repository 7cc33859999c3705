package vn.hoso.simulator.portal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item of {@code data} that a service has taken.
 *
 * @param service which
 * @param received when
 * @param fields by wire name; unmodifiable
 */
public record ReceivedItem(PortalService service, Instant received, Map<String, Object> fields) {

  /** Copies the fields. */
  public ReceivedItem {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
