package vn.hoso.signature.internal.pdf.scan;

import vn.hoso.signature.internal.pdf.draw.Density;
import vn.hoso.signature.internal.pdf.draw.Orientation;

/**
 * A scanned page.
 *
 * @param columns pixels in a stored row
 * @param rows stored rows
 * @param samples to be read while the file that they come from is open
 */
public record ScanPage(
    int columns, int rows, Density density, Orientation orientation, Samples samples) {

  private static final int POINTS_PER_INCH = 72;

  /** Of the upright page, in points. */
  public double width() {
    return orientation.isOnItsSide() ? storedHeight() : storedWidth();
  }

  /** Of the upright page, in points. */
  public double height() {
    return orientation.isOnItsSide() ? storedWidth() : storedHeight();
  }

  private double storedWidth() {
    return columns * POINTS_PER_INCH / density.x();
  }

  private double storedHeight() {
    return rows * POINTS_PER_INCH / density.y();
  }
}
