package vn.hoso.signature.internal.pdf.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signature shows, and where.
 *
 * @param page from 0
 * @param area of the field
 * @param picture that fills the area; null if there is text
 */
public record Look(int page, Area area, @Nullable Picture picture, List<Run> runs) {

  /**
   * A piece of text.
   *
   * @param left in points from the area's left edge
   * @param baseline in points from the area's upper edge
   * @param size in points
   */
  public record Run(String text, double left, double baseline, double size, boolean slanted) {}

  public Look {
    runs = List.copyOf(runs);
  }
}
