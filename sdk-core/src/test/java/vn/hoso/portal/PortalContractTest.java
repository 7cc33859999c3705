package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.portal.PortalRig.json;
import static vn.hoso.portal.PortalSamples.NUMBER;
import static vn.hoso.portal.PortalSamples.PROCEDURE;
import static vn.hoso.simulator.portal.PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LAY_THU_TUC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;
import static vn.hoso.simulator.portal.PortalService.TRA_CUU_HO_SO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.Batch;
import vn.hoso.error.NotAcceptedYetException;
import vn.hoso.error.ServiceException;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.simulator.portal.RecordedRequest;

/** What the client sends for each service, and what it makes of the answers. */
class PortalContractTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();
  private final Dossier dossier = PortalSamples.dossier();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void build_noCallYet_sendsNothing() {
    assertThat(rig.portal.requests()).isEmpty();
  }

  @Test
  void firstCall_anyService_logsInAndCarriesTheSession() {
    client.dossiers().find(NUMBER);
    client.dossiers().find(NUMBER);

    RecordedRequest login = rig.portal.requests().get(0);
    assertThat(login.service()).contains(LOGIN);
    assertThat(login.path()).isEqualTo("/VXPAdapter/RestService/forward/mapi/login");
    assertThat(json(login.body()))
        .isEqualTo(
            json(
                "{\"username\":\"%s\",\"password\":\"%s\"}"
                    .formatted(rig.portal.username(), rig.portal.password())));
    String session = json(login.answer()).get("session").textValue();
    assertThat(rig.portal.requests(TRA_CUU_HO_SO))
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.session()).contains(session));
    assertThat(rig.portal.logins()).isEqualTo(1);
  }

  @Test
  void everyRequest_isJsonInUtf8WithALength() {
    client.dossiers().insert(dossier);

    assertThat(rig.portal.requests())
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(header(request, "Content-Type")).isEqualTo("application/json");
              assertThat(header(request, "Accept")).isEqualTo("application/json");
              assertThat(header(request, "Charset")).isEqualTo("utf-8");
              assertThat(header(request, "Content-Length")).matches("\\d+");
            });
  }

  @Test
  void get_knownProcedure_readsIt() {
    Procedure procedure = client.procedures().get(PROCEDURE).orElseThrow();

    assertThat(procedure.code()).isEqualTo(PROCEDURE);
    assertThat(procedure.name()).isEqualTo("Thủ tục đăng ký khai sinh");
    assertThat(procedure.published()).isTrue();
    assertThat(procedure.publisher()).isEqualTo("000.00.00.G15");
    assertThat(procedure.fields()).containsExactly(new Procedure.Field("G15-TP01", "Hộ tịch"));
    assertThat(json(procedure.json()).path("CACHTHUCTHUCHIEN").size()).isEqualTo(3);
    assertThat(parameters(LAY_THU_TUC))
        .isEqualTo(json("{\"service\":\"LayThuTuc\",\"maTTHC\":\"1.001193\"}"));
  }

  @Test
  void get_unknownProcedure_isEmpty() {
    assertThat(client.procedures().get(ProcedureCode.of("9.999999"))).isEmpty();
  }

  @Test
  void find_unknownDossier_isEmpty() {
    assertThat(client.dossiers().find(NUMBER)).isEmpty();
    assertThat(parameters(TRA_CUU_HO_SO))
        .isEqualTo(json("{\"service\":\"TraCuuHoSo\",\"mahoso\":\"" + NUMBER + "\"}"));
  }

  @Test
  void find_knownDossier_tellsItsStatus() {
    client.dossiers().insert(dossier);

    StoredDossier stored = client.dossiers().find(NUMBER).orElseThrow();

    assertThat(stored.number()).isEqualTo(NUMBER);
    assertThat(stored.status()).contains(DossierStatus.RETURNED);
    assertThat(json(stored.jsonWithCitizensData()).get("ChuHoSo").textValue())
        .isEqualTo(PortalSamples.NAME);
  }

  @Test
  void insert_newDossier_isKept() {
    SubmissionResult result = client.dossiers().insert(dossier);

    assertThat(result).isEqualTo(new SubmissionResult(NUMBER, Action.INSERTED));
    assertThat(updating()).containsExactly("False");
    assertThat(rig.portal.dossier(NUMBER.toString())).isPresent();
  }

  @Test
  void insert_knownDossier_isRefusedWithItsOwnType() {
    client.dossiers().insert(dossier);

    assertThatThrownBy(() -> client.dossiers().insert(dossier))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageMatching(
            "DongBoHoSoMC at http://127.0.0.1:.*/mapi/integration\\?dstcode=.*, attempt 1: it exists"
                + " already \\(HTTP 200, error_code 3, “Hồ sơ đã tồn tại trên hệ thống: …”\\)."
                + " Send it with upsert or update if it is to be replaced.");
    assertThat(updating()).containsExactly("False", "False");
  }

  @Test
  void update_knownDossier_replacesIt() {
    client.dossiers().insert(dossier);

    SubmissionResult result = client.dossiers().update(dossier);

    assertThat(result).isEqualTo(new SubmissionResult(NUMBER, Action.UPDATED));
    assertThat(updating()).containsExactly("False", "True");
    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void update_unknownDossier_isRefused() {
    assertThatThrownBy(() -> client.dossiers().update(dossier))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused (HTTP 200, error_code -1, “Hồ sơ không có");
    assertThat(updating()).containsExactly("True");
  }

  @Test
  void upsert_newDossier_isInsertedWithOneRequest() {
    assertThat(client.dossiers().upsert(dossier).action()).isEqualTo(Action.INSERTED);
    assertThat(updating()).containsExactly("False");
  }

  @Test
  void upsert_knownDossier_isSentAgainAsAnUpdate() {
    client.dossiers().insert(dossier);

    assertThat(client.dossiers().upsert(dossier).action()).isEqualTo(Action.UPDATED);

    assertThat(updating()).containsExactly("False", "False", "True");
    assertThat(rig.bodies(DONG_BO_HO_SO_MC))
        .extracting(body -> body.get("data"))
        .allSatisfy(data -> assertThat(data).hasSize(1).isEqualTo(data(DONG_BO_HO_SO_MC, 0)));
  }

  @Test
  void reportProgress_manySteps_goTenAtATimeInOrder() {
    client.dossiers().insert(dossier);

    client.dossiers().reportProgress(NUMBER, PortalSamples.steps(25));

    assertThat(rig.bodies(CAP_NHAT_TIEN_DO_HO_SO_MC))
        .extracting(body -> body.get("data").size())
        .containsExactly(10, 10, 5);
    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().steps())
        .extracting(step -> step.fields().get("NoiDungXuLy").replaceAll(" của.*", ""))
        .isEqualTo(IntStream.rangeClosed(1, 25).mapToObj(order -> "Bước " + order).toList());
  }

  @Test
  void reportProgress_unknownDossier_isNotAcceptedYet() {
    assertThatThrownBy(() -> client.dossiers().reportProgress(NUMBER, PortalSamples.steps(12)))
        .isInstanceOf(NotAcceptedYetException.class)
        .hasMessageContaining("CapNhatTienDoHoSoMC (items 1 to 10 of 12) at http://")
        .hasMessageContaining("the dossier is not accepted yet")
        .hasMessageEndingWith("Send the dossier with upsert first, then report its progress.")
        .asInstanceOf(type(NotAcceptedYetException.class))
        .returns(true, NotAcceptedYetException::worthRetry);
    assertThat(rig.portal.requests(CAP_NHAT_TIEN_DO_HO_SO_MC)).hasSize(1);
  }

  @Test
  void reportProgress_secondBatchRefused_saysWhatWasTakenAndSendsNoMore() {
    client.dossiers().insert(dossier);
    rig.portal
        .faults()
        .on(CAP_NHAT_TIEN_DO_HO_SO_MC)
        .next(Fault.wrappedInMessage(), Fault.errorCode("-1", "Trạng thái không hợp lệ"));

    assertThatThrownBy(() -> client.dossiers().reportProgress(NUMBER, PortalSamples.steps(25)))
        .asInstanceOf(type(ServiceException.class))
        .satisfies(e -> assertThat(e.batch()).contains(new Batch(10, 10, 25)));
    assertThat(rig.portal.requests(CAP_NHAT_TIEN_DO_HO_SO_MC)).hasSize(2);
    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().steps()).hasSize(10);
  }

  @Test
  void reportProgress_noStep_isRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> client.dossiers().reportProgress(NUMBER, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps is empty: give at least one step of progress");
    assertThat(rig.portal.requests()).isEmpty();
  }

  private List<String> updating() {
    return rig.bodies(DONG_BO_HO_SO_MC).stream()
        .map(body -> body.get("isUpdating").textValue())
        .toList();
  }

  private JsonNode data(PortalService service, int request) {
    return rig.bodies(service).get(request).get("data");
  }

  /** The body of the only request but for session and agency, which are checked here. */
  private JsonNode parameters(PortalService service) {
    List<JsonNode> bodies = rig.bodies(service);
    assertThat(bodies).hasSize(1);
    ObjectNode body = bodies.get(0).deepCopy();
    assertThat(body.remove("session").textValue()).isNotBlank();
    assertThat(body.remove("madonvi").textValue()).isEqualTo("H17.99");
    return body;
  }

  private static String header(RecordedRequest request, String name) {
    assertThat(request.headers().get(name)).as(name).hasSize(1);
    return request.headers().get(name).get(0);
  }
}
