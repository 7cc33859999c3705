package vn.hoso.portal.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.dossier.SubmissionChannel;

class PublishedValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8.000            | 8000
          8,000            | 8000
          8 000            | 8000
          8000             | 8000
          ' 30.000 đ '     | 30000
          30.000đ          | 30000
          30.000 VNĐ       | 30000
          30.000 đồng      | 30000
          15000.00         | 15000
          15000.0          | 15000
          1.250.000        | 1250000
          1.250.000,00     | 1250000
          1,250,000.00     | 1250000
          0                | 0
          0008             | 8
          Không            | 0
          ' KHÔNG '        | 0
          không thu phí    | 0
          Miễn phí         | 0
          """)
  void dong_amountOrWord_isRead(String text, long dong) {
    assertThat(FeeAmount.of(text).dong()).hasValue(dong);
    assertThat(FeeAmount.of(text)).hasToString(text);
  }

  @Test
  void dong_decomposedLetters_areRead() {
    String decomposed = java.text.Normalizer.normalize("Không", java.text.Normalizer.Form.NFD);

    assertThat(FeeAmount.of(decomposed).isFree()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "đ",
        "8.00",
        "8.0",
        "8.0000",
        "1.25",
        "1.250,000",
        "1.250.00",
        "-8.000",
        "8.000 đ/trang",
        "từ 2.000 đến 5.000",
        "8.000 USD",
        "Theo quy định của HĐND cấp tỉnh",
        "Không quy định",
        "999.999.999.999.999.999.999",
        "9999999999999999"
      })
  void dong_thatMayMeanAnything_isEmpty(String text) {
    assertThat(FeeAmount.of(text).dong()).isEmpty();
    assertThat(FeeAmount.of(text).isFree()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          LP-HT-001'   | LP-HT-001
          'LP-HT-001   | LP-HT-001
          “G15-KS-01”  | G15-KS-01
          1.001193     | 1.001193
          ~'~          | ~~
          """)
  void code_strayQuotationMarks_areDropped(String text, String value) {
    assertThat(PublishedCode.of(text).value()).isEqualTo(value == null ? "" : value);
    assertThat(PublishedCode.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"03,3", "1,1", "' 15 ',15", "0,0"})
  void count_digits_areANumber(String text, int value) {
    assertThat(PublishedCount.of(text).value()).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ngay trong ngày", "3 ngày", "1.5", "-1", "1234567890"})
  void count_anythingElse_isNone(String text) {
    assertThat(PublishedCount.of(text).value()).isEmpty();
    assertThat(PublishedCount.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20/11/2014",
        "20-11-2014",
        "2014-11-20",
        " 2014-11-20T00:00:00 ",
        "2014-11-20 07:00:00",
        "20141120",
        "20141120070000"
      })
  void date_inAKnownForm_isADay(String text) {
    assertThat(PublishedDate.of(text).date()).contains(LocalDate.of(2014, 11, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "31/02/2014", "11/2014", "năm 2014", "2014", "20/11/14"})
  void date_inAnother_isNone(String text) {
    assertThat(PublishedDate.of(text).date()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "javascript:alert(1)", "file:///etc/passwd", "/mau/1.docx", "http:x", "a b"})
  void link_notOfTheWeb_isNone(String address) {
    assertThat(new PublishedFile("Mẫu", address).link()).isEmpty();
  }

  @Test
  void link_ofTheWeb_isThere() {
    assertThat(new PublishedFile("Mẫu", " HTTPS://example.vn/mau/1.docx ").link())
        .hasValueSatisfying(uri -> assertThat(uri.getHost()).isEqualTo("example.vn"));
  }

  @Test
  void channel_codeEmptyOrUnknown_isNoneOrKept() {
    assertThat(new ServiceChannel(PublishedCode.of(""), List.of()).channel()).isEmpty();
    assertThat(new ServiceChannel(PublishedCode.of("9"), List.of()).channel())
        .contains(SubmissionChannel.of("9"));
  }

  @Test
  void codes_ofOtherThings_areNone() {
    assertThat(new ProcedureAgency(PublishedCode.of("x y"), "").agencyCode()).isEmpty();
    assertThat(new RelatedProcedure(PublishedCode.of("khai sinh"), "", "{}").procedureCode())
        .isEmpty();
  }
}
