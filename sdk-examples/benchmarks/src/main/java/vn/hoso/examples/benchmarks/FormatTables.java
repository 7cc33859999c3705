package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the documentation shows: each format and size in one run, with as much warm-up as fits into
 * ten minutes in all.
 */
final class FormatTables {

  private static final String PACKAGE = "benchmarks\\.";

  private FormatTables() {}

  /**
   * Verifies, and leaves JMH's results in the folder.
   *
   * @return as a table in Markdown
   */
  static String verification(Path folder) throws RunnerException, IOException {
    List<Measurement> all = new ArrayList<>();
    all.addAll(
        Benchmarks.run(
            options()
                .include(PACKAGE + "VerifyPdf\\.(hoso|dss|dssWithoutDrawing)$")
                .include(PACKAGE + "Verify(Signatures|Xml|Cms|Container)\\.")
                .param("level", "B_B", "B_LT"),
            folder.resolve("verification.json")));
    all.addAll(
        Benchmarks.run(
            options()
                .include(PACKAGE + "VerifyPdfInTwoThreads\\.(hoso|dss)$")
                .param("level", "B_B")
                .param("size", "MB_1"),
            folder.resolve("verification-threads.json")));
    all.addAll(
        Benchmarks.run(
            new OptionsBuilder().include(PACKAGE + "ColdStart\\."),
            folder.resolve("verification-start.json")));
    return RatioTable.markdown(all);
  }

  /**
   * Signs, and leaves JMH's results in the folder.
   *
   * @return as a table in Markdown
   */
  static String signing(Path folder) throws RunnerException, IOException {
    List<Measurement> all = new ArrayList<>();
    all.addAll(
        Benchmarks.run(
            options().include(PACKAGE + "Sign(Pdf|Xml|Cms)\\.").param("level", "B_B", "B_LT"),
            folder.resolve("signing.json")));
    all.addAll(
        Benchmarks.run(
            options()
                .include(PACKAGE + "SignPdfInTwoThreads\\.")
                .param("level", "B_B")
                .param("size", "KB_50"),
            folder.resolve("signing-threads.json")));
    return RatioTable.markdown(all);
  }

  private static ChainedOptionsBuilder options() {
    return new OptionsBuilder()
        .param("key", "RSA_2048")
        .warmupIterations(4)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class);
  }
}
