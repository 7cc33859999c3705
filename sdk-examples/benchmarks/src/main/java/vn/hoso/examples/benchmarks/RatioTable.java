package vn.hoso.examples.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the results of each operation and size against DSS's in the same run: how long each took,
 * how many times longer DSS took, how much each allocated.
 */
final class RatioTable {

  private static final String HOSO = "hoso";
  private static final String DSS = "dss";

  private RatioTable() {}

  /** A header, and a line for each measurement of ours, in the order of the run. */
  static String of(List<Measurement> measurements) {
    Map<List<String>, Measurement> opponents = new HashMap<>();
    for (Measurement each : measurements) {
      if (each.method().equals(DSS)) {
        opponents.put(contest(each), each);
      }
    }
    StringBuilder table =
        new StringBuilder(
            line("operation", "size", "ours ms", "DSS ms", "DSS/ours", "ours MB", "DSS MB"));
    for (Measurement ours : measurements) {
      if (!ours.method().equals(DSS)) {
        table.append(line(ours, opponents.get(contest(ours))));
      }
    }
    return table.toString();
  }

  private static List<String> contest(Measurement measurement) {
    return List.of(measurement.operation(), measurement.size());
  }

  private static String line(Measurement ours, @Nullable Measurement dss) {
    double dssMilliseconds = dss == null ? Double.NaN : dss.milliseconds();
    return line(
        ours.operation() + (ours.method().equals(HOSO) ? "" : " " + ours.method()),
        ours.size(),
        number(ours.milliseconds()),
        number(dssMilliseconds),
        number(dssMilliseconds / ours.milliseconds()),
        number(ours.megabytes()),
        number(dss == null ? Double.NaN : dss.megabytes()));
  }

  private static String line(
      String operation,
      String size,
      String oursMs,
      String dssMs,
      String ratio,
      String oursMb,
      String dssMb) {
    return "%-40s %-6s %9s %9s %9s %9s %9s%n"
        .formatted(operation, size, oursMs, dssMs, ratio, oursMb, dssMb);
  }

  /** Two decimals, or a dash for what was not measured. */
  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
