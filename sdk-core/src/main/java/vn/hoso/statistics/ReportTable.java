package vn.hoso.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as rows of a table. */
final class ReportTable {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private static final List<String> HEADER =
      List.of(
          "Nhóm",
          "Tên",
          "Tiếp nhận",
          "Trực tuyến",
          "Tỷ lệ trực tuyến",
          "Đã giải quyết",
          "Trước hạn",
          "Đúng hạn",
          "Quá hạn",
          "Đang giải quyết",
          "Đang quá hạn");

  private static final int MAX_NAME = 60;

  private ReportTable() {}

  record Row(String group, String name, Figures figures) {

    List<String> cells() {
      Figures f = figures;
      return List.of(
          group,
          name,
          String.valueOf(f.received()),
          String.valueOf(f.receivedOnline()),
          String.format(VIETNAMESE, "%.1f%%", 100 * f.onlineShare()),
          String.valueOf(f.resolved()),
          String.valueOf(f.early()),
          String.valueOf(f.onTime()),
          String.valueOf(f.late()),
          String.valueOf(f.pending()),
          String.valueOf(f.overdue()));
    }
  }

  static String csv(List<Row> rows) {
    return Stream.concat(Stream.of(HEADER), rows.stream().map(Row::cells))
        .map(cells -> cells.stream().map(ReportTable::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  static String text(Period period, List<Row> rows) {
    StringBuilder table = new StringBuilder();
    table
        .append("Từ ngày %1$td/%1$tm/%1$tY ".formatted(period.first()))
        .append("đến ngày %1$td/%1$tm/%1$tY%n".formatted(period.last()));
    table.append(line(HEADER));
    rows.forEach(row -> table.append(line(row.cells())));
    return table.toString();
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    line.append(padded(cells.get(0), 15)).append(padded(shortened(cells.get(1)), MAX_NAME + 1));
    for (int i = 2; i < cells.size(); i++) {
      line.append("%17s".formatted(cells.get(i)));
    }
    return line.append('\n').toString();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(1, width - cell.length()));
  }

  private static String shortened(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME - 1) + "…";
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
