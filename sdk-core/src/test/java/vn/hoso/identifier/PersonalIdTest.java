package vn.hoso.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.PersonalId.Sex;

class PersonalIdTest {

  @ParameterizedTest
  @CsvSource({
    "049085001234, 049, MALE,   1985, 001234",
    "049185001234, 049, FEMALE, 1985, 001234",
    "048200000001, 048, MALE,   2000, 000001",
    "001326123456, 001, FEMALE, 2026, 123456",
    "001999123456, 001, FEMALE, 2399, 123456",
  })
  void of_twelveDigits_partsAreRead(
      String text, String province, Sex sex, int birthYear, String sequence) {
    PersonalId id = PersonalId.of(text);

    assertThat(id.unmasked()).isEqualTo(text);
    assertThat(id.province()).isEqualTo(province);
    assertThat(id.sex()).isEqualTo(sex);
    assertThat(id.birthYear()).isEqualTo(birthYear);
    assertThat(id.sequence()).isEqualTo(sequence);
  }

  @Test
  void of_blanksAround_areDropped() {
    assertThat(PersonalId.of(" 049085001234\u00a0")).isEqualTo(PersonalId.of("049085001234"));
  }

  @ParameterizedTest
  @CsvSource({
    "123456789,      999999999",
    "0490850012345,  9999999999999",
    "049 085 001234, 999 999 999999",
    "O49085001234,   A99999999999",
    "Nguyễn Thị Lài, AAAAAA AAA AAA",
  })
  void of_notTwelveDigits_isRefusedWithItsShapeOnly(String text, String shape) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonalId.of(text))
        .withMessage("Personal id: expected 12 digits, got a text of the shape \"" + shape + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "٠٤٩٠٨٥٠٠١٢٣٤"})
  void of_emptyOrOtherDigits_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonalId.of(text))
        .withMessageStartingWith("Personal id: expected 12 digits");
  }

  @Test
  void toString_anyNumber_showsTheLastThreeDigitsOnly() {
    assertThat(PersonalId.of("049085001234")).hasToString("*********234");
  }
}
