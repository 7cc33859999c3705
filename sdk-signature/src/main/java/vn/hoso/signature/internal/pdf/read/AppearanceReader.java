package vn.hoso.signature.internal.pdf.read;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Reads what the widget of a field shows (ISO 32000-1 §12.5.5). */
final class AppearanceReader {

  /** A larger picture is the page itself, scanned. */
  private static final float LARGEST_PICTURE = 0.5f;

  private AppearanceReader() {}

  /** Null if the field shows nothing. */
  static @Nullable Appearance of(Revision revision, COSDictionary field) {
    Node node = new Node(revision, field, Use.TRAILER);
    List<Node> kids = node.entry(COSName.KIDS).elements();
    Node widget = node.entry(COSName.RECT).isAbsent() && !kids.isEmpty() ? kids.get(0) : node;
    Box place = box(widget.entry(COSName.RECT));
    Node look = widget.entry(COSName.AP).entry(COSName.N);
    if (place == null || place.area() <= 0 || !look.isDictionary()) {
      return null;
    }
    Drawing drawing = ContentReader.read(look, look.entry(COSName.RESOURCES));
    Node page = widget.entry(COSName.P);
    return new Appearance(
        page.number(),
        place,
        isRight(place, page),
        !drawing.pictures().isEmpty(),
        drawing.text(),
        drawing.slanted());
  }

  /** Pages are shown cropped, and turned clockwise (ISO 32000-1 table 30). */
  private static boolean isRight(Box place, Node page) {
    Box crop = box(inherited(page, COSName.CROP_BOX));
    Box paper = crop == null ? box(inherited(page, COSName.MEDIA_BOX)) : crop;
    if (paper == null) {
      return false;
    }
    int turn =
        inherited(page, COSName.ROTATE).value() instanceof COSNumber number ? number.intValue() : 0;
    return switch (Math.floorMod(turn, 360)) {
      case 90 -> place.isAbove(paper);
      case 180 -> paper.isRightOf(place);
      case 270 -> paper.isAbove(place);
      default -> place.isRightOf(paper);
    };
  }

  /** Whether the page itself has a picture under this appearance. */
  static boolean isOverPicture(Revision revision, Appearance appearance) {
    Node page = new Node(revision, revision.object(appearance.page()), Use.TRAILER);
    Box paper = box(inherited(page, COSName.MEDIA_BOX));
    float largest = paper == null ? Float.MAX_VALUE : LARGEST_PICTURE * paper.area();
    Node resources = inherited(page, COSName.RESOURCES);
    return ContentReader.read(page.entry(COSName.CONTENTS), resources).pictures().stream()
        .filter(picture -> picture.area() < largest)
        .anyMatch(picture -> picture.coveredBy(appearance.place()) > 0);
  }

  private static Node inherited(Node page, COSName key) {
    Node node = page;
    for (int i = 0; i < PdfLimits.TREE_DEPTH && node.entry(key).isAbsent(); i++) {
      node = node.entry(COSName.PARENT);
    }
    return node.entry(key);
  }

  /** Null if it is none. */
  static @Nullable Box box(Node rectangle) {
    List<Node> corners = rectangle.elements();
    float[] values = new float[4];
    for (int i = 0; i < values.length; i++) {
      if (corners.size() != values.length
          || !(corners.get(i).value() instanceof COSNumber number)) {
        return null;
      }
      values[i] = number.floatValue();
    }
    return Box.of(values[0], values[1], values[2], values[3]);
  }
}
