package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.testing.LeakRun;

/**
 * No secret, no token and nothing about a citizen is logged, at any level; but for {@code
 * java.net.http} when its own loggers are opened, which write whole addresses.
 */
class GatewayLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoSecretTokenOrCitizen() throws Exception {
    LeakRun run = LeakRun.of(GatewayLeakScenario.class, "", folder);

    assertThat(run.count("DEBUG v.h.i.call.Attempts")).isPositive();
    assertThat(run.count("event Ended")).isGreaterThan(100);
    assertThat(run.count(GatewayLeakScenario.FAILED)).isGreaterThan(100);
    assertThat(run.secrets())
        .hasSizeGreaterThan(20)
        .allSatisfy(secret -> assertThat(run.showing(secret)).as(secret).isEmpty());
  }
}
