package vn.hoso.examples.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitDossierTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void run_withoutArguments_doesEveryStepAndRecoversFromAnExpiredSession() {
    assertThat(SubmitDossier.run(out)).isZero();

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "[1/5]", "[5/5]", "Phiên làm việc hết hạn", "9 Đã xử lý xong", "Chữ ký số: hợp lệ");
  }

  @Test
  void run_withSomethingElseThanAPdf_saysSoAndFails(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("cong-van.pdf"), "Kính gửi");

    assertThat(SubmitDossier.run(out, "--pdf", text.toString())).isEqualTo(1);

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("✘ Ký số không thành công", "cong-van.pdf");
  }

  @Test
  void run_withAnUnknownOption_printsTheUsage() {
    assertThat(SubmitDossier.run(out, "--pfd")).isEqualTo(2);

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Cách dùng");
  }
}
