package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints how they compare. Takes JMH's options, and always profiles
 * allocation, stops at the first failure and writes JSON.
 *
 * <pre>{@code
 * java -jar benchmarks.jar                           all of them, about 30 minutes
 * java -jar benchmarks.jar SignPdf -p size=MB_1      some of them
 * java -jar benchmarks.jar --table benchmarks.json   only the table, from an earlier run
 * java -jar benchmarks.jar --verification            verification next to DSS, about 10 minutes
 * java -jar benchmarks.jar --signing                 signing next to DSS, about 5 minutes
 * }</pre>
 */
public final class Benchmarks {

  private static final String RESULTS = "benchmarks.json";

  private Benchmarks() {}

  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    run(System.out, args);
  }

  static void run(PrintStream out, String... args)
      throws CommandLineOptionException, RunnerException, IOException {
    if (args.length == 2 && args[0].equals("--table")) {
      out.print(RatioTable.of(Measurement.read(Path.of(args[1]))));
      return;
    }
    if (args.length == 1 && args[0].equals("--verification")) {
      out.print(FormatTables.verification(Path.of("")));
      return;
    }
    if (args.length == 1 && args[0].equals("--signing")) {
      out.print(FormatTables.signing(Path.of("")));
      return;
    }
    CommandLineOptions options = new CommandLineOptions(args);
    if (isQuestion(options)) {
      Main.main(args);
      return;
    }
    String results = options.getResult().orElse(RESULTS);
    List<Measurement> measured =
        run(new OptionsBuilder().parent(options).addProfiler(GCProfiler.class), Path.of(results));
    out.println();
    out.print(RatioTable.of(measured));
  }

  /** Stops at the first failure, and leaves JMH's results in a file. */
  static List<Measurement> run(ChainedOptionsBuilder options, Path results)
      throws RunnerException, IOException {
    new Runner(
            options
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build())
        .run();
    return Measurement.read(results);
  }

  /** One that JMH answers without running anything. */
  private static boolean isQuestion(CommandLineOptions options) {
    return options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats();
  }
}
