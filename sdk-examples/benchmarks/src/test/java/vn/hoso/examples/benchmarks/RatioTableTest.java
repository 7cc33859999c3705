package vn.hoso.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioTableTest {

  @Test
  void of_bothMeasured_saysHowManyTimesLongerTheOtherTook() {
    String table =
        RatioTable.of(
            List.of(
                new Measurement("SignPdf P_256 B_B", "MB_1", "dss", 35, 12.1),
                new Measurement("SignPdf P_256 B_B", "KB_50", "dss", 6.3, 1.9),
                new Measurement("SignPdf P_256 B_B", "MB_1", "hoso", 2.8, 0.5)));

    assertThat(table.lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("SignPdf P_256 B_B +MB_1 +2\\.80 +dss +35\\.00 +12\\.50 +0\\.50 +12\\.10");
  }

  @Test
  void markdown_isTheSameTable() {
    List<Measurement> measurements =
        List.of(
            new Measurement("VerifyXml", "KB_10", "dss", 17, 40.8),
            new Measurement("VerifyXml", "KB_10", "hoso", 1.7, 0.8));

    assertThat(RatioTable.markdown(measurements).lines())
        .hasSize(3)
        .contains("|---|---|---|---|---|---|---|---|")
        .last()
        .isEqualTo("| VerifyXml | KB_10 | 1.70 | dss | 17.00 | 10.00 | 0.80 | 40.80 |");
  }

  @Test
  void of_anotherWayOfOurs_isALineOfItsOwn() {
    String table =
        RatioTable.of(
            List.of(
                new Measurement("VerifyPdf P_256 B_B", "MB_1", "dss", 50, 51),
                new Measurement("VerifyPdf P_256 B_B", "MB_1", "hosoNewVerifier", 5, 1)));

    assertThat(table).contains("VerifyPdf P_256 B_B hosoNewVerifier").contains("10.00");
  }

  @Test
  void of_severalOthers_haveALineEachAndFourDecimalsIfSmall() {
    String table =
        RatioTable.of(
            List.of(
                new Measurement("MapDossier", "", "byHand", 0.016, 0.0212),
                new Measurement("MapDossier", "", "other", 0.034, 0.05),
                new Measurement("MapDossier", "", "hoso", 0.017, 0.0371)));

    assertThat(table.lines().skip(1))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches("MapDossier +0\\.0170 +byHand +0\\.0160 +0\\.94 +0\\.0371 +0\\.0212"),
            line -> assertThat(line).contains(" other ", " 2.00 "));
  }

  @Test
  void of_otherLeftOut_hasDashes() {
    String table =
        RatioTable.of(
            List.of(new Measurement("SignPdf P_256 B_B", "KB_50", "hoso", 2, Double.NaN)));

    assertThat(table.lines()).last().asString().matches(".* KB_50 +2\\.00 +- +- +- +- +-");
  }

  @Test
  void read_resultsOfJmh_takesParametersTimeAndAllocation(@TempDir Path folder) throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("results.json"),
            """
            [{"benchmark": "vn.hoso.examples.benchmarks.SignPdf.hoso", "mode": "avgt",
              "params": {"key": "P_256", "level": "B_B", "size": "MB_1"},
              "primaryMetric": {"score": 2.8, "scoreError": "NaN", "scoreUnit": "ms/op"},
              "secondaryMetrics": {
                "gc.alloc.rate.norm": {"score": 512345.6, "scoreUnit": "B/op"}}}]
            """);

    assertThat(Measurement.read(json))
        .containsExactly(new Measurement("SignPdf P_256 B_B", "MB_1", "hoso", 2.8, 0.5123456));
  }
}
