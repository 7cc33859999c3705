package vn.hoso.examples.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.dossier.ServiceLevel;
import vn.hoso.statistics.ActivityReport;
import vn.hoso.statistics.Figures;

class LeadershipReportTest {

  @Test
  void run_halfYear_printsTheReportAndWritesItForASpreadsheet(@TempDir Path folder)
      throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    LeadershipReport.run(
        new PrintStream(printed, true, StandardCharsets.UTF_8), folder.resolve("báo cáo"));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Từ ngày 01/01/2022 đến ngày 30/06/2022")
        .contains("Ủy ban nhân dân thị trấn Núi Thành", "1.001193 Đăng ký khai sinh")
        .contains("Trong kỳ đã giải quyết 11843 hồ sơ, trong đó 557 hồ sơ mức độ 3 và 4");
    List<String> csv = Files.readAllLines(folder.resolve("báo cáo").resolve(LeadershipReport.CSV));
    assertThat(csv.get(0)).startsWith("\uFEFFNhóm,Tên,Tiếp nhận,");
    assertThat(csv)
        .filteredOn(line -> line.startsWith("Đơn vị,Ủy ban nhân dân "))
        .hasSameSizeAs(District.COMMUNES)
        .hasSize(17);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2022})
  void count_anySeed_resolves557AtLevels3And4AndEachBreakdownAddsUp(long seed) {
    ActivityReport report = LeadershipReport.count(seed);

    Figures online = report.levels(ServiceLevel.LEVEL_3, ServiceLevel.LEVEL_4);
    assertThat(online.resolved()).isEqualTo(557).isEqualTo(online.resolvedOnline());
    Figures total = report.total();
    for (Map<String, Figures> parts :
        List.of(report.byUnit(), report.byProcedure(), report.byChannel())) {
      assertThat(parts.values().stream().mapToLong(Figures::received).sum())
          .isEqualTo(total.received());
      assertThat(parts.values().stream().mapToLong(Figures::resolved).sum())
          .isEqualTo(total.resolved());
    }
    assertThat(total.punctuality()).isBetween(0.95, 0.99);
    assertThat(total.onlineShare()).isBetween(0.03, 0.07);
    assertThat(total.pending()).isPositive();
    assertThat(report.byChannel()).hasSize(3);
  }

  @Test
  void count_sameSeed_isTheSameReport() {
    assertThat(LeadershipReport.count(7).toCsv())
        .isEqualTo(LeadershipReport.count(7).toCsv())
        .isNotEqualTo(LeadershipReport.count(8).toCsv());
  }
}
