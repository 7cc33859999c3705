package vn.hoso.signature.internal.pdf.draw;

import java.util.List;

/** How a stored picture is turned to be seen upright, in the order of TIFF 6.0, tag 274, from 1. */
public enum Orientation {
  UPRIGHT(1, 0, 0, 1),
  MIRRORED(-1, 0, 0, 1),
  UPSIDE_DOWN(-1, 0, 0, -1),
  FLIPPED(1, 0, 0, -1),
  TRANSPOSED(0, -1, -1, 0),
  QUARTER_CLOCKWISE(0, -1, 1, 0),
  TRANSVERSED(0, 1, 1, 0),
  QUARTER_COUNTERCLOCKWISE(0, 1, -1, 0);

  private final int a;
  private final int b;
  private final int c;
  private final int d;

  Orientation(int a, int b, int c, int d) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** Upright for a number that stands for nothing, as viewers take it. */
  public static Orientation of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
  }

  /** Whether width and height change places. */
  public boolean isOnItsSide() {
    return a == 0;
  }

  /**
   * From the unit square, which the stored picture fills, to a rectangle at the origin (ISO 32000-1
   * §8.3.4, §8.9.5.1).
   *
   * @param width of the rectangle, in which the picture is upright
   * @return the six numbers of the operator cm
   */
  public List<Double> matrix(double width, double height) {
    return List.of(
        a * width,
        b * height,
        c * width,
        d * height,
        a + c < 0 ? width : 0,
        b + d < 0 ? height : 0);
  }
}
