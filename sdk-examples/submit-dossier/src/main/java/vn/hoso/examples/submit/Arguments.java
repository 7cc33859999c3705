package vn.hoso.examples.submit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the program was called with.
 *
 * @param pdfs the documents to sign; empty for the bundled decision
 * @param help whether only the usage is wanted
 */
record Arguments(List<Path> pdfs, boolean help) {

  static final String USAGE =
      """
      Cách dùng: java -jar submit-dossier.jar [--pdf TỆP]…
        --pdf TỆP   văn bản PDF cần ký, dùng được nhiều lần;
                    không có thì ký quyết định mẫu đi kèm
        --help      in hướng dẫn này
      Mã kết thúc: 0 mọi bước đều xong, 1 có bước không xong, 2 gọi sai cách.
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a message for the user if it cannot be understood
   */
  static Arguments parse(String... args) {
    List<Path> pdfs = new ArrayList<>();
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--help", "-h" -> {
          return new Arguments(List.of(), true);
        }
        case "--pdf" -> {
          if (!rest.hasNext()) {
            throw new IllegalArgumentException("Sau --pdf phải có tên tệp.");
          }
          pdfs.add(Path.of(rest.next()));
        }
        default -> throw new IllegalArgumentException("Không có tùy chọn “" + argument + "”.");
      }
    }
    requireDistinctFiles(pdfs);
    return new Arguments(List.copyOf(pdfs), false);
  }

  /** The signed documents keep their names, side by side in one folder. */
  private static void requireDistinctFiles(List<Path> pdfs) {
    Set<Path> names = new HashSet<>();
    for (Path pdf : pdfs) {
      if (!Files.isRegularFile(pdf)) {
        throw new IllegalArgumentException("Không có tệp “" + pdf + "”.");
      }
      if (!names.add(pdf.getFileName())) {
        throw new IllegalArgumentException(
            "Có hai tệp cùng tên “" + pdf.getFileName() + "”: hãy đổi tên một tệp.");
      }
    }
  }
}
