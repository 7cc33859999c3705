package vn.hoso.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.ServiceLevel;
import vn.hoso.identifier.ProcedureCode;

/**
 * How many dossiers were received and resolved in a period: in all, per level of online service,
 * channel, procedure and unit. No citizen is in it.
 *
 * <p>Immutable and thread-safe.
 */
public final class ActivityReport {

  private static final String NOT_STATED = "Không ghi";

  private final Period period;
  private final Map<ServiceLevel, Figures> byLevel = new TreeMap<>();
  private final Map<String, Figures> byChannel = new TreeMap<>();
  private final Map<String, Figures> byProcedure = new TreeMap<>();
  private final Map<String, Figures> byUnit = new TreeMap<>();
  private final Figures total;

  private ActivityReport(
      Period period, Stream<Dossier> dossiers, Function<ProcedureCode, ServiceLevel> levels) {
    this.period = period;
    dossiers.sequential().forEach(dossier -> add(dossier, levels));
    this.total = byLevel.values().stream().reduce(Figures.NONE, Figures::plus);
  }

  /**
   * Counts. The stream is read once and closed, and may be longer than the heap has room for.
   *
   * @param dossiers all that were received or resolved in the period, or are pending; others do no
   *     harm
   * @param levels the level of a procedure, which its dossiers do not have
   */
  public static ActivityReport of(
      Period period, Stream<Dossier> dossiers, Function<ProcedureCode, ServiceLevel> levels) {
    try (dossiers) {
      return new ActivityReport(period, dossiers, levels);
    }
  }

  private void add(Dossier dossier, Function<ProcedureCode, ServiceLevel> levels) {
    Figures one = Count.of(period, dossier);
    byLevel.merge(levels.apply(dossier.procedure().code()), one, Figures::plus);
    byChannel.merge(
        dossier.channel().flatMap(c -> c.label()).orElse(NOT_STATED), one, Figures::plus);
    byProcedure.merge(
        "%s %s".formatted(dossier.procedure().code(), dossier.procedure().name()),
        one,
        Figures::plus);
    byUnit.merge(
        dossier.handlingUnit().isBlank() ? NOT_STATED : dossier.handlingUnit(), one, Figures::plus);
  }

  public Period period() {
    return period;
  }

  /** Of all dossiers. */
  public Figures total() {
    return total;
  }

  /** Of a level; zeros if there was no dossier. */
  public Figures level(ServiceLevel level) {
    return byLevel.getOrDefault(level, Figures.NONE);
  }

  /** Of several levels together, such as 3 and 4. */
  public Figures levels(ServiceLevel... levels) {
    return Stream.of(levels).map(this::level).reduce(Figures.NONE, Figures::plus);
  }

  /** By the channel's Vietnamese name. */
  public Map<String, Figures> byChannel() {
    return Collections.unmodifiableMap(byChannel);
  }

  /** By code and name of the procedure. */
  public Map<String, Figures> byProcedure() {
    return Collections.unmodifiableMap(byProcedure);
  }

  /** By the unit that handles the dossier. */
  public Map<String, Figures> byUnit() {
    return Collections.unmodifiableMap(byUnit);
  }

  /** Comma-separated values (RFC 4180) with a Vietnamese header, for spreadsheets. */
  public String toCsv() {
    return ReportTable.csv(rows());
  }

  /** A table in plain text, for reading. */
  public String toTable() {
    return ReportTable.text(period, rows());
  }

  private List<ReportTable.Row> rows() {
    List<ReportTable.Row> rows = new ArrayList<>();
    rows.add(new ReportTable.Row("Tổng số", "", total));
    byLevel.forEach((level, f) -> rows.add(new ReportTable.Row("Mức độ", level.label(), f)));
    byChannel.forEach((channel, f) -> rows.add(new ReportTable.Row("Kênh tiếp nhận", channel, f)));
    byUnit.forEach((unit, f) -> rows.add(new ReportTable.Row("Đơn vị", unit, f)));
    byProcedure.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Figures> e) -> -e.getValue().received())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> rows.add(new ReportTable.Row("Thủ tục", e.getKey(), e.getValue())));
    return rows;
  }
}
