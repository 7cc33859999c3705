package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDateTest {

  @ParameterizedTest
  @CsvSource({
    "D:20260615100405+07'00', 2026-06-15T10:04:05+07:00",
    "D:20260615100405+07'00, 2026-06-15T10:04:05+07:00",
    "D:20260615100405+0700, 2026-06-15T10:04:05+07:00",
    "D:20260615100405-03'30', 2026-06-15T10:04:05-03:30",
    "D:20260615100405Z, 2026-06-15T10:04:05Z",
    "D:20260615100405Z00'00', 2026-06-15T10:04:05Z",
    "D:20260615100405, 2026-06-15T10:04:05Z",
    "20260615, 2026-06-15T00:00Z",
    "D:2026, 2026-01-01T00:00Z"
  })
  void parse_date_isRead(String text, String expected) {
    assertThat(PdfDate.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "D:", "15/06/2026", "D:20261315", "D:20260230", "D:20260615100405+19'00'"})
  void parse_somethingElse_isNull(String text) {
    assertThat(PdfDate.parse(text)).isNull();
  }
}
