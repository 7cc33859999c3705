package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.Batch;
import vn.hoso.error.HosoException;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.BulkOptions;
import vn.hoso.portal.StoredDossier;
import vn.hoso.portal.SubmissionResult;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.portal.UpsertOutcome;
import vn.hoso.transport.RequestOptions;

/** {@code TraCuuHoSo}, {@code DongBoHoSoMC}, {@code CapNhatTienDoHoSoMC}. Thread-safe. */
public final class DossierService {

  private static final Logger LOG = LoggerFactory.getLogger(DossierService.class);

  static final String SYNCHRONIZE = "DongBoHoSoMC";
  static final String PROGRESS = "CapNhatTienDoHoSoMC";
  private static final String LOOK_UP = "TraCuuHoSo";

  private final PortalCalls calls;
  private final DossierMapping mapping;
  private final LengthCheck lengths;

  public DossierService(PortalCalls calls, PortalSettings settings) {
    this.calls = calls;
    this.mapping = new DossierMapping(settings.dossierForm());
    this.lengths = new LengthCheck(settings.dossierLimits());
  }

  public Optional<StoredDossier> find(DossierNumber number, RequestOptions options) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("mahoso", number.toString());
    PortalReply reply = calls.call(request(repeatable(LOOK_UP), parameters), calls.budget(options));
    Iterator<JsonNode> items = reply.items().iterator();
    return items.hasNext() ? Optional.of(stored(number, items.next())) : Optional.empty();
  }

  public SubmissionResult upsert(Dossier dossier, RequestOptions options) {
    ObjectNode item = item(dossier);
    Budget budget = calls.budget(options);
    try {
      calls.call(synchronize(repeatable(SYNCHRONIZE), false, List.of(item)), budget);
      return new SubmissionResult(dossier.number(), Action.INSERTED);
    } catch (AlreadyExistsException e) {
      try {
        calls.call(synchronize(repeatable(SYNCHRONIZE), true, List.of(item)), budget);
      } catch (HosoException failure) {
        failure.addSuppressed(e);
        throw failure;
      }
      return new SubmissionResult(dossier.number(), Action.UPDATED);
    }
  }

  /** Outcomes in the order of the dossiers, each of which is sent when its outcome is asked for. */
  public Iterator<UpsertOutcome> upsertAll(Iterator<Dossier> dossiers, BulkOptions options) {
    return new BulkUpsert(this, dossiers, options);
  }

  /** In one request; repeated when no readable answer came, so that some may be there already. */
  void insertAll(List<Dossier> dossiers, RequestOptions options) {
    List<ObjectNode> items = dossiers.stream().map(this::item).toList();
    calls.call(synchronize(repeatable(SYNCHRONIZE), false, items), calls.budget(options));
  }

  public SubmissionResult insert(Dossier dossier, RequestOptions options) {
    ObjectNode item = item(dossier);
    Operation once =
        Operation.unrepeatable(
            SYNCHRONIZE,
            calls.integration().uri(),
            "Look it up with find, or send it with upsert, which may be repeated.");
    calls.call(synchronize(once, false, List.of(item)), calls.budget(options));
    return new SubmissionResult(dossier.number(), Action.INSERTED);
  }

  public SubmissionResult update(Dossier dossier, RequestOptions options) {
    ObjectNode item = item(dossier);
    calls.call(synchronize(repeatable(SYNCHRONIZE), true, List.of(item)), calls.budget(options));
    return new SubmissionResult(dossier.number(), Action.UPDATED);
  }

  public void reportProgress(
      DossierNumber number, List<ProgressStep> steps, RequestOptions options) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps is empty: give at least one step of progress");
    }
    List<ProgressStep> all = List.copyOf(steps);
    lengths.check(all);
    Budget budget = calls.budget(options);
    Operation once =
        Operation.unrepeatable(
            PROGRESS,
            calls.integration().uri(),
            "Ask the portal's operators, or read the dossier's progress on the portal's page, before"
                + " these steps are sent again.");
    for (int from = 0; from < all.size(); from += Limits.STEPS_PER_REQUEST) {
      List<ProgressStep> batch =
          all.subList(from, Math.min(all.size(), from + Limits.STEPS_PER_REQUEST));
      List<ObjectNode> items = new ArrayList<>();
      batch.forEach(step -> items.add(ProgressMapping.item(number, step)));
      Operation operation = once.forBatch(new Batch(from, batch.size(), all.size()));
      calls.call(request(operation, PortalRequest.data(null, items)), budget);
    }
  }

  /** Refuses what must not be sent. */
  void check(Dossier dossier) {
    lengths.check(dossier);
  }

  private ObjectNode item(Dossier dossier) {
    check(dossier);
    return mapping.item(dossier);
  }

  private PortalRequest synchronize(Operation operation, boolean updating, List<ObjectNode> items) {
    return request(operation, PortalRequest.data(updating, items));
  }

  private PortalRequest request(Operation operation, ObjectNode parameters) {
    return new PortalRequest(operation, calls.integration(), parameters);
  }

  private Operation repeatable(String service) {
    return Operation.repeatable(service, calls.integration().uri());
  }

  private static StoredDossier stored(DossierNumber number, JsonNode item) {
    String status = item.path("TrangThaiHoSo").asText("").strip();
    return new StoredDossier(
        number,
        status.isEmpty() ? null : DossierStatus.of(status),
        read(number, item),
        item.toString());
  }

  /** What the portal answers is assumed; whoever asked whether a dossier exists has the answer. */
  private static @Nullable Dossier read(DossierNumber number, JsonNode item) {
    try {
      return DossierReader.read(item);
    } catch (MalformedMessageException e) {
      LOG.debug("The portal has {}, not in the form in which it is sent", number, e);
      return null;
    }
  }
}
