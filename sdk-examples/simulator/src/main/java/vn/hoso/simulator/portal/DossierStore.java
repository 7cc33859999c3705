package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The dossiers received. A call is stored whole or not at all, which is assumed: public material
 * does not show what becomes of the other items when one is refused. Thread-safe.
 */
final class DossierStore {

  private final Clock clock;
  private final boolean fieldsKept;
  private final Map<String, StoredDossier> dossiers = new LinkedHashMap<>();

  DossierStore(Clock clock, boolean fieldsKept) {
    this.clock = clock;
    this.fieldsKept = fieldsKept;
  }

  synchronized void insert(JsonNode items) {
    Set<String> seen = new HashSet<>();
    for (JsonNode item : items) {
      String number = number(item);
      if (dossiers.containsKey(number) || !seen.add(number)) {
        throw Refusal.of(assumptions -> assumptions.duplicate().withDetail(number));
      }
    }
    items.forEach(item -> store(item, false));
  }

  synchronized void update(JsonNode items) {
    for (JsonNode item : items) {
      requireKnown(item, PortalAssumptions::updateOfMissing);
    }
    items.forEach(item -> store(item, true));
  }

  synchronized void append(JsonNode steps) {
    for (JsonNode step : steps) {
      requireKnown(step, PortalAssumptions::notAccepted);
    }
    Instant now = clock.instant();
    for (JsonNode step : steps) {
      dossiers.computeIfPresent(
          number(step),
          (number, dossier) ->
              new StoredDossier(
                  number,
                  step.get("TrangThai").textValue(),
                  dossier.versions(),
                  with(dossier.steps(), new ReceivedStep(now, Json.texts(step)))));
    }
  }

  synchronized Optional<StoredDossier> find(String number) {
    return Optional.ofNullable(dossiers.get(number));
  }

  synchronized List<StoredDossier> all() {
    return List.copyOf(dossiers.values());
  }

  private void store(JsonNode item, boolean update) {
    String number = number(item);
    Map<String, Object> fields = fieldsKept ? Json.fields(item) : Map.of();
    DossierVersion version = new DossierVersion(clock.instant(), update, fields);
    StoredDossier before = dossiers.get(number);
    dossiers.put(
        number,
        new StoredDossier(
            number,
            item.get("TrangThaiHoSo").textValue(),
            before == null ? List.of(version) : with(before.versions(), version),
            before == null ? List.of() : before.steps()));
  }

  private void requireKnown(JsonNode item, Function<PortalAssumptions, PortalAnswer> otherwise) {
    String number = number(item);
    if (!dossiers.containsKey(number)) {
      throw Refusal.of(assumptions -> otherwise.apply(assumptions).withDetail(number));
    }
  }

  private static String number(JsonNode item) {
    return item.get("MaHoSo").textValue();
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
