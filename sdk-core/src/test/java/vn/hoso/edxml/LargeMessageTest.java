package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That memory does not depend on the size of attachments; at full size with {@code -Pheavy}. */
class LargeMessageTest {

  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 40);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void writeAndRead_attachmentLargerThanTheHeap_works(@TempDir Path temp)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeMessage.class.getName(),
                temp.toString(),
                String.valueOf(MEGABYTES))
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).startsWith(MEGABYTES + " MiB, heap ");
  }
}
