package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.testing.LeakRun;

/**
 * Nothing that is logged, at any level and by whomever, shows a secret or a citizen. In a JVM of
 * its own, because what {@code java.net.http} logs is decided when it is loaded.
 */
class LogLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoSecretAndNoCitizen() throws Exception {
    LeakRun run = LeakRun.of(LeakScenario.class, "all", folder);

    assertThat(run.count("DEBUG o.a.c.")).as("lines of CXF").isPositive();
    assertThat(run.count("INFO: REQUEST: ")).as("lines of java.net.http").isPositive();
    assertThat(run.count("DEBUG v.h.i.call.Attempts")).as("lines of the client").isPositive();
    assertThat(run.count(LeakScenario.FAILED)).as("failures").isGreaterThan(30);
    assertThat(run.secrets())
        .hasSizeGreaterThan(15)
        .allSatisfy(secret -> assertThat(run.showing(secret)).as(secret).isEmpty());
  }
}
