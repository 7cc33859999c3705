package vn.hoso.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {

  @ParameterizedTest
  @CsvSource({
    "1.006714,                1.006714,",
    "1.003560.000.00.00.H56,  1.003560, 000.00.00.H56",
    "3.000181.000.00.00.H22,  3.000181, 000.00.00.H22",
    "2.002621.H56,            2.002621, H56",
  })
  void of_codeThatOccurs_baseAndAgencyAreRead(String text, String base, String agency) {
    ProcedureCode code = ProcedureCode.of(text);

    assertThat(code).hasToString(text);
    assertThat(code.base()).isEqualTo(base);
    assertThat(code.agency().map(AgencyCode::toString).orElse(null)).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 2.002621.h56", "2.002621.H56\u00a0"})
  void of_blanksAndLowerCase_areRead(String text) {
    assertThat(ProcedureCode.of(text)).isEqualTo(ProcedureCode.of("2.002621.H56"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.00671", "1.0067140", "11.006714", "1006714", "1.006714.", "H56"})
  void of_notACode_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcedureCode.of(text))
        .withMessageStartingWith("Procedure code: expected a digit, a dot and six digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.006714.01", "1.006714.H56.", "1.006714..H56"})
  void of_agencyThatIsNone_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcedureCode.of(text))
        .withMessageStartingWith("Agency code: expected");
  }
}
