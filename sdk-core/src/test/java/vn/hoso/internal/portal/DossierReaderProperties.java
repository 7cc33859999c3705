package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.portal.DossierForm;

/** What was written is read as it was, as far as the form carries it. */
class DossierReaderProperties {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DossierMapping of2020 = new DossierMapping(DossierForm.OF_2020);
  private final DossierMapping of2025 = new DossierMapping(DossierForm.OF_2025);

  @Property(tries = 500)
  void read_writtenInTheFormOf2025_isTheDossier(@ForAll("dossiers") Dossier dossier) {
    assertThat(DossierReader.read(throughText(of2025.item(dossier)))).isEqualTo(dossier);
  }

  @Property(tries = 500)
  void read_writtenInTheFormOf2020_isTheDossierWithoutWhatCameLater(
      @ForAll("dossiersOf2020") Dossier dossier) {
    assertThat(DossierReader.read(throughText(of2020.item(dossier)))).isEqualTo(dossier);
  }

  @Property(tries = 200)
  void read_dossierOf2025InTheFormOf2020_isWrittenInThatFormAgain(
      @ForAll("dossiers") Dossier dossier) {
    ObjectNode item = of2020.item(dossier);

    assertThat(of2020.item(DossierReader.read(item))).isEqualTo(item);
  }

  @Property(tries = 1000)
  void read_anyFieldReplacedByAnything_isADossierOrMalformed(
      @ForAll("dossiers") Dossier dossier, @ForAll("values") JsonNode value, @ForAll int place) {
    ObjectNode item = of2025.item(dossier);
    item.set(nameAt(item, place), value);

    try {
      Dossier read = DossierReader.read(item);
      assertThat(DossierReader.read(of2025.item(read))).isEqualTo(read);
    } catch (MalformedMessageException e) {
      assertThat(e).hasMessageMatching("(?s)Dossier in the portal's form: [A-Z]\\w+.*\\.");
    }
  }

  @Provide
  Arbitrary<Dossier> dossiers() {
    return AnyDossier.of(DossierForm.OF_2025);
  }

  @Provide
  Arbitrary<Dossier> dossiersOf2020() {
    return AnyDossier.of(DossierForm.OF_2020);
  }

  @Provide
  Arbitrary<JsonNode> values() {
    return Arbitraries.of(
            "null",
            "\"\"",
            "\" 0 \"",
            "-1",
            "1e400",
            "9223372036854775807",
            "0.5",
            "true",
            "[]",
            "[null]",
            "[{}]",
            "[[]]",
            "{}",
            "{\"MaCSDL\":1}",
            "\"https://a b\"",
            "\"20261124080000\"")
        .map(DossierReaderProperties::parsed);
  }

  private static String nameAt(ObjectNode item, int place) {
    return item.properties().stream()
        .skip(Math.floorMod(place, item.size()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static JsonNode throughText(ObjectNode item) {
    return parsed(item.toString());
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + text, e);
    }
  }
}
