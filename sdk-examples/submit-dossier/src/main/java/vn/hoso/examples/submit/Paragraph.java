package vn.hoso.examples.submit;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Words in their fonts, broken into lines that fill a width. */
final class Paragraph {

  /** A word, and how wide it is in points at the paragraph's size. */
  record Word(String text, PDFont font, float width) {}

  /** Words that stand on one line; the last line of a paragraph is not stretched. */
  record Line(List<Word> words, float width, boolean last) {}

  private final float size;
  private final List<Word> words = new ArrayList<>();

  Paragraph(float size) {
    this.size = size;
  }

  /** Adds text. Letters are composed first: fonts have ế, and not its parts one over another. */
  Paragraph add(PDFont font, String text) throws IOException {
    for (String word : Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\s+", -1)) {
      words.add(new Word(word, font, width(font, size, word)));
    }
    return this;
  }

  /** The lines that fill the width, the first one shorter by the indent. */
  List<Line> lines(float width, float indent) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    float lineWidth = 0;
    for (Word word : words) {
      float available = lines.isEmpty() ? width - indent : width;
      float extended =
          line.isEmpty() ? word.width : lineWidth + width(word.font, size, " ") + word.width;
      if (extended > available && !line.isEmpty()) {
        lines.add(new Line(List.copyOf(line), lineWidth, false));
        line.clear();
        extended = word.width;
      }
      line.add(word);
      lineWidth = extended;
    }
    lines.add(new Line(List.copyOf(line), lineWidth, true));
    return lines;
  }

  /** Width of a text in points. */
  static float width(PDFont font, float size, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }
}
