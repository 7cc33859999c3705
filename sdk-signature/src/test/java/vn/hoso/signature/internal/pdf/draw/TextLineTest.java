package vn.hoso.signature.internal.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLineTest {

  private static final double SIZE = 10;

  @ParameterizedTest
  @CsvSource({
    "PHÓ CHỦ TỊCH, CHỦ TỊCH, 0",
    "KT. CHỦ TỊCH, CHỦ TỊCH, 0",
    "CHỦ TỊCH UBND, CHỦ TỊCH, 0",
    "CHỦ TỊCH, CHỦ TỊCH, 1",
    "Nguyễn Văn Anh, Nguyễn Văn An, 0",
    "Nơi nhận:            CHỦ TỊCH, CHỦ TỊCH, 1",
    "CHỦ TỊCH            GIÁM ĐỐC, CHỦ TỊCH, 1"
  })
  void findAlone_text_isAllThatStandsTogether(String line, String text, int found) {
    assertThat(line(line).findAlone(text)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "Số:, Số:, 1",
    "Mã số: Số:, Số:, 1",
    "hằngngày ngày, ngày, 1",
    "Quảng Nam. ngày, ngày, 1",
    "ngàynghỉ, ngày, 0"
  })
  void find_text_isWordsOfTheirOwn(String line, String text, int found) {
    assertThat(line(line).find(text)).hasSize(found);
  }

  /** Decomposed, the letter without the mark would be a part of the one with it. */
  @ParameterizedTest
  @ValueSource(strings = {"CHU", "CHƯ", "CH"})
  void find_lastLetterWithAnotherMark_isNotFound(String text) {
    assertThat(line("CHỦ").find(text)).isEmpty();
    assertThat(line("CHỦ").findAlone(text)).isEmpty();
    assertThat(line(Normalizer.normalize("CHỦ", Normalizer.Form.NFD)).find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHỦ\u00A0TỊCH", "CHỦ\u202FTỊCH", "CHỦ\u200BTỊCH", "CHỦTỊCH"})
  void find_spaceOfAnyKind_doesNotMatter(String text) {
    assertThat(line("CHỦ TỊCH").find(text)).hasSize(1);
    assertThat(line(text).find("CHỦ TỊCH")).hasSize(1);
  }

  @Test
  void find_nothingButSpace_isNowhere() {
    assertThat(line("CHỦ TỊCH").find("\u00A0")).isEmpty();
  }

  @Test
  void between_edges_isTheTextThere() {
    TextLine line = line("ab ..... cd");

    assertThat(line.between(0, 1000)).hasValueSatisfying(area -> assertEdges(area, 0, 55));
    assertThat(line.between(6, 44)).hasValueSatisfying(area -> assertEdges(area, 5, 10));
    assertThat(line.between(11, 44)).isEmpty();
  }

  private static void assertEdges(Area area, double left, double right) {
    assertThat(area.left()).isEqualTo(left);
    assertThat(area.right()).isEqualTo(right);
  }

  /** Each glyph has half the size, spaces too. */
  private static TextLine line(String text) {
    List<TextLine.Glyph> glyphs = new ArrayList<>();
    double left = 0;
    for (int character : text.codePoints().toArray()) {
      boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
      double right = left + (mark ? 0 : SIZE / 2);
      glyphs.add(new TextLine.Glyph(Character.toString(character), left, right, 100, SIZE));
      left = right;
    }
    return new TextLine(glyphs, 500);
  }
}
