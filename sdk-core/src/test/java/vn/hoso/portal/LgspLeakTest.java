package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.testing.LeakRun;

/**
 * No secret and no token of a gateway is logged, at any level and by whomever; but for {@code
 * java.net.http} when it is told to log headers, where a token has to be.
 */
class LgspLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoSecretTokenOrCitizen() throws Exception {
    LeakRun run = LeakRun.of(LgspLeakScenario.class, "requests,errors", folder);

    assertThat(run.count("INFO: REQUEST: ")).isPositive();
    assertThat(run.count("DEBUG v.h.i.call.Attempts")).isPositive();
    assertThat(run.count(LgspLeakScenario.FAILED)).isGreaterThan(25);
    assertThat(run.secrets())
        .hasSizeGreaterThan(25)
        .allSatisfy(secret -> assertThat(run.showing(secret)).as(secret).isEmpty());
  }
}
