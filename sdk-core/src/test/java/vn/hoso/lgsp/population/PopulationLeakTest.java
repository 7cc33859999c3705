package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.testing.LeakRun;

/**
 * No citizen, secret or hash is logged, at any level and by whomever, CXF and JAXB included; but
 * for {@code java.net.http} when it is told to log headers, where the account has to be.
 */
class PopulationLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoCitizenSecretOrHash() throws Exception {
    LeakRun run = LeakRun.of(PopulationLeakScenario.class, "requests,errors", folder);

    assertThat(run.count("INFO: REQUEST: ")).isPositive();
    assertThat(run.count("DEBUG v.h.i.call.Attempts")).isPositive();
    assertThat(run.count("org.apache.cxf") + run.count("o.a.cxf")).isPositive();
    assertThat(run.count(PopulationLeakScenario.FAILED)).isGreaterThan(8);
    assertThat(run.secrets())
        .hasSizeGreaterThan(25)
        .allSatisfy(secret -> assertThat(run.showing(secret)).as(secret).isEmpty());
  }
}
