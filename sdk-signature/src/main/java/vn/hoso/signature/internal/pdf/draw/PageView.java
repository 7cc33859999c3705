package vn.hoso.signature.internal.pdf.draw;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as a reader sees it: cropped, turned by /Rotate, and scaled by /UserUnit, all of which it
 * may inherit (ISO 32000-1 §7.7.3, §14.11.2).
 *
 * @param crop the visible box in user space
 * @param turn 0, 90, 180 or 270 degrees clockwise
 * @param unit points in a unit of user space
 */
public record PageView(PDRectangle crop, int turn, double unit) {

  public static PageView of(COSDictionary dictionary) {
    PDPage page = new PDPage(dictionary);
    return new PageView(
        page.getCropBox(), Math.floorMod(page.getRotation(), 360), page.getUserUnit());
  }

  public double width() {
    return (isOnItsSide() ? crop.getHeight() : crop.getWidth()) * unit;
  }

  public double height() {
    return (isOnItsSide() ? crop.getWidth() : crop.getHeight()) * unit;
  }

  /** An area in user space: left, bottom, right, top. */
  public PDRectangle toUserSpace(Area area) {
    double left = area.left() / unit;
    double top = area.top() / unit;
    double right = area.right() / unit;
    double bottom = area.bottom() / unit;
    double x0 = crop.getLowerLeftX();
    double y0 = crop.getLowerLeftY();
    double x1 = crop.getUpperRightX();
    double y1 = crop.getUpperRightY();
    return switch (turn) {
      case 90 -> rectangle(x0 + top, y0 + left, x0 + bottom, y0 + right);
      case 180 -> rectangle(x1 - right, y0 + top, x1 - left, y0 + bottom);
      case 270 -> rectangle(x1 - bottom, y1 - right, x1 - top, y1 - left);
      default -> rectangle(x0 + left, y1 - bottom, x0 + right, y1 - top);
    };
  }

  /** Where a rectangle of user space is seen. */
  public Area toView(PDRectangle user) {
    double left = (user.getLowerLeftX() - crop.getLowerLeftX()) * unit;
    double bottom = (user.getLowerLeftY() - crop.getLowerLeftY()) * unit;
    double right = (crop.getUpperRightX() - user.getUpperRightX()) * unit;
    double top = (crop.getUpperRightY() - user.getUpperRightY()) * unit;
    double width = user.getWidth() * unit;
    double height = user.getHeight() * unit;
    return switch (turn) {
      case 90 -> new Area(bottom, left, height, width);
      case 180 -> new Area(right, bottom, width, height);
      case 270 -> new Area(top, right, height, width);
      default -> new Area(left, top, width, height);
    };
  }

  /** The /Matrix that sets an appearance upright (ISO 32000-1 §12.5.5 algorithm 8.1). */
  public String matrix() {
    return switch (turn) {
      case 90 -> "[0 1 -1 0 0 0]";
      case 180 -> "[-1 0 0 -1 0 0]";
      case 270 -> "[0 -1 1 0 0 0]";
      default -> "[1 0 0 1 0 0]";
    };
  }

  /** From points above the lower left corner of the page as it is seen, to user space. */
  public Matrix upright() {
    float scale = (float) (1 / unit);
    float x0 = crop.getLowerLeftX();
    float y0 = crop.getLowerLeftY();
    float x1 = crop.getUpperRightX();
    float y1 = crop.getUpperRightY();
    return switch (turn) {
      case 90 -> new Matrix(0, scale, -scale, 0, x1, y0);
      case 180 -> new Matrix(-scale, 0, 0, -scale, x1, y1);
      case 270 -> new Matrix(0, -scale, scale, 0, x0, y1);
      default -> new Matrix(scale, 0, 0, scale, x0, y0);
    };
  }

  private boolean isOnItsSide() {
    return turn % 180 != 0;
  }

  private static PDRectangle rectangle(double x0, double y0, double x1, double y1) {
    return new PDRectangle((float) x0, (float) y0, (float) (x1 - x0), (float) (y1 - y0));
  }
}
