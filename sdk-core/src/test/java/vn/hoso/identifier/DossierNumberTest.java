package vn.hoso.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierNumberTest {

  private static final AgencyCode COMMUNE = AgencyCode.of("H17.99");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "000.00.19.H47-260105-0001, 000.00.19.H47, 2026-01-05, 1,      4",
    "H57.132-260804-0583,       H57.132,       2026-08-04, 583,    4",
    "H56.14-250228-00042,       H56.14,        2025-02-28, 42,     5",
    "H17.99-240229-987654,      H17.99,        2024-02-29, 987654, 6",
  })
  void of_numberThatOccurs_partsAreRead(
      String text, String agency, LocalDate date, int sequence, int digits) {
    DossierNumber number = DossierNumber.of(text);

    assertThat(number)
        .isEqualTo(new DossierNumber(AgencyCode.of(agency), date, sequence, digits))
        .hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" H17.99-261124-0001\n", "H17.99–261124–0001", "h17.99‑261124−0001\u00a0"})
  void of_blanksTypographicDashesAndLowerCase_areRead(String text) {
    assertThat(DossierNumber.of(text)).isEqualTo(DossierNumber.firstOf(COMMUNE, DAY));
  }

  @Test
  void of_paddingDiffers_isAnotherNumber() {
    assertThat(DossierNumber.of("H17.99-261124-0001"))
        .isNotEqualTo(DossierNumber.of("H17.99-261124-00001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "H17.99",
        "H17.99-261124-001",
        "H17.99-261124-0000001",
        "H17.99-20261124-0001",
        "H17.99-261124-0001-1",
        "-261124-0001",
        "H17.99-261124-００01"
      })
  void of_notANumber_isRefusedWithWhatIsExpected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DossierNumber.of(text))
        .withMessageContaining("agency code, yyMMdd and a sequence of 4 to 6 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"260230", "261301", "250229", "000000"})
  void of_dayThatDoesNotExist_isRefused(String day) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DossierNumber.of("H17.99-" + day + "-0001"))
        .withMessageContaining("there is no day " + day);
  }

  @Test
  void of_sequenceOfAnySize_isPaddedToFour() {
    assertThat(DossierNumber.of(COMMUNE, DAY, 7)).hasToString("H17.99-261124-0007");
    assertThat(DossierNumber.of(COMMUNE, DAY, 12345)).hasToString("H17.99-261124-12345");
  }

  @Test
  void of_sequenceOutOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DossierNumber.of(COMMUNE, DAY, -1))
        .withMessageContaining("sequence -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DossierNumber.of(COMMUNE, DAY, 1_000_000))
        .withMessageContaining("4 to 6 digits, got 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DossierNumber(COMMUNE, DAY, 10_000, 4))
        .withMessageContaining("does not fit 4 digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DossierNumber.of(COMMUNE, LocalDate.of(1999, 12, 31), 1))
        .withMessageContaining("2000 to 2099, got 1999");
  }

  @ParameterizedTest
  @CsvSource({
    "H17.99-261124-0001,  H17.99-261124-0002",
    "H17.99-261124-9999,  H17.99-261124-10000",
    "H17.99-261124-00099, H17.99-261124-00100",
  })
  void next_onTheSameDay_countsOn(String number, String next) {
    assertThat(DossierNumber.of(number).next()).hasToString(next);
  }

  @Test
  void next_afterTheLastNumber_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DossierNumber.of("H17.99-261124-999999").next())
        .withMessageContaining("continue with nextDay()");
  }

  @Test
  void nextDay_atTheEndOfAYear_beginsAgainWithTheSamePadding() {
    assertThat(DossierNumber.of("H17.99-261231-00583").nextDay())
        .hasToString("H17.99-270101-00001");
  }
}
