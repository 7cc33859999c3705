package vn.hoso.signature.internal.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever a service sends is a value, or refused in one way. */
class JsonProperties {

  @Property(tries = 300)
  void parse_anyBytes_valueOrIoException(@ForAll @Size(max = 200) byte[] bytes) {
    try {
      assertThat(Json.parse(bytes)).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  @Property(tries = 300)
  void parse_changedByte_valueOrIoException(@ForAll int place, @ForAll byte value) {
    byte[] bytes =
        "{\"status_code\":200,\"data\":{\"signatures\":[{\"doc_id\":\"a-1\",\"x\":null}]}}"
            .getBytes(UTF_8);
    bytes[Math.floorMod(place, bytes.length)] = value;
    try {
      assertThat(Json.parse(bytes).at("data").at("signatures").items()).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  @Property(tries = 200)
  void write_anyTexts_areReadAgain(@ForAll String name, @ForAll String value) throws IOException {
    Json read = Json.parse(Json.write(Map.of("a", List.of(Map.of("n" + name, value), 7, true))));

    List<Json> items = read.at("a").items();
    assertThat(items.get(0).text("n" + name)).isEqualTo(value.strip());
    assertThat(items.get(1).text()).isEqualTo("7");
    assertThat(items.get(2).text()).isEqualTo("true");
  }
}
