package vn.hoso.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.lgsp.StoredResult;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.testing.ChildJvm;

/** That memory does not depend on the size of files; at full size with {@code -Pheavy}. */
class LargeDownloadTest {

  private static final int MIB = 1 << 20;
  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 40);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void download_fileLargerThanTheHeap_works(
      @TempDir Path source, @TempDir Path target, @TempDir Path spool) throws Exception {
    Path file = source.resolve("ban-ve-hoan-cong.pdf");
    String sha256 = fill(file);
    try (PortalSimulator portal = PortalSimulator.start();
        LgspSimulator lgsp = LgspSimulator.start(portal)) {
      lgsp.add(
          new StoredResult(
              StoreRig.OWNER,
              "KQ.G17.000003",
              "Bản vẽ hoàn công",
              "17/2026",
              StoreRig.AGENCY,
              Map.of(StoreRig.PATH, file)));
      Process process =
          ChildJvm.of(
                  LargeDownload.class,
                  List.of("-Xmx" + HEAP, "-Djava.io.tmpdir=" + spool),
                  target.toString(),
                  lgsp.resultFileUri(LgspScheme.SYSTEM_KEY).toString(),
                  lgsp.fileUri(LgspScheme.SYSTEM_KEY).toString(),
                  lgsp.systemId(),
                  lgsp.systemSecret())
              .start();

      String output = ChildJvm.output(process);

      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output).startsWith(MEGABYTES + " MiB, " + sha256 + ", heap ");
    }
    try (Stream<Path> left = Files.list(spool)) {
      assertThat(left).filteredOn(path -> path.toString().endsWith(".tmp")).isEmpty();
    }
  }

  private static String fill(Path file) throws Exception {
    Random random = new Random(42);
    byte[] block = new byte[MIB];
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
      for (int i = 0; i < MEGABYTES; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
