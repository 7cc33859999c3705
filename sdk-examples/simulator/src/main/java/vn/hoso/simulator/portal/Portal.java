package vn.hoso.simulator.portal;

import static vn.hoso.simulator.portal.Check.agencyCode;
import static vn.hoso.simulator.portal.Check.arrayOf;
import static vn.hoso.simulator.portal.Check.dossierNumber;
import static vn.hoso.simulator.portal.Check.nonEmptyArrayOf;
import static vn.hoso.simulator.portal.Check.nonEmptyText;
import static vn.hoso.simulator.portal.Check.oneOf;
import static vn.hoso.simulator.portal.Check.text;
import static vn.hoso.simulator.portal.ObjectCheck.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/** The portal as it answers when nothing goes wrong on the way. Thread-safe. */
final class Portal {

  /** A service: where it is offered, what its request must look like, what it does. */
  private record Service(
      Set<String> paths, ObjectCheck request, Function<JsonNode, HttpReply> action) {}

  private static final ObjectCheck LOGIN =
      ObjectCheck.of(required("username", text()), required("password", text()));

  private final PortalOptions options;
  private final Answers answers;
  private final Adapter adapter;
  private final Sessions sessions;
  private final Map<PortalService, Service> services = new EnumMap<>(PortalService.class);

  Portal(
      PortalOptions options, Answers answers, Sessions sessions, DossierStore store, Inbox inbox) {
    this.options = options;
    this.answers = answers;
    this.adapter = new Adapter(options.dstcode, options.dstcodePlace);
    this.sessions = sessions;
    ProcedureCatalogue catalogue = ProcedureCatalogue.bundled();
    offerProcedures(catalogue, new ProcedureServices(catalogue, answers));
    offerDossiers(catalogue, new DossierServices(store, answers));
    offerCatalogues(new CatalogueServices(catalogue, answers));
    offerQuestions(new QuestionServices(inbox, answers, options.answerDate), inbox);
    offerAccounts(new AccountServices(options.accounts, answers));
    offerInbox(PortalService.DONG_BO_DANH_GIA, Check.anyObject(), inbox);
  }

  private void offerProcedures(ProcedureCatalogue catalogue, ProcedureServices procedures) {
    // Lists come from the share endpoint; where LayThuTuc belongs has not been seen.
    Set<String> share = Set.of(options.sharePath);
    Set<String> both = new HashSet<>(List.of(options.sharePath, options.integrationPath));
    services.put(
        PortalService.LAY_DANH_SACH_TTHC,
        new Service(share, envelope(), request -> procedures.list()));
    services.put(
        PortalService.LAY_THU_TUC,
        new Service(both, envelope(required("maTTHC", catalogue.code(true))), procedures::tree));
  }

  private void offerDossiers(ProcedureCatalogue catalogue, DossierServices dossiers) {
    Set<String> integration = Set.of(options.integrationPath);
    Check dossier =
        DossierCheck.dossier(
            options.dossierForm, catalogue.code(options.unknownProceduresAccepted));
    services.put(
        PortalService.TRA_CUU_HO_SO,
        new Service(integration, envelope(required("mahoso", dossierNumber())), dossiers::lookUp));
    services.put(
        PortalService.DONG_BO_HO_SO_MC,
        new Service(
            integration,
            envelope(
                required("isUpdating", oneOf("True", "False")), required("data", arrayOf(dossier))),
            dossiers::synchronize));
    services.put(
        PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC,
        new Service(
            integration,
            envelope(required("data", arrayOf(DossierCheck.progressStep()))),
            dossiers::reportProgress));
  }

  private void offerCatalogues(CatalogueServices catalogues) {
    Set<String> share = Set.of(options.sharePath);
    CatalogueServices.all()
        .forEach(
            service ->
                services.put(service, new Service(share, envelope(), catalogues::catalogue)));
    services.put(
        PortalService.LAY_QDCB,
        new Service(share, envelope(required("idQDCB", nonEmptyText())), catalogues::decision));
  }

  private void offerQuestions(QuestionServices questions, Inbox inbox) {
    Set<String> integration = Set.of(options.integrationPath);
    services.put(
        PortalService.LAY_DANH_SACH_HOI_DAP_GUI_TU_DVCQG,
        new Service(integration, envelope(), request -> questions.received()));
    services.put(
        PortalService.LAY_DANH_SACH_HOI_DAP_BO_CO_QUAN,
        new Service(integration, envelope(), request -> questions.ofAgencies()));
    services.put(
        PortalService.LAY_NOI_DUNG_TRA_LOI_THEO_CAU_HOI,
        new Service(
            integration, envelope(required("cauhoiid", nonEmptyText())), questions::answersOf));
    offerInbox(PortalService.DONG_BO_HOI_DAP, QuestionServices.question(), inbox);
    offerInbox(PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG, questions.answer(), inbox);
  }

  private void offerAccounts(AccountServices accounts) {
    services.put(
        PortalService.TRA_CUU_TECH_ID,
        new Service(
            Set.of(options.sharePath),
            envelope(
                required("provider", oneOf("wso2is")),
                required("mstorcmnd", AccountServices.number())),
            accounts::lookUp));
  }

  /** A service that takes a list of items, at least one. */
  private void offerInbox(PortalService service, Check item, Inbox inbox) {
    services.put(
        service,
        new Service(
            Set.of(options.integrationPath),
            envelope(required("data", nonEmptyArrayOf(item))),
            request -> {
              inbox.add(service, request.get("data"));
              return answers.success("Đồng bộ thành công", JsonNodeFactory.instance.arrayNode());
            }));
  }

  /** Answers a request that was received whole. */
  HttpReply answer(HttpHead head, byte[] body) {
    try {
      adapter.check(head);
      String path = Adapter.providerPath(head).orElseThrow();
      JsonNode request = Json.parse(body);
      return path.equals(options.loginPath) ? logIn(request) : call(path, request);
    } catch (Refusal e) {
      return answers.of(e.answer(answers.assumptions()));
    }
  }

  private HttpReply logIn(JsonNode request) {
    LOGIN.check("", request);
    if (!request.get("username").textValue().equals(options.username)
        || !request.get("password").textValue().equals(options.password)) {
      throw Refusal.of(PortalAssumptions::wrongCredentials);
    }
    return answers.loggedIn(sessions.open());
  }

  private HttpReply call(String path, JsonNode request) {
    Service service =
        Optional.ofNullable(request.path("service").textValue())
            .flatMap(PortalService::fromWireName)
            .map(services::get)
            .orElseThrow(() -> Refusal.invalid("service", "không phải dịch vụ nào đã công bố"));
    if (!service.paths().contains(path)) {
      throw Refusal.invalid("service", "không có ở đường dẫn này");
    }
    // The session first: a client whose session is gone must learn that, whatever else is wrong.
    if (request.path("session").isTextual()
        && !sessions.isOpen(request.get("session").textValue())) {
      throw Refusal.of(PortalAssumptions::expiredSession);
    }
    service.request().check("", request);
    return service.action().apply(request);
  }

  private ObjectCheck envelope(ObjectCheck.Field... parameters) {
    Check agency =
        options.agencies.isEmpty()
            ? agencyCode()
            : Check.textThat(options.agencies::contains, "không phải đơn vị đã đăng ký");
    Stream<ObjectCheck.Field> common =
        Stream.of(
            required("session", text()), required("madonvi", agency), required("service", text()));
    return ObjectCheck.of(
        Stream.concat(common, Stream.of(parameters)).toArray(ObjectCheck.Field[]::new));
  }
}
