package vn.hoso.examples.benchmarks.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Dossier;
import vn.hoso.internal.portal.PortalMapping;

/** That both sides do the same work. */
class HandWrittenClientTest {

  @Test
  void request_sampleDossier_isTheSdksToTheLastField() throws Exception {
    Dossier dossier = SampleDossier.create();
    ObjectMapper json = new ObjectMapper();

    byte[] ours = new PortalMapping().request(dossier, "s");
    byte[] byHand = HandWrittenClient.request(dossier, "s");

    assertThat(json.readTree(byHand)).isEqualTo(json.readTree(ours));
    assertThat(ours).hasSizeBetween(7_000, 10_000);
  }
}
