package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.LargeSigning;

/**
 * That memory does not depend on the length of containers; at full size, 2 GB in 1 000 files with a
 * heap of 64 MiB, with {@code -Pheavy}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LargeContainerTest {

  private static final int FILES = 1_000;
  private static final long BYTES = 4_000_000L * Integer.getInteger("hoso.heavy.megabytes", 8);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");

  @TempDir Path dir;

  @Test
  void sign_manyFilesTwice_isValid() throws IOException, InterruptedException {
    Path files = Files.createDirectory(dir.resolve("giấy tờ"));
    for (int i = 1; i <= FILES; i++) {
      Path file = files.resolve("Giấy tờ số %04d.pdf".formatted(i));
      try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
        hole.setLength(BYTES / FILES);
        hole.writeInt(i);
      }
    }
    Path container = dir.resolve("hồ sơ.asice");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LargeSigning.class.getName(),
                files.toString(),
                container.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo("2 Valid[] 1000");
    assertThat(container).satisfies(each -> assertThat(Files.size(each)).isGreaterThan(BYTES));
  }
}
