package vn.hoso.signature.visible;

/**
 * Where on a page a signature is shown. Pages are as a reader sees them: turned, cropped, measured
 * from the top left corner.
 */
public sealed interface Placement {

  /** Points (1/72 inch) in a millimetre. */
  double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /**
   * A rectangle. A picture is fitted into it and centred, text starts at its top left corner.
   *
   * @param page from 1; -1 is the last page, -2 the one before
   * @param left points from the left edge
   * @param top points from the upper edge
   * @param width in points, above 0
   * @param height in points, above 0
   */
  record Rectangle(int page, double left, double top, double width, double height)
      implements Placement {
    public Rectangle {
      requirePage(page);
      boolean sound = left >= 0 && top >= 0 && width > 0 && height > 0;
      if (!sound || !Double.isFinite(left + top + width + height)) {
        throw new IllegalArgumentException(
            "left %s, top %s, width %s, height %s: give a rectangle on the page"
                .formatted(left, top, width, height));
      }
    }
  }

  /** A corner of a page as a reader sees it. */
  enum Corner {
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_RIGHT;

    public boolean isTop() {
      return this == TOP_LEFT || this == TOP_RIGHT;
    }

    public boolean isRight() {
      return this == TOP_RIGHT || this == BOTTOM_RIGHT;
    }
  }

  /**
   * Into a corner of a page; text is aligned with the page's edge.
   *
   * @param page from 1; -1 is the last page
   * @param margin points to both edges, 0 or more
   */
  record InCorner(int page, Corner corner, double margin) implements Placement {
    public InCorner {
      requirePage(page);
      if (!(margin >= 0) || !Double.isFinite(margin)) {
        throw new IllegalArgumentException("margin is " + margin + "; give 0 or more points");
      }
    }
  }

  /**
   * Between the signer's title (chức vụ) and name, as the document has them; the last such pair
   * counts. If there is text between them, the largest space without any is taken. Letters have to
   * be the same, white space does not matter.
   *
   * @param title the line above, all of it that stands together: "PHÓ CHỦ TỊCH" is not found by
   *     "CHỦ TỊCH"
   * @param name the line below, all of it
   */
  record Between(String title, String name) implements Placement {
    public Between {
      requireText("title", title);
      requireText("name", name);
    }
  }

  /**
   * In the blank that follows a text, on its line and in its size; dots count as blank. The first
   * place in the document counts where the text stands as words of its own and has a blank after
   * it.
   *
   * @param text for example "Số:"
   */
  record After(String text) implements Placement {
    public After {
      requireText("text", text);
    }
  }

  /**
   * Over the left third of an earlier signature, as a seal lies over a handwritten one: its right
   * edge is a third into the field, its middle at the field's height.
   *
   * @param field the full name of the earlier signature's field
   */
  record OverLeftThird(String field) implements Placement {
    public OverLeftThird {
      requireText("field", field);
    }
  }

  /**
   * In the rectangle of the empty field that is signed, whose place does not change. A picture is
   * fitted into it and centred, a seal centred, text starts at its top left corner.
   */
  record InField() implements Placement {}

  /**
   * A {@link Rectangle}, in points.
   *
   * @param page from 1; -1 is the last page
   */
  static Placement points(int page, double left, double top, double width, double height) {
    return new Rectangle(page, left, top, width, height);
  }

  /**
   * A {@link Rectangle}, in millimetres.
   *
   * @param page from 1; -1 is the last page
   */
  static Placement millimetres(int page, double left, double top, double width, double height) {
    double unit = POINTS_PER_MILLIMETRE;
    return new Rectangle(page, left * unit, top * unit, width * unit, height * unit);
  }

  /**
   * {@link InCorner}, 5 mm from both edges: three lines of 10 pt fit above the 20 mm that NĐ
   * 30/2020/NĐ-CP Phụ lục I leaves free.
   */
  static Placement corner(int page, Corner corner) {
    return new InCorner(page, corner, 5 * POINTS_PER_MILLIMETRE);
  }

  static Placement between(String title, String name) {
    return new Between(title, name);
  }

  static Placement after(String text) {
    return new After(text);
  }

  static Placement overLeftThirdOf(String field) {
    return new OverLeftThird(field);
  }

  static Placement inField() {
    return new InField();
  }

  private static void requirePage(int page) {
    if (page == 0) {
      throw new IllegalArgumentException("page is 0; count from 1, or from -1 for the last page");
    }
  }

  private static void requireText(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " is blank; give the text that the document has");
    }
  }
}
