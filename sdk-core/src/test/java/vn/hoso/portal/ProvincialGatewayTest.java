package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.PortalSamples.NUMBER;
import static vn.hoso.portal.PortalSamples.PROCEDURE;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.portal.ProvincialGateway.Form;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.RecordedCall;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** The portal through the REST service of a province. */
class ProvincialGatewayTest {

  private static final URI ADDRESS = URI.create("https://api.example.vn/KetNoiMotCuaQuocGia");
  private static final LgspAuthentication KEY =
      LgspAuthentication.systemKey("SYS-01", Secret.of("khoa"));

  private final GatewayRig rig = new GatewayRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource(LgspScheme.class)
  void everyTopic_underEachScheme_reachesThePortal(LgspScheme scheme) {
    NationalPortal client = rig.client(scheme, gateway -> gateway);

    assertThat(client.procedures().get(PROCEDURE))
        .get()
        .extracting(Procedure::published)
        .isEqualTo(true);
    assertThat(client.dossiers().find(NUMBER)).isEmpty();
    assertThat(client.dossiers().upsert(PortalSamples.dossier()).action())
        .isEqualTo(Action.INSERTED);
    assertThat(client.dossiers().upsert(PortalSamples.dossier()).action())
        .isEqualTo(Action.UPDATED);
    client.dossiers().reportProgress(NUMBER, PortalSamples.steps(12));
    assertThat(client.dossiers().find(NUMBER)).isPresent();

    assertThat(rig.portal.dossier(NUMBER.toString()).orElseThrow().steps()).hasSize(12);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(scheme == LgspScheme.SYSTEM_KEY ? 0 : 1);
  }

  @Test
  void query_seenAsGet_hasItsParametersInTheQuery() {
    boolean unused = rig.client().procedures().get(PROCEDURE).isPresent();

    RecordedCall call = rig.lgsp.calls("LayThuTuc").get(0);
    assertThat(call.method()).isEqualTo("GET");
    assertThat(call.query()).isEqualTo("maTTHC=" + PROCEDURE);
    assertThat(call.body()).isEmpty();
  }

  @Test
  void change_byDefault_isThePortalsBodyWithoutSession() {
    SubmissionResult unused = rig.client().dossiers().insert(PortalSamples.dossier());

    RecordedCall call = rig.lgsp.calls("DongBoHoSoMC").get(0);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.query()).isEmpty();
    assertThat(PortalRig.json(call.body()).fieldNames())
        .toIterable()
        .containsExactly("madonvi", "service", "isUpdating", "data");
  }

  @Test
  void bareArray_asOneProvinceHasIt_hasTheAgencyInTheQuery() {
    String address = rig.lgsp.portalUri(LgspScheme.CLIENT_CREDENTIALS).toString();
    ProvincialGateway gateway =
        ProvincialGateway.of(
                URI.create(address.replace("/KetNoiMotCuaQuocGia", "")),
                rig.authentication(LgspScheme.CLIENT_CREDENTIALS))
            .withService("DongBoHoSoMC", "api/SynsTTHCC/DongBoHoSoMC", Form.BARE_ARRAY);

    SubmissionResult unused = rig.client(gateway).dossiers().update(dossierThatIsThere());

    RecordedCall call = rig.lgsp.calls("DongBoHoSoMC").get(1);
    assertThat(call.path()).endsWith("/api/SynsTTHCC/DongBoHoSoMC");
    assertThat(call.query()).isEqualTo("MaDinhDanhDV=H17.99&isUpdating=True");
    assertThat(PortalRig.json(call.body()).isArray()).isTrue();
    assertThat(rig.portal.dossiers()).hasSize(1);
  }

  @Test
  void refusalOfThePortal_insideMessage_isThePortalsOwn() {
    NationalPortal client = rig.client();
    SubmissionResult unused = client.dossiers().insert(PortalSamples.dossier());

    assertThatThrownBy(() -> client.dossiers().insert(PortalSamples.dossier()))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageContaining(
            "DongBoHoSoMC at " + rig.lgsp.portalUri(LgspScheme.CLIENT_CREDENTIALS) + ", attempt 1")
        .hasMessageContaining("error_code 3");
  }

  /** It is between the gateway and the portal: no token of ours makes it better. */
  @Test
  void sessionOfTheGateway_expired_isARefusalAndNoTokenIsFetched() {
    NationalPortal client = rig.client();
    rig.portal.faults().on(PortalService.TRA_CUU_HO_SO).untilCleared(Fault.expiredSession());

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused");
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(1);
  }

  @Test
  void tokenRefused_once_isFetchedAnewAndTheCallRepeated() {
    NationalPortal client = rig.client();
    rig.lgsp.faults().on("DongBoHoSoMC").next(LgspFault.tokenRefused());

    SubmissionResult unused = client.dossiers().insert(PortalSamples.dossier());

    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertThat(rig.portal.dossiers()).hasSize(1);
    assertThat(rig.pauses).isEmpty();
    assertThat(rig.events).filteredOn(CallEvent.SessionExpired.class::isInstance).hasSize(1);
  }

  @Test
  void tokenRefused_everyTime_endsAfterOneRenewal() {
    NationalPortal client = rig.client();
    rig.lgsp.faults().on("TraCuuHoSo").untilCleared(LgspFault.tokenRefused());

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("a token that was only just issued is refused")
        .hasMessageContaining("subscribed to this service");
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertThat(rig.lgsp.calls("TraCuuHoSo")).hasSize(2);
  }

  @Test
  void systemKey_refused_isNotTriedAgain() {
    NationalPortal client =
        rig.client(
            ProvincialGateway.of(
                rig.lgsp.portalUri(LgspScheme.SYSTEM_KEY),
                LgspAuthentication.systemKey("SYS-01", Secret.of("khoa-sai"))));

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the gateway refuses X-SystemId and X-SecretKey");
    assertThat(rig.lgsp.calls("TraCuuHoSo")).hasSize(1);
  }

  @Test
  void token_beforeItsEnd_isRenewed() {
    NationalPortal client = rig.client();
    boolean unused = client.dossiers().find(NUMBER).isPresent();

    rig.clock.advance(Duration.ofMinutes(58));
    boolean early = client.dossiers().find(NUMBER).isPresent();
    int before = rig.lgsp.tokensIssued();
    rig.clock.advance(Duration.ofSeconds(61));
    boolean late = client.dossiers().find(NUMBER).isPresent();

    assertThat(before).isEqualTo(1);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertThat(rig.lgsp.calls("TraCuuHoSo")).extracting(RecordedCall::status).containsOnly(200);
    assertThat(early).isEqualTo(late).isFalse();
  }

  @Test
  void token_ownLogin_isRenewedBeforeItsExpiryDate() {
    NationalPortal client = rig.client(LgspScheme.OWN_LOGIN, gateway -> gateway);
    boolean unused = client.dossiers().find(NUMBER).isPresent();

    rig.clock.advance(Duration.ofMinutes(58));
    boolean early = client.dossiers().find(NUMBER).isPresent();
    int before = rig.lgsp.tokensIssued();
    rig.clock.advance(Duration.ofSeconds(61));
    boolean late = client.dossiers().find(NUMBER).isPresent();

    assertThat(before).isEqualTo(1);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertThat(early).isEqualTo(late).isFalse();
  }

  @Test
  void token_fiftyThreads_isFetchedOnce() throws Exception {
    NationalPortal client = rig.client();
    rig.lgsp.faults().on("token").next(LgspFault.slow(Duration.ofMillis(200)));

    PortalRig.together(50, () -> assertThat(client.dossiers().find(NUMBER)).isEmpty());
    int first = rig.lgsp.tokensIssued();
    rig.lgsp.forgetTokens();
    PortalRig.together(50, () -> assertThat(client.dossiers().find(NUMBER)).isEmpty());

    assertThat(first).isEqualTo(1);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT_CREDENTIALS", "OWN_LOGIN"})
  void login_refused_isTriedOnceAndShowsNoSecret(LgspScheme scheme) {
    LgspAuthentication wrong =
        scheme == LgspScheme.OWN_LOGIN
            ? LgspAuthentication.login(
                rig.lgsp.loginUri(scheme), Credentials.of("nguoi.la", Secret.of("sai-bet")))
            : LgspAuthentication.clientCredentials(
                rig.lgsp.loginUri(scheme), "khoa.la", Secret.of("sai-bet"));
    NationalPortal client = rig.client(ProvincialGateway.of(rig.lgsp.portalUri(scheme), wrong));

    assertThatThrownBy(() -> client.dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the gateway issues no token")
        .hasMessageContaining("HTTP 401")
        .hasMessageNotContainingAny("sai-bet", "nguoi.la", "khoa.la", "a2hvYS5sYTpzYWktYmV0");
    assertThat(rig.lgsp.calls()).hasSize(1);
  }

  @Test
  void login_passingTrouble_isTriedAgain() {
    rig.lgsp
        .faults()
        .on("token")
        .next(LgspFault.httpStatus(503), LgspFault.html(200), LgspFault.resetBeforeAnswer());

    assertThat(rig.client().dossiers().find(NUMBER)).isEmpty();
    assertThat(rig.pauses).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"token_type\":\"Bearer\"}|the answer to the login has no token",
        "{\"access_token\":\"a b\"}|the answer to the login has no token",
        "{\"access_token\":\"\"}|the answer to the login has no token",
      })
  void login_withoutAToken_isAnAuthenticationException(String body, String problem) {
    rig.lgsp.faults().on("token").untilCleared(LgspFault.answer(200, "application/json", body));

    assertThatThrownBy(() -> rig.client().dossiers().find(NUMBER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<html></html>|the reply is a page of HTML or XML instead of JSON",
        "{\"error_code\":\"0\",\"message\":\"{\\\"error_code\\\":0,\\\"res\"}|what the gateway hands"
            + " on in message is no reply of the portal",
        "{\"error_code\":\"0\",\"message\":\"<html></html>\"}|what the gateway hands on in message"
            + " is no reply of the portal",
        "{\"error_code\":\"0\",\"message\":\"Thành công\"}|the gateway hands no reply of the portal"
            + " on",
        "{\"error_code\":\"0\",\"message\":|the reply is not JSON, or breaks off",
        "{}|the reply has no error_code",
      })
  void query_noReplyOfThePortal_isUnreadableAndTriedAgain(String body, String problem) {
    rig.lgsp.faults().on("LayThuTuc").untilCleared(LgspFault.answer(200, "application/json", body));

    assertThatThrownBy(() -> rig.client().procedures().get(PROCEDURE))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining(problem);
    assertThat(rig.lgsp.calls("LayThuTuc")).hasSize(4);
  }

  @Test
  void change_answeredInWordsAlone_isASuccess() {
    rig.lgsp
        .faults()
        .on("DongBoHoSoMC")
        .next(
            LgspFault.answer(
                200, "application/json", "{\"error_code\":\"0\",\"message\":\"Thành công\"}"));

    assertThat(rig.client().dossiers().insert(PortalSamples.dossier()).action())
        .isEqualTo(Action.INSERTED);
  }

  @Test
  void insert_damagedReply_leavesTheOutcomeUnknown() {
    rig.lgsp
        .faults()
        .on("DongBoHoSoMC")
        .next(
            LgspFault.answer(
                200, "application/json", "{\"error_code\":\"0\",\"message\":\"{\\\"err\"}"));

    assertThatThrownBy(() -> rig.client().dossiers().insert(PortalSamples.dossier()))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasCauseInstanceOf(UnreadableReplyException.class);
  }

  @Test
  void service_notThere_saysWhatToCheck() {
    ProvincialGateway gateway =
        ProvincialGateway.of(
            rig.lgsp.portalUri(LgspScheme.SYSTEM_KEY).resolve("/key/khac"),
            rig.authentication(LgspScheme.SYSTEM_KEY));

    assertThatThrownBy(() -> rig.client(gateway).dossiers().find(NUMBER))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("HTTP 404")
        .hasMessageContaining("Check the address and the services of the ProvincialGateway");
  }

  @Test
  void build_gatewayBesideSessionMaxAge_isRefused() {
    PortalBuilder builder =
        NationalPortal.builder()
            .agency(AgencyCode.of("H17.99"))
            .provincialGateway(ProvincialGateway.of(ADDRESS, KEY))
            .sessionMaxAge(Duration.ofMinutes(5));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("provincialGateway and sessionMaxAge are both set");
  }

  @Test
  void build_gatewayBesideWhatItReplaces_namesBoth() {
    PortalBuilder builder =
        NationalPortal.builder()
            .agency(AgencyCode.of("H17.99"))
            .provincialGateway(ProvincialGateway.of(ADDRESS, KEY))
            .securityServer(URI.create("http://10.0.0.5:8080/VXPAdapter"));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "NationalPortal: provincialGateway and securityServer are both set; remove"
                + " securityServer if the province's gateway is the way to the portal, or"
                + " provincialGateway if the agency's own security server is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x/y", "https://x/y?z=1", "https://a:b@x/y", "/KetNoi"})
  void of_addressThatCannotBeUsed_isRefused(String address) {
    assertThatThrownBy(() -> ProvincialGateway.of(URI.create(address), KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("provincialGateway: give an address with http or https");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a?b", "a b", "a//b"})
  void withService_pathThatCannotBeUsed_isRefused(String path) {
    ProvincialGateway gateway = ProvincialGateway.of(ADDRESS, KEY);

    assertThatThrownBy(() -> gateway.withService("LayThuTuc", path, Form.QUERY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give the path behind the gateway's address");
  }

  private Dossier dossierThatIsThere() {
    SubmissionResult unused = rig.client().dossiers().insert(PortalSamples.dossier());
    return PortalSamples.dossier();
  }
}
