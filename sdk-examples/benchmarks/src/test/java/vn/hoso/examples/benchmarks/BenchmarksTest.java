package vn.hoso.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {

  /** Each benchmark once: that it works, not how fast. */
  @Test
  void run_eachBenchmarkOnce_writesResultsAndPrintsThemWithTheirRatio(@TempDir Path folder)
      throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Path results = folder.resolve("results.json");

    Benchmarks.run(
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        ("-f 0 -wi 0 -i 1 -r 1ms -v SILENT -p size=KB_50 -p key=P_256 -p level=B_T -p megabytes=2 -rff "
                + results)
            .split(" "));

    List<Measurement> measurements = Measurement.read(results);
    assertThat(measurements)
        .extracting(each -> each.operation() + " " + each.method())
        .containsExactlyInAnyOrder(
            "ReadEdxml SCAN hoso",
            "ReadEdxml SCAN stax",
            "ReadEdxml SCAN dom",
            "ReadEdxml SCAN jaxb",
            "WriteEdxml SCAN hoso",
            "WriteEdxml SCAN stax",
            "WriteEdxml SCAN dom",
            "WriteEdxml SCAN jaxb",
            "MapDossier hoso",
            "MapDossier byHand",
            "DecodeReply hoso",
            "DecodeReply byHand",
            "CallPortal hoso",
            "CallPortal byHand",
            "CallPortalInEightThreads hoso",
            "CallPortalInEightThreads byHand",
            "SignPdf P_256 B_T hoso",
            "SignPdf P_256 B_T dss",
            "SignPdfInTwoThreads P_256 B_T hoso",
            "SignPdfInTwoThreads P_256 B_T dss",
            "SignPdfInTwoThreads P_256 B_T keyAlone",
            "SignXml hoso",
            "SignXml dss",
            "SignCms 2 hoso",
            "SignCms 2 dss",
            "VerifyPdf P_256 B_T hoso",
            "VerifyPdf P_256 B_T hosoNewVerifier",
            "VerifyPdf P_256 B_T dss",
            "VerifyPdf P_256 B_T dssWithoutDrawing",
            "VerifyPdfInTwoThreads P_256 B_T hoso",
            "VerifyPdfInTwoThreads P_256 B_T hosoNewVerifier",
            "VerifyPdfInTwoThreads P_256 B_T dss",
            "VerifyPdfInTwoThreads P_256 B_T dssWithoutDrawing",
            "VerifySignatures hoso",
            "VerifySignatures dss",
            "VerifySignatures dssWithoutDrawing",
            "VerifyXml hoso",
            "VerifyXml dss",
            "VerifyCms 2 hoso",
            "VerifyCms 2 dss",
            "VerifyContainer 10 hoso",
            "VerifyContainer 10 dss",
            "ColdStart hoso",
            "ColdStart dss");
    assertThat(measurements)
        .allSatisfy(
            each -> {
              assertThat(each.milliseconds()).isPositive();
              assertThat(each.megabytes()).isPositive();
            });
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("SignPdf P_256 B_T", "VerifyPdf P_256 B_T", "CallPortalInEightThreads")
        .doesNotContain(" - ");
  }
}
