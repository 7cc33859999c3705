package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.TransportException;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.Catalogue;
import vn.hoso.portal.CatalogueCache;
import vn.hoso.portal.CatalogueEntry;
import vn.hoso.portal.CatalogueKind;
import vn.hoso.portal.CataloguedAgency;
import vn.hoso.portal.CataloguedField;
import vn.hoso.transport.RequestOptions;

/** {@code LayDanhMuc…} and {@code LayQDCB}. Thread-safe. */
public final class CatalogueService {

  private static final String DECISION = "LayQDCB";

  private final PortalCalls calls;
  private final Clock clock;
  private final Map<CatalogueKind, CachedCatalogue> catalogues = new EnumMap<>(CatalogueKind.class);

  public CatalogueService(PortalCalls calls, CatalogueCache cache, Clock clock) {
    this.calls = calls;
    this.clock = clock;
    Optional<CatalogueFiles> files =
        cache.directory().map(directory -> new CatalogueFiles(directory, calls.share().uri()));
    for (CatalogueKind kind : CatalogueKind.values()) {
      catalogues.put(kind, new CachedCatalogue(kind, cache.timeToLive(), files, clock));
    }
  }

  public Catalogue<CataloguedAgency> agencies(RequestOptions options) {
    return get(CatalogueKind.AGENCIES, CatalogueMapping::agency, options);
  }

  public Catalogue<CataloguedField> fields(RequestOptions options) {
    return get(CatalogueKind.FIELDS, CatalogueMapping::field, options);
  }

  public Catalogue<CatalogueEntry> get(CatalogueKind kind, RequestOptions options) {
    return get(kind, Function.identity(), options);
  }

  public List<CatalogueEntry> publicationDecision(String id, RequestOptions options) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("idQDCB", id);
    return entries(repeatable(DECISION), parameters, calls.budget(options));
  }

  private <T> Catalogue<T> get(
      CatalogueKind kind, Function<CatalogueEntry, T> mapping, RequestOptions options) {
    Operation operation = repeatable(kind.service());
    Budget budget = calls.budget(options);
    try {
      CachedCatalogue catalogue = Objects.requireNonNull(catalogues.get(kind));
      CachedCatalogue.Kept kept = catalogue.get(() -> fetch(operation, budget), budget.deadline());
      return kept.copy().as(mapping, kept.stale());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(operation.failed(1), false, e);
    } catch (TimeoutException e) {
      throw new TransportException(
          operation.failed(1),
          "no catalogue within the time limit; nothing was sent",
          "Another thread is fetching it and gets no answer: check that the portal answers.",
          false,
          true,
          e);
    }
  }

  private CatalogueCopy fetch(Operation operation, Budget budget) {
    Instant now = clock.instant();
    return new CatalogueCopy(
        entries(operation, JsonNodeFactory.instance.objectNode(), budget), now);
  }

  private List<CatalogueEntry> entries(Operation operation, ObjectNode parameters, Budget budget) {
    PortalRequest request = new PortalRequest(operation, calls.share(), parameters);
    return CatalogueMapping.entries(calls.call(request, budget).items());
  }

  private Operation repeatable(String service) {
    return Operation.repeatable(service, calls.share().uri());
  }
}
