package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;
import vn.hoso.lgsp.population.CitizenVerification.Outcome;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.population.PopulationFault;
import vn.hoso.simulator.population.RecordedCall;
import vn.hoso.simulator.population.StoredCitizen;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** What is asked, what is answered, and the ways between. */
class PopulationContractTest {

  private PopulationRig rig;

  @BeforeEach
  void start() {
    rig = new PopulationRig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void lookUp_citizenThatIsThere_isTyped() {
    CitizenLookUp found = rig.client().lookUp(PopulationRig.query());

    Optional<PersonalId> husband = Optional.of(PersonalId.of("048088004321"));
    assertThat(found.citizen())
        .hasValue(
            new Citizen(
                Optional.of(PersonalId.of(PopulationRig.ID)),
                "201234567",
                new CitizenName("", "", "NGUYỄN THỊ HOÀI THƯƠNG"),
                "2",
                "01",
                "00",
                "2",
                "03",
                new PartialDate("19900308"),
                Optional.of(new Place("48", "497", "20293", "", "VN")),
                "VN",
                Optional.of(new Place("49", "517", "20965", "Thôn Tịch Tây", "VN")),
                Optional.of(
                    new Place(
                        "48", "", "20965", "Số 12 đường Phạm Văn Đồng, khối phố 3 & 4", "VN")),
                Optional.of(new Place("48", "", "20242", "K45/7 đường Trần Cao Vân", "VN")),
                Optional.of(
                    new Relative(
                        "NGUYỄN ĐÌNH QUỲNH", "VN", Optional.of(PersonalId.of("049062001234")), "")),
                Optional.of(
                    new Relative("HUỲNH THỊ ÁNH TUYẾT", "VN", Optional.empty(), "200765432")),
                Optional.of(new Relative("TRẦN QUỐC ĐẠT", "VN", husband, "")),
                Optional.empty(),
                Optional.of(new HouseholdHead("CH02", "TRẦN QUỐC ĐẠT", husband, "")),
                "480123456"));
    assertThat(found.citizen().orElseThrow().name().full()).isEqualTo("NGUYỄN THỊ HOÀI THƯƠNG");
    assertThat(found.xmlWithCitizensData()).contains("<ns1:ChiTiet>Thôn Tịch Tây</ns1:ChiTiet>");
  }

  @Test
  void lookUp_request_hasTheElementsInOrder() {
    CitizenLookUp unused =
        rig.client(builder -> builder.requestCodes(() -> "H17-0001")).lookUp(PopulationRig.query());

    assertThat(rig.lastCall().body())
        .isEqualTo(
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<dan:TraCuuThongTinCongDan xmlns:dan=\"http://dancuquocgia.bca\""
                + " xmlns:ns2=\"http://www.mic.gov.vn/dancu/1.0\">"
                + "<dan:MaYeuCau>H17-0001</dan:MaYeuCau>"
                + "<dan:MaDVC>1.001193.000.00.00.H17.01</dan:MaDVC>"
                + "<dan:MaTichHop>037</dan:MaTichHop><dan:MaCanBo>canbo01</dan:MaCanBo>"
                + "<dan:SoDinhDanh>048190000123</dan:SoDinhDanh>"
                + "<dan:HoVaTen>NGUYỄN THỊ HOÀI THƯƠNG</dan:HoVaTen>"
                + "<dan:NgayThangNamSinh><dan:NgayThangNam>19900308</dan:NgayThangNam>"
                + "</dan:NgayThangNamSinh></dan:TraCuuThongTinCongDan></soap:Body>"
                + "</soap:Envelope>");
    assertThat(rig.lastCall().headers())
        .containsEntry("Content-Type", List.of("application/xml"))
        .containsEntry("SOAPAction", List.of("\"\""));
  }

  @Test
  void lookUp_newerFieldsOldCardAndYear_areSentInTheirPlaces() {
    CitizenQuery query =
        PopulationRig.anyQuery()
            .agency(AgencyCode.of("H17.99"))
            .account("mot.cua.hoavang")
            .phone("0905123456")
            .oldIdCard("201234567")
            .fullName(PopulationRig.NAME)
            .birthYear(1990)
            .build();

    assertThat(rig.client().lookUp(query).citizen()).isPresent();
    assertThat(rig.lastCall().body())
        .contains(
            "<dan:MaCanBo>canbo01</dan:MaCanBo><dan:MaDonVi>H17.99</dan:MaDonVi>"
                + "<dan:TaiKhoan>mot.cua.hoavang</dan:TaiKhoan>"
                + "<dan:SoDienThoai>0905123456</dan:SoDienThoai>"
                + "<dan:SoCMND>201234567</dan:SoCMND><dan:HoVaTen>",
            "<dan:NgayThangNamSinh><dan:Nam>1990</dan:Nam></dan:NgayThangNamSinh>");
  }

  @Test
  void lookUp_nameInDecomposedLettersAndManyBlanks_findsTheCitizen() {
    String typed = "  nguyễn  thị\u00A0hoài thương ";
    CitizenQuery query =
        PopulationRig.anyQuery()
            .personalId(PersonalId.of(PopulationRig.ID))
            .fullName(Normalizer.normalize(typed, Normalizer.Form.NFD))
            .birthYear(1990)
            .build();

    assertThat(query.fullName()).isEqualTo("NGUYỄN THỊ HOÀI THƯƠNG");
    assertThat(rig.client().lookUp(query).citizen()).isPresent();
  }

  @Test
  void lookUp_markupInTheName_isEscaped() {
    rig.database.add(
        new StoredCitizen("048077000001", "", "LÊ <THỊ> & \"ĐÀO\" ]]>", "19770101", Map.of()));
    CitizenQuery query =
        PopulationRig.anyQuery()
            .personalId(PersonalId.of("048077000001"))
            .fullName("Lê <Thị> & \"Đào\" ]]>")
            .birthYear(1977)
            .build();

    assertThat(rig.client().lookUp(query).citizen().orElseThrow().name().full())
        .isEqualTo("LÊ <THỊ> & \"ĐÀO\" ]]>");
  }

  @Test
  void lookUp_yearOfBirthOnly_isAPartialDate() {
    CitizenQuery query =
        PopulationRig.anyQuery()
            .personalId(PersonalId.of("049045000777"))
            .fullName("Hồ Văn Ả")
            .birthYear(1945)
            .build();

    PartialDate birth = rig.client().lookUp(query).citizen().orElseThrow().birthDate();
    assertThat(birth.year()).hasValue(1945);
    assertThat(birth.month()).isEmpty();
    assertThat(birth.date()).isEmpty();
  }

  @Test
  void lookUp_nobody_isEmptyAndNoError() {
    CitizenQuery query =
        PopulationRig.anyQuery()
            .personalId(PersonalId.of("048190009999"))
            .fullName(PopulationRig.NAME)
            .birthDate(LocalDate.of(1990, 3, 8))
            .build();

    CitizenLookUp nobody = rig.client().lookUp(query);

    assertThat(nobody.citizen()).isEmpty();
    assertThat(nobody).hasToString("CitizenLookUp[" + nobody.requestCode() + ", not found]");
  }

  @Test
  void lookUp_faultThatSaysSo_isNobody() {
    rig.database
        .faults()
        .on(PopulationRig.LOOK_UP)
        .next(
            PopulationFault.soapFault("Client", "Không tìm thấy công dân"),
            PopulationFault.soapFault("Client", "E404"));
    PopulationDatabase client =
        rig.client(
            builder ->
                builder.replyRules(
                    ReplyRules.defaults().withNotFound(fault -> fault.text().equals("E404"))));

    assertThat(rig.client().lookUp(PopulationRig.query()).citizen()).isEmpty();
    assertThat(client.lookUp(PopulationRig.query()).citizen()).isEmpty();
  }

  @Test
  void verify_whatIsRightAndWhatIsNot_isToldApart() {
    PopulationDatabase client = rig.client();
    CitizenQuery wrong =
        PopulationRig.anyQuery()
            .personalId(PersonalId.of(PopulationRig.ID))
            .fullName("Nguyễn Thị Hoài Thu")
            .birthYear(1990)
            .build();

    assertThat(client.verify(PopulationRig.query()).outcome()).isEqualTo(Outcome.MATCHED);
    assertThat(rig.lastCall().body())
        .contains("<dan:XacThucThongTinCongDan ", "<dan:MaTichHop>003</dan:MaTichHop>");
    assertThat(client.verify(wrong).outcome()).isEqualTo(Outcome.NOT_MATCHED);
  }

  @Test
  void verify_answerOfAnUnknownForm_isUnclearUntilARuleKnowsIt() {
    String answer =
        "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body>"
            + "<k:KetQuaXacThuc xmlns:k=\"urn:chua-biet\"><k:HoVaTen>1</k:HoVaTen><k:Ngay>"
            + "<k:Khop>0</k:Khop></k:Ngay></k:KetQuaXacThuc></Body></Envelope>";
    rig.database
        .faults()
        .on(PopulationRig.VERIFY)
        .untilCleared(PopulationFault.answer(200, "text/xml", answer));
    ReplyRules rules =
        ReplyRules.defaults()
            .withVerification(
                said -> said.fields().containsValue("0") ? Outcome.NOT_MATCHED : Outcome.MATCHED);

    CitizenVerification unclear = rig.client().verify(PopulationRig.query());
    CitizenVerification known =
        rig.client(builder -> builder.replyRules(rules)).verify(PopulationRig.query());

    assertThat(unclear.outcome()).isEqualTo(Outcome.UNCLEAR);
    assertThat(unclear.answer().fields())
        .containsExactly(Map.entry("HoVaTen", "1"), Map.entry("Khop", "0"));
    assertThat(unclear.xmlWithCitizensData()).isEqualTo(answer);
    assertThat(known.outcome()).isEqualTo(Outcome.NOT_MATCHED);
  }

  @Test
  void lookUp_inSecondsAndWithXRoad_isAdmitted() {
    try (PopulationRig other = new PopulationRig(options -> options.withSeconds().withXRoad())) {
      HashAuthentication account =
          other
              .account()
              .withTimestampUnit(HashAuthentication.TimestampUnit.SECONDS)
              .withXRoadClient(other.database.xRoadClient())
              .withApiKey(Secret.of(other.database.apiKey()));
      PopulationRoute route = PopulationRoute.direct(other.database.uri(), account);

      assertThat(
              other.client(builder -> builder.route(route)).lookUp(PopulationRig.query()).citizen())
          .isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lookUp_throughAGateway_showsItsToken(LgspScheme scheme) {
    PopulationRoute route =
        PopulationRoute.gateway(rig.database.gatewayUri(scheme), rig.gatewayAccount(scheme));
    PopulationDatabase client = rig.client(builder -> builder.route(route));

    assertThat(client.lookUp(PopulationRig.query()).citizen()).isPresent();
    if (scheme != LgspScheme.SYSTEM_KEY) {
      rig.lgsp.forgetTokens();
      assertThat(client.lookUp(PopulationRig.query()).citizen()).isPresent();
      assertThat(rig.events).hasAtLeastOneElementOfType(CallEvent.SessionExpired.class);
      assertThat(rig.lgsp.tokensIssued()).isEqualTo(2);
    }
  }

  @Test
  void lookUp_wrappedInJson_isUnwrapped() {
    PopulationDatabase client = rig.client(builder -> builder.route(rig.wrapped()));

    assertThat(client.lookUp(PopulationRig.query()).citizen()).isPresent();
    assertThat(rig.lastCall().body())
        .startsWith("{\"accessToken\":\"")
        .contains("\",\"lgspAccessToken\":\"", "\",\"AuthHash\":\"", "\",\"data\":\"<soap:");
    assertThat(client.verify(PopulationRig.query()).outcome()).isEqualTo(Outcome.MATCHED);
  }

  @Test
  void lookUp_wrappedWithAnotherFormOfTheHash_isRefusedByThisProvince() {
    PopulationRoute.Wrapped wrapped = (PopulationRoute.Wrapped) rig.wrapped();

    for (PopulationRoute.AuthHashForm form :
        List.of(PopulationRoute.AuthHashForm.HASH, PopulationRoute.AuthHashForm.HEADER)) {
      PopulationRoute other = wrapped.withAuthHashForm(form);
      assertThatThrownBy(
              () -> rig.client(builder -> builder.route(other)).lookUp(PopulationRig.query()))
          .isExactlyInstanceOf(AuthenticationException.class);
    }
  }

  @Test
  void retry_afterAResetConnection_hasACodeAndATimestampOfItsOwn() {
    AtomicInteger codes = new AtomicInteger();
    PopulationDatabase client =
        rig.client(builder -> builder.requestCodes(() -> "YC-" + codes.incrementAndGet()));
    rig.database.faults().on(PopulationRig.LOOK_UP).next(2, PopulationFault.resetInAnswer());

    CitizenLookUp found = client.lookUp(PopulationRig.query());

    assertThat(found.requestCode()).isEqualTo("YC-3");
    assertThat(rig.pauses).hasSize(2);
    List<RecordedCall> calls = rig.database.calls();
    assertThat(calls)
        .extracting(call -> call.body().replaceAll(".*MaYeuCau>(.*)</dan:MaYeuCau.*", "$1"))
        .containsExactly("YC-1", "YC-2", "YC-3");
    assertThat(calls).extracting(call -> call.headers().get("timestamp")).doesNotHaveDuplicates();
    assertThat(calls)
        .extracting(call -> call.headers().get("Authorization"))
        .doesNotHaveDuplicates();
  }

  @Test
  void defaultRequestCodes_areUnique() {
    PopulationDatabase client = rig.client();
    List<String> codes =
        Stream.generate(() -> client.lookUp(PopulationRig.query()).requestCode())
            .limit(20)
            .toList();

    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void authorization_ofACall_isBasicOfNameAndHash() {
    CitizenLookUp unused = rig.client().lookUp(PopulationRig.query());

    String basic = rig.lastCall().headers().get("Authorization").get(0);
    assertThat(
            new String(
                Base64.getDecoder().decode(basic.substring("Basic ".length())),
                StandardCharsets.UTF_8))
        .matches(rig.database.username() + ":[0-9a-f]{64}");
    assertThat(rig.lastCall().headers().get("timestamp"))
        .isEqualTo(List.of(Long.toString(rig.clock.instant().toEpochMilli())));
  }

  @Test
  void build_inAThreadWithAForeignClassLoader_works() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(rig.client().lookUp(PopulationRig.query()).citizen()).isPresent();
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
