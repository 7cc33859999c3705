package vn.hoso.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierBuilder;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ServiceLevel;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;

class ActivityReportTest {

  private static final Period HALF_YEAR =
      new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));

  private static final Map<String, ServiceLevel> LEVELS =
      Map.of(
          "1.001731", ServiceLevel.LEVEL_4,
          "1.004194", ServiceLevel.LEVEL_3,
          "2.000635", ServiceLevel.LEVEL_2);

  private static final List<String> UNITS =
      List.of(
          "Ủy ban nhân dân thị trấn Núi Thành",
          "Ủy ban nhân dân xã Tam Xuân I",
          "Phòng Tư pháp huyện Núi Thành");

  @Test
  void of_sixMonthsOf2022_counts557ResolvedAtLevels3And4() {
    ActivityReport report = ActivityReport.of(HALF_YEAR, halfYear(), ActivityReportTest::level);

    assertThat(report.levels(ServiceLevel.LEVEL_3, ServiceLevel.LEVEL_4).resolved()).isEqualTo(557);
    assertThat(report.total().received()).isEqualTo(1100);
    assertThat(report.total().resolved())
        .isEqualTo(report.total().early() + report.total().onTime() + report.total().late());
    assertThat(report.byUnit()).containsOnlyKeys(UNITS);
    assertThat(sum(report.byUnit())).isEqualTo(report.total());
    assertThat(sum(report.byChannel())).isEqualTo(report.total());
    assertThat(sum(report.byProcedure())).isEqualTo(report.total());
  }

  @Test
  void of_daysDecide_notHours() {
    Dossier onTheDay = dossier(1, day(3, 1, 8), day(3, 10, 9), day(3, 10, 16)).build();
    Dossier before = dossier(2, day(3, 1, 8), day(3, 10, 9), day(3, 9, 16)).build();
    Dossier after = dossier(3, day(3, 1, 8), day(3, 10, 9), day(3, 11, 7)).build();

    Figures figures =
        ActivityReport.of(HALF_YEAR, Stream.of(onTheDay, before, after), ActivityReportTest::level)
            .total();

    assertThat(figures.onTime()).isEqualTo(1);
    assertThat(figures.early()).isEqualTo(1);
    assertThat(figures.late()).isEqualTo(1);
    assertThat(figures.punctuality()).isEqualTo(2.0 / 3);
  }

  @Test
  void of_midnight_belongsToTheDayInVietnam() {
    Instant lastMinute = VietnamTime.instant(2022, 6, 30, 23, 59);
    Instant nextDay = VietnamTime.instant(2022, 7, 1, 0, 0);

    ActivityReport report =
        ActivityReport.of(
            HALF_YEAR,
            Stream.of(
                dossier(1, lastMinute, day(7, 8, 17), null).build(),
                dossier(2, nextDay, day(7, 8, 17), null).build()),
            ActivityReportTest::level);

    assertThat(report.total().received()).isEqualTo(1);
    assertThat(report.total().pending()).isEqualTo(1);
    assertThat(report.total().overdue()).isZero();
  }

  @Test
  void of_resolvedLater_isPendingAndPerhapsOverdue() {
    Dossier late = dossier(1, day(6, 1, 8), day(6, 10, 17), day(7, 2, 9)).build();
    Dossier refused =
        dossier(2, day(6, 1, 8), day(6, 10, 17), null).refusedAt(day(6, 3, 9)).build();

    Figures figures =
        ActivityReport.of(HALF_YEAR, Stream.of(late, refused), ActivityReportTest::level).total();

    assertThat(figures.resolved()).isZero();
    assertThat(figures.pending()).isEqualTo(1);
    assertThat(figures.overdue()).isEqualTo(1);
  }

  @Test
  void toCsv_quotesAndHasAHeader() {
    Dossier dossier =
        dossier(1, day(3, 1, 8), day(3, 10, 9), day(3, 9, 16))
            .handlingUnit("Phòng \"Một cửa\", huyện Núi Thành")
            .build();

    String csv =
        ActivityReport.of(HALF_YEAR, Stream.of(dossier), ActivityReportTest::level).toCsv();

    assertThat(csv.lines().findFirst())
        .hasValueSatisfying(h -> assertThat(h).startsWith("Nhóm,Tên,"));
    assertThat(csv)
        .contains("\"Phòng \"\"Một cửa\"\", huyện Núi Thành\",1,1,\"100,0%\",1,1,0,0,0,0\r\n");
  }

  @Test
  void toTable_namesThePeriodAndEachGroup() {
    String table = ActivityReport.of(HALF_YEAR, halfYear(), ActivityReportTest::level).toTable();

    assertThat(table)
        .startsWith("Từ ngày 01/01/2022 đến ngày 30/06/2022")
        .contains("Tổng số", "Mức độ 3", "Mức độ 4", "Trực tuyến", UNITS.get(1));
  }

  @Test
  void period_lastBeforeFirst_isRefused() {
    assertThatThrownBy(() -> new Period(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before first");
  }

  @Test
  void today_ofTheOldLevels_isThatOfPractice() {
    assertThat(ServiceLevel.LEVEL_4.today()).contains(ServiceLevel.FULL);
    assertThat(ServiceLevel.LEVEL_3.today()).contains(ServiceLevel.PARTIAL);
    assertThat(ServiceLevel.LEVEL_2.today()).isEmpty();
  }

  /** 1100 dossiers, of which 600 at levels 3 and 4; 43 of those are not resolved by 30 June. */
  private static Stream<Dossier> halfYear() {
    return IntStream.range(0, 1100)
        .mapToObj(
            i -> {
              Instant received = day(1 + i % 6, 1 + i % 25, 8);
              Instant due = received.plusSeconds(7 * 86_400L);
              boolean online = i < 600;
              boolean open = online ? i < 43 : i % 10 == 0;
              Instant done = received.plusSeconds((4 + i % 5) * 86_400L - 3_600L);
              boolean inPeriod = HALF_YEAR.contains(done);
              Instant finished = open ? null : inPeriod ? done : received.plusSeconds(3_600);
              return dossier(i, received, due, finished)
                  .procedure(procedure(online ? (i % 2 == 0 ? 0 : 1) : 2))
                  .channel(online ? SubmissionChannel.ONLINE : SubmissionChannel.IN_PERSON)
                  .handlingUnit(UNITS.get(i % UNITS.size()))
                  .build();
            });
  }

  private static DossierBuilder dossier(
      int number, Instant received, Instant due, Instant completed) {
    DossierBuilder builder =
        Dossier.builder()
            .number(DossierNumber.of(AgencyCode.of("H47.18"), LocalDate.of(2022, 1, 4), number + 1))
            .procedure(procedure(0))
            .applicant(Applicant.builder(ApplicantKind.PERSON).name("Trần Thị Mỹ Lệ").build())
            .summary("Đề nghị giải quyết thủ tục hành chính")
            .status(completed == null ? DossierStatus.PROCESSING : DossierStatus.PROCESSED)
            .receivedAt(received)
            .dueAt(due)
            .channel(SubmissionChannel.ONLINE)
            .handlingUnit(UNITS.get(0));
    return completed == null ? builder : builder.completedAt(completed);
  }

  private static ProcedureReference procedure(int which) {
    return switch (which) {
      case 0 ->
          ProcedureReference.of(
              ProcedureCode.of("1.001731"),
              "Hỗ trợ chi phí mai táng",
              "G09-LD04",
              "Bảo trợ xã hội");
      case 1 ->
          ProcedureReference.of(
              ProcedureCode.of("1.004194"), "Đăng ký tạm trú", "G01-CA06", "Đăng ký cư trú");
      default ->
          ProcedureReference.of(
              ProcedureCode.of("2.000635"), "Cấp bản sao trích lục hộ tịch", "G15-TP04", "Hộ tịch");
    };
  }

  private static ServiceLevel level(ProcedureCode code) {
    return LEVELS.get(code.toString());
  }

  private static Figures sum(Map<String, Figures> parts) {
    return parts.values().stream().reduce(Figures.NONE, Figures::plus);
  }

  private static Instant day(int month, int day, int hour) {
    return VietnamTime.instant(2022, month, day, hour, 0);
  }
}
