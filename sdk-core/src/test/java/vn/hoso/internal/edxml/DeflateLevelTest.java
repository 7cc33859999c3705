package vn.hoso.internal.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeflateLevelTest {

  private static final int SIZE = 1 << 20;

  @TempDir Path temp;

  @Test
  void of_noise_isToStoreIt() throws IOException {
    assertThat(level(noise(SIZE))).isEqualTo(Deflater.NO_COMPRESSION);
  }

  @Test
  void of_smallFile_isTheDefaultWithoutASample() throws IOException {
    assertThat(level(noise((1 << 18) - 1))).isEqualTo(Deflater.DEFAULT_COMPRESSION);
    assertThat(level(noise(1 << 18))).isEqualTo(Deflater.NO_COMPRESSION);
    assertThat(level(new byte[0])).isEqualTo(Deflater.DEFAULT_COMPRESSION);
  }

  @Test
  void of_textBehindNoise_isTheDefault() throws IOException {
    byte[] content = noise(SIZE);
    Arrays.fill(content, SIZE - SIZE / 8, SIZE, (byte) 'x');

    assertThat(level(content)).isEqualTo(Deflater.DEFAULT_COMPRESSION);
  }

  @Test
  void of_textAtTheBeginningOnly_isToStoreIt() throws IOException {
    byte[] content = noise(SIZE);
    Arrays.fill(content, 0, 2_000, (byte) 'x');

    assertThat(level(content)).isEqualTo(Deflater.NO_COMPRESSION);
  }

  private int level(byte[] content) throws IOException {
    return DeflateLevel.of(Files.write(temp.resolve("a"), content));
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(142).nextBytes(noise);
    return noise;
  }
}
