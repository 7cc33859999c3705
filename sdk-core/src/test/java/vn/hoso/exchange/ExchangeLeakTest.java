package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.testing.LeakRun;

/**
 * No key of an agency and nothing of a document is logged, at any level and by whomever; but for
 * {@code java.net.http} when it is told to log headers, where keys have to be.
 */
class ExchangeLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoKeyAndNoCitizen() throws Exception {
    LeakRun run = LeakRun.of(ExchangeLeakScenario.class, "requests,errors", folder);

    assertThat(run.count("INFO: REQUEST: ")).isPositive();
    assertThat(run.count("DEBUG v.h.i.call.Attempts")).isPositive();
    assertThat(run.count(ExchangeLeakScenario.FAILED)).isEqualTo(39);
    assertThat(run.secrets())
        .hasSize(6)
        .allSatisfy(secret -> assertThat(run.showing(secret)).as(secret).isEmpty());
  }
}
