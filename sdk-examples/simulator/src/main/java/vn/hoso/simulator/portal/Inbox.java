package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was taken beside dossiers, in order; the same twice is kept twice. Thread-safe. */
final class Inbox {

  private final Clock clock;
  private final List<ReceivedItem> items = new ArrayList<>();

  Inbox(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(PortalService service, JsonNode data) {
    Instant now = clock.instant();
    data.forEach(item -> items.add(new ReceivedItem(service, now, Json.fields(item))));
  }

  synchronized List<ReceivedItem> of(PortalService service) {
    return items.stream().filter(item -> item.service() == service).toList();
  }
}
