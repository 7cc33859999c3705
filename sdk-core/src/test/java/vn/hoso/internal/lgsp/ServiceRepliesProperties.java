package vn.hoso.internal.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotBlank;
import vn.hoso.lgsp.LgspRequest;
import vn.hoso.lgsp.civilstatus.CivilStatusResult;
import vn.hoso.testing.Mutations;

/** The fuzz targets in every build, and what is kept on the way to and from the wire. */
class ServiceRepliesProperties {

  @Property
  void replies_seedsAndWhatIsLikeThem_holdEveryTarget(@ForAll("replies") byte[] body) {
    CivilStatusFuzzTarget.fuzzerTestOneInput(body);
    JudicialRecordsFuzzTarget.fuzzerTestOneInput(body);
    PostFuzzTarget.fuzzerTestOneInput(body);
  }

  @Provide
  Arbitrary<byte[]> replies() {
    return Mutations.around(ServiceReplies.seeds());
  }

  @Property
  void civilStatusResult_anyTexts_areReadBack(
      @ForAll String state, @ForAll String note, @ForAll List<String> errors) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", 1);
    ObjectNode value = json.putArray("value").addObject();
    value.put("maHoSoMCDT", "H17.99-261124-0007").put("trangThai", state).put("noiDungXuLy", note);
    errors.forEach(value.putArray("errors")::add);

    List<CivilStatusResult> results = CivilStatusCalls.results(json).results();

    assertThat(results)
        .containsExactly(
            new CivilStatusResult(
                "",
                "H17.99-261124-0007",
                state.strip(),
                "",
                "",
                note.strip(),
                "",
                errors.stream().map(String::strip).filter(text -> !text.isEmpty()).toList()));
  }

  @Property
  void segment_anyText_isOnePartOfThePath(@ForAll @NotBlank String value) {
    Assume.that(!value.equals(".") && !value.equals(".."));
    Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(value));

    String encoded = LgspRequest.get("a").segment(value).build().segments();

    assertThat(encoded).matches("[A-Za-z0-9._*%-]+");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(value);
  }
}
