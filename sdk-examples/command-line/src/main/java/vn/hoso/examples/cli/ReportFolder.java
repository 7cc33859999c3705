package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder of reports, one file for each document. */
final class ReportFolder {

  private ReportFolder() {}

  /**
   * Documents of the same name get reports with a number; what is there is never replaced.
   *
   * @param ending of the report's name, such as {@code .html}
   */
  static void write(Path folder, Path document, String ending, String report) {
    String name = String.valueOf(document.getFileName());
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(name + ending);
      for (int number = 2; Files.exists(file); number++) {
        file = folder.resolve(name + "." + number + ending);
      }
      Files.writeString(file, report, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Không ghi được báo cáo vào %s; hãy kiểm tra quyền ghi và dung lượng: %s"
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
