package vn.hoso.edxml;

import java.time.Instant;
import java.util.Optional;

/**
 * A system that a message passed through ({@code TraceHeader}); each adds one.
 *
 * @param organId identifier of the agency, as it is on the wire, or empty
 * @param time when
 */
public record TraceHop(String organId, Optional<Instant> time) {

  public TraceHop {
    organId = organId.strip();
    time = time.map(instant -> Values.time(instant, "TraceHop.time"));
  }

  public static TraceHop of(String organId, Instant time) {
    return new TraceHop(organId, Optional.of(time));
  }
}
