package vn.hoso.signature.internal.pdf.read;

/** A rectangle of a page, in points; left and bottom are the smaller coordinates. */
public record Box(float left, float bottom, float right, float top) {

  static Box of(float x1, float y1, float x2, float y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  public float area() {
    return (right - left) * (top - bottom);
  }

  /** Whether the middle of this is right of another's middle. */
  boolean isRightOf(Box other) {
    return left + right > other.left + other.right;
  }

  /** Whether the middle of this is above another's middle. */
  boolean isAbove(Box other) {
    return bottom + top > other.bottom + other.top;
  }

  /** How much of this another one covers, from 0 to 1; 0 if this has no area. */
  public float coveredBy(Box other) {
    float width = Math.min(right, other.right) - Math.max(left, other.left);
    float height = Math.min(top, other.top) - Math.max(bottom, other.bottom);
    return width <= 0 || height <= 0 || area() <= 0 ? 0 : width * height / area();
  }
}
