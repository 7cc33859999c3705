package vn.hoso.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.transport.Secret;

class PaymentHashTest {

  /** Computed with sha256sum over the fields, the bars and the secret. */
  private static final String INIT_HASH =
      "fc60180409f7363af355254100c8b99dce0f5be9eae1b59b17b2d13673c3407b";

  private static final List<String> INIT =
      List.of(
          "INIT",
          "1.0.6",
          "DOITAC01",
          "H1799261124000120261124200500",
          "150000",
          "PAY",
          "1",
          "1",
          "vi-VN",
          "VND",
          "PAYMENT",
          "Lệ phí đăng ký khai sinh",
          "20261124200500",
          "203.0.113.77");

  @Test
  void of_init_isTheKnownHash() {
    assertThat(PaymentHash.of(INIT, Secret.of("khoa-bi-mat"))).isEqualTo(INIT_HASH);
  }

  @Test
  void of_query_isTheKnownHash() {
    assertThat(
            PaymentHash.of(
                List.of("QUERY", "1.0.6", "DOITAC01", "HS1", "20261124200500"),
                Secret.of("khoa-bi-mat")))
        .isEqualTo("41dfcfe07618ae905c68749d87c38c5c024354ba206591c1358b6069c80e30a9");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void of_sharedVector_isItsHash() throws IOException {
    Path file = Path.of(System.getenv("HOSO_SHARED"), "samples/portal/payment-maxacthuc-kat.json");
    JsonNode vector = JsonMapper.builder().build().readTree(file.toFile());
    String[] parts = vector.get("raw").textValue().split("\\|", -1);
    List<String> values = Arrays.asList(parts).subList(0, parts.length - 1);

    assertThat(PaymentHash.of(values, Secret.of(parts[parts.length - 1])))
        .isEqualTo(vector.get("MaXacThuc").textValue());
  }

  @Test
  void of_barInAField_isRefused() {
    assertThatThrownBy(() -> PaymentHash.of(List.of("a|b", "c"), Secret.of("s")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A field has a |: it would shift the fields of the hash");
  }

  @Test
  void isSame_anyCase_butNothingElse() {
    assertThat(PaymentHash.isSame(INIT_HASH, INIT_HASH.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(PaymentHash.isSame(INIT_HASH, INIT_HASH.substring(1))).isFalse();
    assertThat(PaymentHash.isSame(INIT_HASH, "")).isFalse();
  }
}
