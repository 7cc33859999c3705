package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That no door holds a message in memory. */
class LargeMessageTest {

  private static final int MEBIBYTES = Integer.getInteger("hoso.heavy.megabytes", 40);

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void doors_messageLargerThanTheHeap_takeItAndHandItOut() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeMessage.class.getName(),
                Integer.toString(MEBIBYTES))
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    // The province takes it; the bus has decoded all of it when it finds that it is no edXML.
    assertThat(output).contains("\"success\":true", "edXML sai chuan");
    String fetched = output.replaceAll("(?s).*fetched (\\d+).*", "$1");
    assertThat(Long.parseLong(fetched)).isGreaterThan((long) MEBIBYTES << 20);
  }
}
