package vn.hoso.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets the results of each operation and size against the others' in the same run: how long each
 * took, how many times longer the other took, how much each allocated.
 */
final class RatioTable {

  private static final String HOSO = "hoso";
  private static final String NOBODY = "-";

  private RatioTable() {}

  /** A header, and a line for each measurement of ours and each other, in the order of the run. */
  static String of(List<Measurement> measurements) {
    return rows(measurements).stream()
        .map(row -> "%-40s %-10s %9s %17s %9s %10s %9s %9s%n".formatted(row.toArray()))
        .collect(Collectors.joining());
  }

  /** The same for a page of documentation. */
  static String markdown(List<Measurement> measurements) {
    List<String> lines =
        rows(measurements).stream()
            .map(row -> "| %s |%n".formatted(String.join(" | ", row)))
            .collect(Collectors.toCollection(ArrayList::new));
    lines.add(1, "|---|---|---|---|---|---|---|---|%n".formatted());
    return String.join("", lines);
  }

  private static List<List<String>> rows(List<Measurement> measurements) {
    Map<List<String>, List<Measurement>> others =
        measurements.stream()
            .filter(each -> !isOurs(each))
            .collect(Collectors.groupingBy(RatioTable::contest));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "operation",
            "size",
            "ours ms",
            "other",
            "other ms",
            "other/ours",
            "ours MB",
            "other MB"));
    for (Measurement ours : measurements) {
      if (isOurs(ours)) {
        others
            .getOrDefault(contest(ours), List.of(unmeasured(ours)))
            .forEach(other -> rows.add(row(ours, other)));
      }
    }
    return rows;
  }

  private static boolean isOurs(Measurement measurement) {
    return measurement.method().startsWith(HOSO);
  }

  private static Measurement unmeasured(Measurement ours) {
    return new Measurement(ours.operation(), ours.size(), NOBODY, Double.NaN, Double.NaN);
  }

  private static List<String> contest(Measurement measurement) {
    return List.of(measurement.operation(), measurement.size());
  }

  private static List<String> row(Measurement ours, Measurement other) {
    return List.of(
        ours.operation() + (ours.method().equals(HOSO) ? "" : " " + ours.method()),
        ours.size(),
        number(ours.milliseconds()),
        other.method(),
        number(other.milliseconds()),
        number(other.milliseconds() / ours.milliseconds()),
        number(ours.megabytes()),
        number(other.megabytes()));
  }

  /** Two decimals, four of what is small, or a dash for what was not measured. */
  private static String number(double value) {
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, value < 0.1 ? "%.4f" : "%.2f", value);
  }
}
