package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.hoso.signature.VerificationReport;

/** A folder of reports, one page for each file. */
final class HtmlFolder {

  private HtmlFolder() {}

  /** Files of the same name get pages with a number; what is there is never replaced. */
  static void write(Path folder, VerificationReport report) {
    String name = String.valueOf(report.document().getFileName());
    try {
      Files.createDirectories(folder);
      Path page = folder.resolve(name + ".html");
      for (int number = 2; Files.exists(page); number++) {
        page = folder.resolve(name + "." + number + ".html");
      }
      Files.writeString(page, report.toHtml(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Không ghi được báo cáo vào %s; hãy kiểm tra quyền ghi và dung lượng: %s"
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
