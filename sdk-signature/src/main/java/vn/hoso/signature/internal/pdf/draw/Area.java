package vn.hoso.signature.internal.pdf.draw;

/** A rectangle on a page as a reader sees it, in points from the top left corner. */
public record Area(double left, double top, double width, double height) {

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public double middle() {
    return left + width / 2;
  }

  /** The largest area of these proportions inside this one, in its middle. */
  public Area fit(double otherWidth, double otherHeight) {
    double scale = Math.min(width / otherWidth, height / otherHeight);
    double fittedWidth = otherWidth * scale;
    double fittedHeight = otherHeight * scale;
    return new Area(
        left + (width - fittedWidth) / 2,
        top + (height - fittedHeight) / 2,
        fittedWidth,
        fittedHeight);
  }

  public Area and(Area other) {
    double newLeft = Math.min(left, other.left);
    double newTop = Math.min(top, other.top);
    return new Area(
        newLeft,
        newTop,
        Math.max(right(), other.right()) - newLeft,
        Math.max(bottom(), other.bottom()) - newTop);
  }
}
