package vn.hoso.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What is written can be read again, and what cannot be read is refused in one way only. */
class IdentifierProperties {

  @Property
  void agencyCode_written_isReadAsItself(@ForAll("agencies") AgencyCode code) {
    assertThat(AgencyCode.of(code.toString())).isEqualTo(code);
  }

  @Property
  void dossierNumber_written_isReadAsItself(@ForAll("numbers") DossierNumber number) {
    assertThat(DossierNumber.of(number.toString())).isEqualTo(number);
  }

  @Property
  void dossierNumber_next_followsInTheOrderOfTheDay(@ForAll("numbers") DossierNumber number) {
    if (number.sequence() < 999_999) {
      DossierNumber next = DossierNumber.of(number.next().toString());
      assertThat(next.sequence()).isEqualTo(number.sequence() + 1);
      assertThat(next.digits()).isGreaterThanOrEqualTo(number.digits());
      assertThat(next.date()).isEqualTo(number.date());
    }
  }

  @Property
  void procedureCode_written_isReadAsItself(
      @ForAll @IntRange(max = 9) int level,
      @ForAll @IntRange(max = 999_999) int serial,
      @ForAll("agencies") AgencyCode agency) {
    String base = "%d.%06d".formatted(level, serial);
    assertThat(ProcedureCode.of(base)).hasToString(base);
    ProcedureCode code = ProcedureCode.of(base + "." + agency);
    assertThat(ProcedureCode.of(code.toString())).isEqualTo(code);
    assertThat(code.agency()).hasValue(agency);
  }

  @Property
  void personalId_written_isReadAsItselfAndMasked(@ForAll("twelveDigits") String digits) {
    PersonalId id = PersonalId.of(digits);
    assertThat(PersonalId.of(id.unmasked())).isEqualTo(id);
    assertThat(id.toString()).startsWith("*********").endsWith(digits.substring(9)).hasSize(12);
  }

  @Property
  void taxCode_writtenInAnyForm_isReadAsItself(@ForAll("taxCodes") String text) {
    TaxCode code = TaxCode.of(text);
    assertThat(code.unmasked()).isEqualTo(text);
    assertThat(TaxCode.of(code.unmasked())).isEqualTo(code);
  }

  @Property
  void taxCode_oneDigitChanged_isAtMostOneOfTenWithoutWarning(
      @ForAll @IntRange(max = 999_999_999) int nine) {
    long withoutWarning =
        IntStream.rangeClosed(0, 9)
            .filter(digit -> TaxCode.of("%09d%d".formatted(nine, digit)).warning().isEmpty())
            .count();
    assertThat(withoutWarning).isLessThanOrEqualTo(1);
  }

  @Property
  void anyText_eitherIsReadOrIsAnIllegalArgument(@ForAll @StringLength(max = 80) String text) {
    List<Function<String, Object>> readers =
        List.of(AgencyCode::of, DossierNumber::of, ProcedureCode::of, PersonalId::of, TaxCode::of);
    for (Function<String, Object> reader : readers) {
      try {
        assertThat(reader.apply(text)).isNotNull();
      } catch (IllegalArgumentException expected) {
        assertThat(expected).hasMessageContaining("expected");
      }
    }
  }

  @Provide
  Arbitrary<AgencyCode> agencies() {
    Arbitrary<String> group =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .numeric()
            .ofMinLength(1)
            .ofMaxLength(4);
    Arbitrary<String> free = group.list().ofMinSize(1).ofMaxSize(5).map(g -> String.join(".", g));
    Arbitrary<String> levelOne =
        Combinators.combine(
                Arbitraries.chars().range('A', 'Z'), Arbitraries.integers().between(0, 99))
            .as((letter, number) -> "%s%02d".formatted(letter, number));
    Arbitrary<String> levels = Arbitraries.of("", ".01", ".132", ".DN.001", ".02.02");
    return Arbitraries.oneOf(
            free.filter(text -> text.chars().anyMatch(Character::isLetter)),
            Combinators.combine(levelOne, levels).as(String::concat),
            levelOne.map(code -> "000.00.19." + code))
        .map(AgencyCode::of);
  }

  @Provide
  Arbitrary<DossierNumber> numbers() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            agencies(),
            days,
            Arbitraries.integers().between(0, 999_999),
            Arbitraries.integers().between(4, 6))
        .as(
            (agency, day, sequence, digits) ->
                new DossierNumber(
                    agency, day, sequence, Math.max(digits, Integer.toString(sequence).length())));
  }

  @Provide
  Arbitrary<String> twelveDigits() {
    return Arbitraries.strings().numeric().ofLength(12);
  }

  @Provide
  Arbitrary<String> taxCodes() {
    Arbitrary<String> main = Arbitraries.strings().numeric().ofLength(10);
    Arbitrary<String> branch = Arbitraries.strings().numeric().ofLength(3);
    return Arbitraries.oneOf(
        main, twelveDigits(), Combinators.combine(main, branch).as((m, b) -> m + "-" + b));
  }
}
