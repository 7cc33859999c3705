package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.portal.DossierForm;

/**
 * What holds for every JSON text: it is a dossier, and then also written and read as itself, or it
 * is refused as malformed. Jazzer finds it by the name of its method: {@code jazzer --cp=…
 * --target_class=vn.hoso.internal.portal.DossierFuzzTarget <corpus>}, with the corpus that {@link
 * FuzzSeeds} writes.
 */
public final class DossierFuzzTarget {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DossierMapping OF_2025 = new DossierMapping(DossierForm.OF_2025);

  private DossierFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail", e);
    }
    Dossier dossier;
    try {
      dossier = DossierReader.read(json);
    } catch (MalformedMessageException expected) {
      assertThat(expected).hasMessageStartingWith("Dossier in the portal's form: ");
      return;
    }
    assertThat(DossierReader.read(OF_2025.item(dossier))).isEqualTo(dossier);
  }
}
