package vn.hoso.signature.internal.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.internal.pdf.draw.TimesFont.TimesFontFile;

class TimesFontTest {

  @TempDir Path dir;

  @Test
  void first_noFontOnTheHost_isTinosWithTheWidthsOfTimes() throws IOException {
    Path missing = dir.resolve("times.ttf");
    Path damaged = Files.writeString(dir.resolve("damaged.ttf"), "no font");
    Path cut = Files.write(dir.resolve("cut.ttf"), Arrays.copyOf(tinos(), 90_000));

    try (TimesFont font = TimesFontFile.first(List.of(missing, damaged, cut)).open()) {
      assertThat(font.name()).isEqualTo("Tinos");
      assertThat(font.width("ABC", 1000)).isCloseTo(722 + 667 + 667, within(1.0));
    }
  }

  private static byte[] tinos() throws IOException {
    try (InputStream in =
        TimesFont.class.getResourceAsStream("/vn/hoso/signature/font/Tinos-Regular.ttf")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
