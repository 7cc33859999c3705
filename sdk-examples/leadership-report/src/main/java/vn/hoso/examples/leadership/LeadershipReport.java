package vn.hoso.examples.leadership;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.hoso.dossier.ServiceLevel;
import vn.hoso.statistics.ActivityReport;
import vn.hoso.statistics.Figures;
import vn.hoso.statistics.Period;

/**
 * Counts half a year of a district's dossiers, prints the report and writes it for a spreadsheet.
 * In an application, a query on its own database takes the place of {@link DossierGenerator}.
 *
 * <pre>{@code
 * java -jar leadership-report.jar [FOLDER]
 * }</pre>
 */
public final class LeadershipReport {

  static final String CSV = "bao-cao-6-thang-2022.csv";

  private static final Period HALF_YEAR =
      new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));

  private static final long SEED = 2022;

  /** Or spreadsheets take the file for one in the system's old encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LeadershipReport() {}

  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    run(out, Path.of(args.length == 0 ? "." : args[0]));
  }

  /** Writes into the folder, which is made if it is not there. */
  static void run(PrintStream out, Path folder) throws IOException {
    ActivityReport report = count(SEED);
    Path csv = Files.createDirectories(folder).resolve(CSV);
    Files.writeString(csv, BYTE_ORDER_MARK + report.toCsv());

    out.println("BÁO CÁO KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH");
    out.print(report.toTable());
    out.println();
    out.println(summary(report));
    out.println("Số liệu chi tiết: " + csv);
  }

  static ActivityReport count(long seed) {
    return ActivityReport.of(
        HALF_YEAR, new DossierGenerator(HALF_YEAR.last(), seed).dossiers(), Service::levelOf);
  }

  private static String summary(ActivityReport report) {
    Figures online = report.levels(ServiceLevel.LEVEL_3, ServiceLevel.LEVEL_4);
    return "Trong kỳ đã giải quyết %d hồ sơ, trong đó %d hồ sơ mức độ 3 và 4 (quá hạn: %d)."
        .formatted(report.total().resolved(), online.resolved(), online.late());
  }
}
