package vn.hoso.signature.internal.pdf.scan;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.draw.Density;
import vn.hoso.signature.internal.pdf.draw.Orientation;

/**
 * What a scan has to be (NĐ 30/2020/NĐ-CP Phụ lục I: in colour, at least 200 dpi).
 *
 * @param monochrome whether gray, and black and white, are accepted
 * @param assumedDpi of pages that do not say it; 0 if they are to be refused
 */
public record ScanRules(boolean monochrome, int assumedDpi) {

  public static final int MIN_DPI = 200;

  /** A3 at 600 dpi has 70 million. */
  public static final int MAX_PIXELS = 75_000_000;

  /** In inches; the longest side of a page that readers show (ISO 32000-1 Annex C). */
  private static final int MAX_SIDE = 200;

  /** Looks at the size before any pixel is read. */
  static void requireSize(int columns, int rows) throws IOException {
    if (columns < 1 || rows < 1 || (long) columns * rows > MAX_PIXELS) {
      throw new IOException(
          "it has %d x %d pixels, and a page may have %d in all; scan it smaller"
              .formatted(columns, rows, MAX_PIXELS));
    }
  }

  /** A page that keeps to the rules. */
  ScanPage page(
      int columns,
      int rows,
      @Nullable Density said,
      Orientation orientation,
      boolean colour,
      Samples samples)
      throws IOException {
    if (!colour && !monochrome) {
      throw new IOException(
          "it is gray or black and white; scan it in colour, or allow it for a paper without colour");
    }
    Density density = density(said);
    if (columns > MAX_SIDE * density.x() || rows > MAX_SIDE * density.y()) {
      throw new IOException(
          "it has %d x %d pixels at %s dpi, which no paper has; check its resolution"
              .formatted(columns, rows, text(density)));
    }
    return new ScanPage(columns, rows, density, orientation, samples);
  }

  private Density density(@Nullable Density said) throws IOException {
    if (said == null && assumedDpi == 0) {
      throw new IOException(
          "it does not say its resolution, so its size on paper is unknown; scan it again, or set"
              + " assumedDpi if you know it");
    }
    Density density = said == null ? new Density(assumedDpi, assumedDpi) : said;
    // 200 dpi are 7874 dots per metre in PNG, which is a little less.
    if (Math.round(Math.min(density.x(), density.y())) < MIN_DPI) {
      throw new IOException(
          "it has %s dpi; scan it again with %d or more".formatted(text(density), MIN_DPI));
    }
    return density;
  }

  private static String text(Density density) {
    long x = Math.round(density.x());
    long y = Math.round(density.y());
    return x == y ? String.valueOf(x) : x + " x " + y;
  }
}
