package vn.hoso.examples.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {

  @TempDir Path folder;

  @Test
  void parse_nothing_signsTheBundledDecision() {
    assertThat(Arguments.parse().pdfs()).isEmpty();
  }

  @Test
  void parse_severalPdfs_keepsTheirOrder() throws IOException {
    Path second = Files.createFile(folder.resolve("quyet-dinh.pdf"));
    Path first = Files.createFile(folder.resolve("to-trinh.pdf"));

    Arguments arguments = Arguments.parse("--pdf", first.toString(), "--pdf", second.toString());

    assertThat(arguments.pdfs()).containsExactly(first, second);
  }

  @Test
  void parse_help_asksForNothingElse() {
    assertThat(Arguments.parse("--help").help()).isTrue();
    assertThat(Arguments.USAGE).contains("--pdf", "Mã kết thúc");
  }

  @Test
  void parse_optionThatDoesNotExist_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--pfd", "quyet-dinh.pdf"))
        .withMessage("Không có tùy chọn “--pfd”.");
  }

  @Test
  void parse_pdfWithoutFile_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--pdf"))
        .withMessage("Sau --pdf phải có tên tệp.");
  }

  @Test
  void parse_fileThatDoesNotExist_isRefusedByName() {
    Path missing = folder.resolve("khong-co.pdf");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--pdf", missing.toString()))
        .withMessage("Không có tệp “" + missing + "”.");
  }

  @Test
  void parse_twoFilesOfOneName_isRefused() throws IOException {
    Path one = Files.createFile(folder.resolve("a.pdf"));
    Path other = Files.createFile(Files.createDirectory(folder.resolve("b")).resolve("a.pdf"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse("--pdf", one.toString(), "--pdf", other.toString()))
        .withMessageStartingWith("Có hai tệp cùng tên “a.pdf”");
  }
}
