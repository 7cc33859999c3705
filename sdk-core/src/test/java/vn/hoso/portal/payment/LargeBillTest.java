package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.simulator.payment.BillForm;
import vn.hoso.simulator.payment.PaymentOptions;
import vn.hoso.simulator.payment.PaymentSimulator;
import vn.hoso.testing.ChildJvm;
import vn.hoso.transport.Secret;

/** That memory does not depend on the size of receipts; at full size with {@code -Pheavy}. */
class LargeBillTest {

  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 60);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");
  private static final String END = "%%EOF\n";

  @ParameterizedTest
  @EnumSource(BillForm.class)
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void bill_largerThanTheHeap_works(BillForm form, @TempDir Path temp, @TempDir Path spool)
      throws Exception {
    PaymentOptions options = PaymentOptions.defaults().withBillBytes((long) MEGABYTES << 20);
    Path target = temp.resolve("bien-lai.pdf");
    try (PaymentSimulator platform = PaymentSimulator.start(options)) {
      pay(platform);
      platform.handOutBillsAs(form);
      Process process =
          ChildJvm.of(
                  LargeBill.class,
                  List.of("-Xmx" + HEAP, "-Djava.io.tmpdir=" + spool),
                  platform.directUri().toString(),
                  platform.partnerCode(),
                  platform.secret(),
                  PaymentSamples.REFERENCE.value(),
                  target.toString())
              .start();

      String output = ChildJvm.output(process);

      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output).contains(MEGABYTES + " MiB, heap ");
    }
    assertThat(end(target)).isEqualTo(END);
    try (Stream<Path> left = Files.list(spool)) {
      assertThat(left).filteredOn(file -> file.toString().endsWith(".tmp")).isEmpty();
    }
  }

  private static void pay(PaymentSimulator platform) {
    try (PaymentPlatform client =
        PaymentPlatform.builder()
            .endpoint(platform.directUri())
            .partner(platform.partnerCode(), Secret.of(platform.secret()))
            .build()) {
      platform.pay(client.start(PaymentSamples.request()).reference().value());
    }
  }

  private static String end(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] last = new byte[END.length()];
      bytes.seek(bytes.length() - last.length);
      bytes.readFully(last);
      return new String(last, StandardCharsets.US_ASCII);
    }
  }
}
