package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.lgsp.population.CitizenVerification.Outcome;

/** Names, dates and outcomes as they may come. */
class CitizenValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|NGUYỄN VĂN A|NGUYỄN VĂN A",
        "NGUYỄN|VĂN|A|NGUYỄN VĂN A",
        "NGUYỄN|''|A|NGUYỄN A",
        "''|VĂN|A|VĂN A",
        "NGUYỄN|VĂN|NGUYỄN VĂN A|NGUYỄN VĂN A",
        "HỒ|''|HỒNG|HỒ HỒNG",
        "''|''|''|''",
      })
  void full_inPartsOrWholeInTheLast_isTheWholeName(
      String family, String middle, String given, String full) {
    assertThat(new CitizenName(family, middle, given).full()).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({
    "19900308, 1990, 3, 8, 1990-03-08",
    "199003, 1990, 3, 0, ",
    "19900300, 1990, 3, 0, ",
    "19900000, 1990, 0, 0, ",
    "1990, 1990, 0, 0, ",
    "19900231, 1990, 2, 31, ",
    "19901345, 1990, 0, 0, ",
    "08/03/1990, 0, 0, 0, ",
    "'', 0, 0, 0, ",
  })
  void partialDate_ofAnyForm_knowsWhatIsKnown(
      String text, int year, int month, int day, LocalDate date) {
    PartialDate partial = new PartialDate(text);

    assertThat(partial.year()).isEqualTo(known(year));
    assertThat(partial.month()).isEqualTo(known(month));
    assertThat(partial.day()).isEqualTo(known(day));
    assertThat(partial.date().orElse(null)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "1, MATCHED",
    "TRUE, MATCHED",
    "0, NOT_MATCHED",
    "false, NOT_MATCHED",
    "2, UNCLEAR",
    "'', UNCLEAR",
  })
  void defaultRule_ofOneValue_isByTheValue(String value, Outcome outcome) {
    VerificationAnswer text = new VerificationAnswer(value, Map.of());
    VerificationAnswer field = new VerificationAnswer("", Map.of("KetQua", value));

    assertThat(ReplyRules.defaults().verification().apply(text)).isEqualTo(outcome);
    assertThat(ReplyRules.defaults().verification().apply(field)).isEqualTo(outcome);
  }

  @Test
  void defaultRule_ofSeveralValues_isUnclear() {
    VerificationAnswer several = new VerificationAnswer("", Map.of("HoVaTen", "1", "Nam", "1"));
    VerificationAnswer both = new VerificationAnswer("1", Map.of("KetQua", "1"));

    assertThat(ReplyRules.defaults().verification().apply(several)).isEqualTo(Outcome.UNCLEAR);
    assertThat(ReplyRules.defaults().verification().apply(both)).isEqualTo(Outcome.UNCLEAR);
  }

  private static OptionalInt known(int number) {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
