package vn.hoso.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.TaxCode.Kind;

class TaxCodeTest {

  @ParameterizedTest
  @CsvSource({
    "0106001236,      0106001236,     MAIN,     0106001236",
    "0106001236-002,  0106001236-002, BRANCH,   0106001236",
    "0106001236002,   0106001236-002, BRANCH,   0106001236",
    "0106001236–002,  0106001236-002, BRANCH,   0106001236",
    "0314409058,      0314409058,     MAIN,     0314409058",
    "' 049085001234', 049085001234,   PERSONAL, 049085001234",
  })
  void of_eachForm_isReadWithoutWarning(String text, String code, Kind kind, String main) {
    TaxCode taxCode = TaxCode.of(text);

    assertThat(taxCode.unmasked()).isEqualTo(code);
    assertThat(taxCode.kind()).isEqualTo(kind);
    assertThat(taxCode.main()).isEqualTo(TaxCode.of(main));
    assertThat(taxCode.warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0106001237", "0106001263", "0106001237-001"})
  void of_checkDigitThatDoesNotMatch_isReadWithAWarning(String text) {
    assertThat(TaxCode.of(text).warning())
        .hasValueSatisfying(warning -> assertThat(warning).contains("Chữ số kiểm tra"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "010600123", "01060012361", "0106001236-02", "01060012360021", "MST"})
  void of_otherLength_isRefusedWithItsShapeOnly(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaxCode.of(text))
        .withMessageStartingWith("Tax code: expected 10 digits, 10 digits-3 digits, or 12 digits")
        .withMessageNotContainingAny("0106", "MST");
  }

  @Test
  void toString_eachForm_showsTheLastThreeDigitsOnly() {
    assertThat(TaxCode.of("0106001236")).hasToString("*******236");
    assertThat(TaxCode.of("0106001236-002")).hasToString("***********002");
    assertThat(TaxCode.of("049085001234")).hasToString("*********234");
  }
}
