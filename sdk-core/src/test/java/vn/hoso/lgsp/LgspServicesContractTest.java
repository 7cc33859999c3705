package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.lgsp.LgspSamples.NUMBER;
import static vn.hoso.portal.PortalRig.json;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.ServiceException;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.lgsp.civilstatus.CivilStatusQuery;
import vn.hoso.lgsp.civilstatus.CivilStatusReceipt;
import vn.hoso.lgsp.civilstatus.CivilStatusResult;
import vn.hoso.lgsp.civilstatus.CivilStatusResults;
import vn.hoso.lgsp.judicial.JudicialRecordsApplication;
import vn.hoso.lgsp.judicial.JudicialRecordsReceipt;
import vn.hoso.lgsp.post.PostReceipt;
import vn.hoso.portal.PortalRig;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.RecordedCall;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** Civil status, judicial records and the post behind a gateway, and what is on the wire. */
class LgspServicesContractTest {

  private final LgspRig rig = new LgspRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource(LgspScheme.class)
  void everyService_underEachScheme_isReachedWithOneToken(LgspScheme scheme) {
    LgspGateway gateway = rig.gateway(scheme);

    assertThat(gateway.civilStatus().submit(LgspSamples.birth()).status()).isEqualTo("1");
    assertThat(gateway.civilStatus().results(LgspSamples.query()).results()).hasSize(1);
    assertThat(gateway.judicialRecords().apply(LgspSamples.application()).data())
        .isEqualTo("LLTP-" + NUMBER);
    assertThat(gateway.post().order(LgspSamples.order()).status()).isEqualTo("100");
    assertThat(gateway.call(LgspRequest.get(rig.echo("tinh")).build()).status()).isEqualTo(200);

    assertThat(rig.lgsp.tokensIssued()).isEqualTo(scheme == LgspScheme.SYSTEM_KEY ? 0 : 1);
  }

  @Test
  void submit_birth_isOnTheWireAsItWasSeen() {
    CivilStatusReceipt receipt = rig.gateway().civilStatus().submit(LgspSamples.birth());

    RecordedCall call = rig.call(rig.services.civilStatus());
    assertThat(call.method()).isEqualTo("POST");
    assertThat(json(call.body()))
        .isEqualTo(
            json(
                """
                {"maDonVi":"20230","module":"KS","maHoSoLT":"G15-261124-000031",
                "maHoSoMCDT":"H17.99-261124-0007","ngayTiepNhan":"20261124083000",
                "data":"{\\"nksHoTen\\":\\"Đoàn Ngọc Quỳnh Giao\\",\\"meHoTen\\":\\"Huỳnh Thị Bích \
                Phượng\\",\\"meSoGiayToTuyThan\\":\\"049190001234\\",\\"nycHoTen\\":\\"Huỳnh Thị \
                Bích Phượng\\"}"}"""));
    assertThat(receipt.description()).isEqualTo("Thành công");
    assertThat(json(receipt.jsonWithCitizensData()).get("status").intValue()).isEqualTo(1);
    assertThat(receipt).hasToString("CivilStatusReceipt[1]");
  }

  @Test
  void submit_timeFormatOfItsOwn_isWritten() {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    LgspGateway gateway =
        rig.gateway(
            LgspRig.SCHEME,
            builder -> builder.civilStatus(rig.civilStatus().timeFormat(format).build()));

    CivilStatusReceipt unused = gateway.civilStatus().submit(LgspSamples.birth());

    assertThat(rig.lgsp.civilRegistrations().get(0).receivedAt()).isEqualTo("24/11/2026 08:30");
  }

  @Test
  void submit_dossierThatIsThere_isAlreadyThere() {
    LgspGateway gateway = rig.gateway();
    CivilStatusReceipt unused = gateway.civilStatus().submit(LgspSamples.birth());

    assertThatThrownBy(() -> gateway.civilStatus().submit(LgspSamples.birth()))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessage(
            "NhanDKHT at "
                + rig.lgsp.baseUri(LgspRig.SCHEME)
                + "/hotich/1.0/NhanDKHT, attempt 1: it exists already (HTTP 200, error_code HT02,"
                + " “Hồ sơ … đã tồn tại”). The service has it from before; nothing needs to be"
                + " sent.");
  }

  @Test
  void results_registrationsInEveryState_areTyped() {
    LgspGateway gateway = rig.gateway();
    DossierNumber second = NUMBER.next();
    CivilStatusReceipt first = gateway.civilStatus().submit(LgspSamples.birth());
    CivilStatusReceipt other = gateway.civilStatus().submit(LgspSamples.birth(second));
    rig.lgsp.processCivilStatus(NUMBER.toString(), "4", "Đã đăng ký khai sinh");

    CivilStatusResults found =
        gateway.civilStatus().results(CivilStatusQuery.of("KS", NUMBER, second, second.next()));

    assertThat(first).hasToString(other.toString());
    assertThat(json(rig.call(rig.services.civilStatusResults()).body()))
        .isEqualTo(
            json(
                "{\"maDinhDanhHoSo\":[\"H17.99-261124-0007\",\"H17.99-261124-0008\","
                    + "\"H17.99-261124-0009\"],\"maTinh\":\"48\",\"module\":\"KS\"}"));
    assertThat(found.results())
        .containsExactly(
            new CivilStatusResult(
                "G15-261124-000031",
                "H17.99-261124-0007",
                "4",
                "20261124093000",
                "Nguyễn Thị Hộ Tịch",
                "Đã đăng ký khai sinh",
                "",
                List.of()),
            new CivilStatusResult(
                "G15-261124-000031",
                "H17.99-261124-0008",
                "1",
                "20261124093000",
                "Nguyễn Thị Hộ Tịch",
                "",
                "",
                List.of()));
    assertThat(found)
        .hasToString(
            "CivilStatusResults[CivilStatusResult[H17.99-261124-0007, 4, 0 errors],"
                + " CivilStatusResult[H17.99-261124-0008, 1, 0 errors]]");
  }

  @Test
  void results_otherModule_areNone() {
    LgspGateway gateway = rig.gateway();
    CivilStatusReceipt unused = gateway.civilStatus().submit(LgspSamples.birth());

    assertThat(gateway.civilStatus().results(CivilStatusQuery.of("KT", NUMBER)).results())
        .isEmpty();
  }

  @Test
  void apply_application_isOnTheWireAsItWasSeen() {
    JudicialRecordsReceipt receipt =
        rig.gateway().judicialRecords().apply(LgspSamples.application());

    assertThat(json(rig.call(rig.services.judicialRecords()).body()))
        .isEqualTo(
            json(
                """
                {"authKey":"%s","maTinh":"48","tenTinh":"Thành phố Đà Nẵng",
                "maHoSoMCDT":"H17.99-261124-0007","nguonDangKy":"1",
                "ngayTiepNhan":"20261124083000",
                "toKhai":{"nycHoTen":"Huỳnh Thị Bích Phượng","loaiPhieu":"1","maMucDich":"3"}}"""
                    .formatted(rig.services.judicialAuthKey())));
    assertThat(receipt).hasToString("JudicialRecordsReceipt[redacted]");
    assertThat(json(receipt.jsonWithCitizensData()).get("statusCode").textValue()).isEqualTo("00");
  }

  @Test
  void apply_wrongKey_isRefusedAndNotShown() {
    LgspGateway gateway =
        rig.gateway(
            LgspRig.SCHEME,
            builder ->
                builder.judicialRecords(
                    rig.judicialRecords().authKey(Secret.of("khoa-sai-1188")).build()));

    assertThatThrownBy(() -> gateway.judicialRecords().apply(LgspSamples.application()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused (HTTP 200, error_code 01")
        .hasMessageNotContaining("khoa-sai-1188")
        .satisfies(e -> assertThat(((ServiceException) e).worthRetry()).isFalse());
  }

  @Test
  void apply_declarationThatHasTheFormToo_isNotSent() {
    JudicialRecordsApplication twice =
        JudicialRecordsApplication.builder()
            .dossier(NUMBER)
            .source("1")
            .receivedAt(LgspSamples.RECEIVED)
            .form("1")
            .purpose("3")
            .declaration(Declaration.ofJson("{\"nycHoTen\":\"x\",\"loaiPhieu\":\"2\"}"))
            .build();

    assertThatThrownBy(() -> rig.gateway().judicialRecords().apply(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("declaration: leave loaiPhieu and maMucDich out");
    assertThat(rig.lgsp.calls()).isEmpty();
  }

  @Test
  void order_delivery_isOnTheWireAsItWasSeen() {
    PostReceipt receipt = rig.gateway().post().order(LgspSamples.order());

    RecordedCall call = rig.call(rig.services.post());
    assertThat(call.headers().get("access_token")).isEqualTo(rig.lgsp.tokens());
    assertThat(json(call.body()))
        .isEqualTo(
            json(
                """
                {"CustomerCode":"KH480099","ItemCode":"","OrderNumber":"H17.99-261124-0007-1",
                "CODAmount":30000,"SenderProvince":"48","SenderDistrict":"",
                "SenderAddress":"76 Quang Trung, phường Hải Châu",
                "SenderName":"UBND phường Hải Châu","SenderEmail":"","SenderTel":"02363822288",
                "SenderDesc":"Giao giờ hành chính","Description":"Giấy khai sinh",
                "ReceiverName":"Huỳnh Thị Bích Phượng",
                "ReceiverAddress":"tổ 5, thôn Đông Yên, xã Núi Thành",
                "ReceiverTel":"0905123456","ReceiverProvince":"48","ReceiverDistrict":"",
                "ReceiverEmail":"phuong.huynh@example.vn","FlagConfig":2}"""));
    assertThat(receipt.message()).isEqualTo("Đã nhận đơn hàng H17.99-261124-0007-1");
    assertThat(receipt).hasToString("PostReceipt[100]");
  }

  @Test
  void order_withoutTheTokenHeader_isRefusedByThisPost() {
    LgspGateway gateway =
        rig.gateway(
            LgspRig.SCHEME, builder -> builder.post(rig.post().accessTokenHeader(false).build()));

    assertThatThrownBy(() -> gateway.post().order(LgspSamples.order()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("error_code 101");
    assertThat(rig.call(rig.services.post()).headers()).doesNotContainKey("access_token");
  }

  @Test
  void order_numberThatIsThere_isAlreadyThere() {
    LgspGateway gateway = rig.gateway();
    PostReceipt unused = gateway.post().order(LgspSamples.order());

    assertThatThrownBy(() -> gateway.post().order(LgspSamples.order()))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageContaining("TaoDonHang at ")
        .hasMessageContaining("error_code 102");
  }

  @Test
  void token_nearItsEnd_isRenewed() {
    LgspGateway gateway = rig.gateway();
    CivilStatusResults unused = gateway.civilStatus().results(LgspSamples.query());

    rig.clock.advance(Duration.ofMinutes(61));
    CivilStatusResults late = gateway.civilStatus().results(LgspSamples.query());

    assertThat(late.results()).isEmpty();
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertThat(rig.calls(rig.services.civilStatusResults()))
        .extracting(RecordedCall::status)
        .containsExactly(200, 200);
  }

  @Test
  void token_refusedOnce_isFetchedAnewAndTheSubmissionRepeated() {
    rig.lgsp.faults().on("NhanDKHT").next(LgspFault.tokenRefused());

    CivilStatusReceipt unused = rig.gateway().civilStatus().submit(LgspSamples.birth());

    assertThat(rig.lgsp.civilRegistrations()).hasSize(1);
    assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    assertThat(rig.pauses).isEmpty();
    assertThat(rig.events).filteredOn(CallEvent.SessionExpired.class::isInstance).hasSize(1);
  }

  @Test
  void token_fiftyThreadsOfEveryService_isFetchedOnce() throws Exception {
    LgspGateway gateway = rig.gateway();
    rig.lgsp.faults().on("token").next(LgspFault.slow(Duration.ofMillis(200)));

    PortalRig.together(
        50,
        () -> {
          assertThat(gateway.civilStatus().results(LgspSamples.query()).results()).isEmpty();
          assertThat(gateway.call(LgspRequest.get(rig.echo("xa")).build()).status()).isEqualTo(200);
        });

    assertThat(rig.lgsp.tokensIssued()).isEqualTo(1);
  }
}
