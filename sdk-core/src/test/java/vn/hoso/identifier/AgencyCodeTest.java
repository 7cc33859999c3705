package vn.hoso.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {

  @ParameterizedTest
  @CsvSource({
    "000.00.00.G22,  QCVN_102, G22,",
    "000.00.19.H47,  QCVN_102, H47, H47",
    "H57.132,        QD_20,    H57, H57",
    "H37.02.02,      QD_20,    H37, H37",
    "H37.DN.001,     QD_20,    H37, H37",
    "G22,            QD_20,    G22,",
    "28.22.H17,      OTHER,    H17, H17",
    "01.02.G22,      OTHER,    G22,",
    "001.00.20.TT2,  OTHER,    ,",
    "vxp.saas.03,    OTHER,    ,",
  })
  void of_codeThatOccurs_formAndPlaceAreRead(
      String text, AgencyCode.Form form, String levelOne, String province) {
    AgencyCode code = AgencyCode.of(text);

    assertThat(code).hasToString(text);
    assertThat(code.form()).isEqualTo(form);
    assertThat(code.levelOne().orElse(null)).isEqualTo(levelOne);
    assertThat(code.province().orElse(null)).isEqualTo(province);
  }

  @ParameterizedTest
  @CsvSource({
    "' H17.99\t',            H17.99",
    "'\u00a0H17.99\u200b',   H17.99",
    "h37.dn.001,             H37.DN.001",
    "000.00.00.h17,          000.00.00.H17",
    "vxp.saas.03,            vxp.saas.03",
  })
  void of_whatVariesInPractice_isReadAsTheCode(String text, String code) {
    assertThat(AgencyCode.of(text)).isEqualTo(AgencyCode.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "H17..99", ".H17", "H17-99", "H17 99", "Huế", "0490850012345"})
  void of_notACode_isRefusedWithItsShapeOnly(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgencyCode.of(text))
        .withMessageStartingWith("Agency code: expected letters and digits")
        .withMessageNotContainingAny("0490850012345", "Huế");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 100_000})
  void of_tooLong_isRefusedWithAShortMessage(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgencyCode.of("H".repeat(length)))
        .withMessageEndingWith("shape \"" + "A".repeat(40) + "…\"");
  }
}
