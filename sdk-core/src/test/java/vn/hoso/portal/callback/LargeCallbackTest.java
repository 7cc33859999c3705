package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.simulator.portal.CallbackAnswer;
import vn.hoso.simulator.portal.InboundMessage;
import vn.hoso.simulator.portal.PortalCaller;
import vn.hoso.testing.ChildJvm;

/** That memory does not depend on the size of attachments; at full size with {@code -Pheavy}. */
class LargeCallbackTest {

  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 60);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "32m");

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void promotion_attachmentLargerThanTheHeap_isTaken(@TempDir Path spool)
      throws IOException, InterruptedException {
    Process process =
        ChildJvm.of(
                LargeCallback.class,
                List.of("-Xmx" + HEAP, "-Djava.io.tmpdir=" + spool),
                String.valueOf(MEGABYTES + 1))
            .start();
    try (BufferedReader output = process.inputReader()) {
      PortalCaller portal = PortalCaller.to(URI.create(output.readLine()));
      CallbackAnswer answer =
          portal.deliver(InboundMessage.promotion("H17.99-261124-0001", (long) MEGABYTES << 20));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      process.getOutputStream().close();
      assertThat(output.readLine()).isEqualTo(MEGABYTES + " MiB");
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(spool).isDirectoryNotContaining("glob:**.tmp");
  }
}
