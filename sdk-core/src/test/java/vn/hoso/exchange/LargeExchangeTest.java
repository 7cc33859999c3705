package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.exchange.ExchangeRig.Protocol;
import vn.hoso.simulator.axis.AxisOptions;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.simulator.axis.EdxmlForm;
import vn.hoso.testing.ChildJvm;

/** That memory does not depend on the size of messages; at full size with {@code -Pheavy}. */
class LargeExchangeTest {

  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 32);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");

  @ParameterizedTest
  @CsvSource({
    "VXP, TEXT",
    "EDOC, TEXT",
    "EDOC, BASE64",
    "EDOC, ATTACHMENTS_BEHIND",
    "MEDIATOR, TEXT",
  })
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void sendAndFetch_messageLargerThanTheHeap_works(
      Protocol protocol, EdxmlForm form, @TempDir Path temp, @TempDir Path spool)
      throws IOException, InterruptedException {
    try (AxisSimulator axis = AxisSimulator.start(AxisOptions.defaults().withEdxmlForm(form))) {
      Process process =
          ChildJvm.of(
                  LargeExchange.class,
                  List.of("-Xmx" + HEAP, "-Djava.io.tmpdir=" + spool),
                  temp.toString(),
                  String.valueOf(MEGABYTES),
                  protocol.name(),
                  endpoint(protocol, axis),
                  axis.secret("H17.99"),
                  axis.secret("000.00.00.H17"))
              .start();

      String output = ChildJvm.output(process);

      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output).startsWith(MEGABYTES + " MiB, heap ");
    }
    try (Stream<Path> left = Files.list(spool)) {
      assertThat(left).filteredOn(file -> file.toString().endsWith(".tmp")).isEmpty();
    }
  }

  private static String endpoint(Protocol protocol, AxisSimulator axis) {
    return switch (protocol) {
      case VXP -> axis.uri().toString();
      case EDOC -> axis.provincialUri() + "/v1";
      case MEDIATOR -> axis.mediatorUri().toString();
    };
  }
}
