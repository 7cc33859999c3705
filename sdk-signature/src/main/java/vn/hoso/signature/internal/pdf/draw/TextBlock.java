package vn.hoso.signature.internal.pdf.draw;

import java.util.ArrayList;
import java.util.List;

/** Lines of text that are set as one, each no wider than allowed. */
public final class TextBlock {

  /** How far Times rises above the baseline, and falls below it, of its size. */
  public static final double ASCENT = 0.891;

  public static final double HEIGHT = 1.107;
  private static final double LINE_HEIGHT = 1.15;

  private final TimesFont font;
  private final List<String> lines;
  private final double size;

  private TextBlock(TimesFont font, List<String> lines, double size) {
    this.font = font;
    this.lines = lines;
    this.size = size;
  }

  /** Breaks lines between words where they are wider than allowed, in points. */
  public static TextBlock of(TimesFont font, List<String> lines, double size, double maxWidth) {
    List<String> broken = new ArrayList<>();
    for (String line : lines) {
      StringBuilder current = new StringBuilder();
      for (String word : line.strip().split("\\s+", -1)) {
        boolean fits = font.width(current + " " + word, size) <= maxWidth;
        if (!current.isEmpty() && !fits) {
          broken.add(current.toString());
          current.setLength(0);
        }
        current.append(current.isEmpty() ? "" : " ").append(word);
      }
      broken.add(current.toString());
    }
    return new TextBlock(font, broken, size);
  }

  public double width() {
    return lines.stream().mapToDouble(line -> font.width(line, size)).max().orElse(0);
  }

  public double height() {
    return ((lines.size() - 1) * LINE_HEIGHT + HEIGHT) * size;
  }

  /** The lines, each at the left or the right edge of the block. */
  public List<Look.Run> runs(boolean right) {
    List<Look.Run> runs = new ArrayList<>();
    for (String line : lines) {
      double left = right ? width() - font.width(line, size) : 0;
      double baseline = (ASCENT + runs.size() * LINE_HEIGHT) * size;
      runs.add(new Look.Run(line, left, baseline, size, false));
    }
    return runs;
  }
}
