package vn.hoso.signature.internal.pdf.draw;

import org.jspecify.annotations.Nullable;

/**
 * How close the pixels of a picture are.
 *
 * @param x dots per inch
 * @param y dots per inch
 */
public record Density(double x, double y) {

  /** The numbers that TIFF and EXIF give to units (TIFF 6.0, tag 296). */
  public static final int INCH = 2;

  static final int CENTIMETRE = 3;

  private static final double CENTIMETRES_PER_INCH = 2.54;

  /** Null where the unit is neither inch nor centimetre, or a number is not above 0. */
  public static @Nullable Density of(double x, double y, int unit) {
    if (!(x > 0 && y > 0) || !Double.isFinite(x + y)) {
      return null;
    }
    return switch (unit) {
      case INCH -> new Density(x, y);
      case CENTIMETRE -> new Density(x * CENTIMETRES_PER_INCH, y * CENTIMETRES_PER_INCH);
      default -> null;
    };
  }
}
