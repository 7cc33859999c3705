package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.Batch;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.StoredDossier;
import vn.hoso.portal.SubmissionResult;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.transport.RequestOptions;

/** {@code TraCuuHoSo}, {@code DongBoHoSoMC}, {@code CapNhatTienDoHoSoMC}. Thread-safe. */
public final class DossierService {

  static final String SYNCHRONIZE = "DongBoHoSoMC";
  static final String PROGRESS = "CapNhatTienDoHoSoMC";
  private static final String LOOK_UP = "TraCuuHoSo";

  private final PortalCalls calls;
  private final DossierMapping mapping;

  public DossierService(PortalCalls calls, PortalSettings settings) {
    this.calls = calls;
    this.mapping = new DossierMapping(settings.dossierForm());
  }

  public Optional<StoredDossier> find(DossierNumber number, RequestOptions options) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("mahoso", number.toString());
    PortalReply reply = calls.call(request(repeatable(LOOK_UP), parameters), calls.budget(options));
    Iterator<JsonNode> items = reply.items().iterator();
    return items.hasNext() ? Optional.of(stored(number, items.next())) : Optional.empty();
  }

  public SubmissionResult upsert(Dossier dossier, RequestOptions options) {
    Budget budget = calls.budget(options);
    ObjectNode item = mapping.item(dossier);
    try {
      calls.call(synchronize(repeatable(SYNCHRONIZE), false, item), budget);
      return new SubmissionResult(dossier.number(), Action.INSERTED);
    } catch (AlreadyExistsException e) {
      calls.call(synchronize(repeatable(SYNCHRONIZE), true, item), budget);
      return new SubmissionResult(dossier.number(), Action.UPDATED);
    }
  }

  public SubmissionResult insert(Dossier dossier, RequestOptions options) {
    Operation once =
        Operation.unrepeatable(
            SYNCHRONIZE,
            calls.integration().uri(),
            "Look it up with find, or send it with upsert, which may be repeated.");
    calls.call(synchronize(once, false, mapping.item(dossier)), calls.budget(options));
    return new SubmissionResult(dossier.number(), Action.INSERTED);
  }

  public SubmissionResult update(Dossier dossier, RequestOptions options) {
    calls.call(
        synchronize(repeatable(SYNCHRONIZE), true, mapping.item(dossier)), calls.budget(options));
    return new SubmissionResult(dossier.number(), Action.UPDATED);
  }

  public void reportProgress(
      DossierNumber number, List<ProgressStep> steps, RequestOptions options) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps is empty: give at least one step of progress");
    }
    List<ProgressStep> all = List.copyOf(steps);
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

  private PortalRequest synchronize(Operation operation, boolean updating, ObjectNode item) {
    return request(operation, PortalRequest.data(updating, List.of(item)));
  }

  private PortalRequest request(Operation operation, ObjectNode parameters) {
    return new PortalRequest(operation, calls.integration(), parameters);
  }

  private Operation repeatable(String service) {
    return Operation.repeatable(service, calls.integration().uri());
  }

  private static StoredDossier stored(DossierNumber number, JsonNode item) {
    String status = item.path("TrangThaiHoSo").asText().strip();
    return new StoredDossier(
        number, status.isEmpty() ? null : DossierStatus.of(status), item.toString());
  }
}
