package vn.hoso.signature.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.LargeCopy;
import vn.hoso.signature.fixture.Scans;

/**
 * That memory does not depend on the number of pages, A4 in colour at 300 dpi; with {@code
 * -Pheavy}, 500 of them.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LargeCopyTest {

  private static final int PAGES = Integer.getInteger("hoso.heavy.megabytes", 32);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");
  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;

  @TempDir Path dir;

  @Test
  void write_manyColourPages_needsLittleMemory() throws IOException, InterruptedException {
    Path scans = Files.createDirectory(dir.resolve("scans"));
    byte[] jpeg = Scans.jpeg(grainy(), 300);
    for (int page = 0; page < PAGES; page++) {
      byte[] comment = "\0\7%05d".formatted(page).getBytes(StandardCharsets.US_ASCII);
      byte[] marked = Scans.inserted(jpeg, 20, new byte[] {(byte) 0xFF, (byte) 0xFE});
      Files.write(scans.resolve("%05d.jpg".formatted(page)), Scans.inserted(marked, 22, comment));
    }
    Path copy = dir.resolve("copy.pdf");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeCopy.class.getName(),
                scans.toString(),
                copy.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(Files.size(copy)).isGreaterThan((long) PAGES * jpeg.length);
    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(PAGES);
    }
  }

  /** Paper has a grain, which makes scans as large as they are. */
  private static BufferedImage grainy() throws IOException {
    BufferedImage paper = Scans.paper(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    byte[] samples = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
    Random grain = new Random(300);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) Math.max(0, (samples[i] & 0xFF) - grain.nextInt(12));
    }
    return paper;
  }
}
