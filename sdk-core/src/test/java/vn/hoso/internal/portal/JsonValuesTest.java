package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.portal.PortalRig.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Numbers that a reply may have, up to those that no type holds. */
class JsonValuesTest {

  private static final JsonNode BEYOND = json("{\"SO\":1e999}");

  @Test
  void of_numbers_areLongOrBigDecimal() {
    BigInteger large = BigInteger.TEN.pow(400);

    assertThat(JsonValues.of(json("7"))).isEqualTo(7L);
    assertThat(JsonValues.of(json("4.5"))).isEqualTo(new BigDecimal("4.5"));
    assertThat(JsonValues.of(json(large.toString()))).isEqualTo(new BigDecimal(large));
  }

  @Test
  void of_numberBeyondDouble_isText() {
    assertThat(JsonValues.fields(BEYOND)).containsEntry("SO", "Infinity");
  }

  @Test
  void text_numberBeyondDouble_isText() {
    assertThat(Lenient.text(BEYOND, "SO")).isEqualTo("Infinity");
    assertThat(Lenient.text(json("{\"SO\":4.5}"), "SO")).isEqualTo("4.5");
  }
}
