package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedSamplesTest {

  @Test
  void samples_dossierThenProgress_areAcceptedByTheStrictForm() throws IOException {
    String shared = System.getenv("HOSO_SHARED");
    assumeTrue(shared != null, "HOSO_SHARED is not set");
    Path samples = Path.of(shared, "samples", "portal", "dvcqg");
    try (PortalSimulator portal =
        PortalSimulator.start(PortalOptions.builder().agencies("000.00.00.H17").build())) {
      PlainClient client = new PlainClient(portal);

      JsonNode inserted = client.call(read(samples.resolve("DongBoHoSoMC-request.json")));
      JsonNode reported = client.call(read(samples.resolve("CapNhatTienDoHoSoMC-request.json")));

      assertThat(inserted.toString()).startsWith("{\"error_code\":0,");
      assertThat(reported.toString()).startsWith("{\"error_code\":0,");
      assertThat(portal.dossier("H17.99-261124-0001").orElseThrow().steps()).hasSize(1);
    }
  }

  private static ObjectNode read(Path file) throws IOException {
    return (ObjectNode) PlainClient.JSON.readTree(Files.readString(file));
  }
}
