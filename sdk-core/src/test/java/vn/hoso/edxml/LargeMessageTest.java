package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.testing.ChildJvm;

/** That memory does not depend on the size of attachments; at full size with {@code -Pheavy}. */
class LargeMessageTest {

  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 40);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void writeAndRead_attachmentLargerThanTheHeap_works(@TempDir Path temp)
      throws IOException, InterruptedException {
    Process process =
        ChildJvm.of(
                LargeMessage.class,
                List.of("-Xmx" + HEAP),
                temp.toString(),
                String.valueOf(MEGABYTES))
            .start();

    String output = ChildJvm.output(process);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).startsWith(MEGABYTES + " MiB, heap ");
  }
}
