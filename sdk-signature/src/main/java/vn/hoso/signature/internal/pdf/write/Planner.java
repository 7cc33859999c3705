package vn.hoso.signature.internal.pdf.write;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.pdf.draw.Area;
import vn.hoso.signature.internal.pdf.draw.Look;
import vn.hoso.signature.internal.pdf.draw.Picture;
import vn.hoso.signature.internal.pdf.draw.TextBlock;
import vn.hoso.signature.internal.pdf.draw.TimesFont;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;

/** Turns what a caller wants to be seen into a field's area and what is drawn in it. */
final class Planner {

  /** Of a text in a corner; longer lines are broken. */
  private static final double CORNER_WIDTH = 90 * Placement.POINTS_PER_MILLIMETRE;

  /** Of areas that were computed in two ways, in points. */
  private static final double ROUNDING = 0.01;

  private final PdfSource source;
  private final Places places;
  private final Instant time;

  /**
   * What is drawn.
   *
   * @param page that it is drawn on
   * @param field the area of the field around it
   */
  record Shown(Page page, Area field, Look look) {}

  private Planner(PdfSource source, Places places, Instant time) {
    this.source = source;
    this.places = places;
    this.time = time;
  }

  /**
   * Finds the place, reading the document's text if it has to.
   *
   * @param target the name of the empty field that is signed; null for a new one
   * @throws SigningRefusedException if the place is not in the document, or is too small
   */
  static Shown plan(
      PdfSource source,
      FormFields fields,
      @Nullable String target,
      VisibleSignature visible,
      Instant time) {
    Places places = new Places(source, fields, target);
    Planner planner = new Planner(source, places, time);
    Look look;
    if (visible instanceof VisibleSignature.Picture picture) {
      look = planner.picture(picture);
    } else if (visible instanceof VisibleSignature.Seal seal) {
      look = planner.seal(seal);
    } else {
      try (TimesFont font = TimesFont.open()) {
        look = planner.text(visible, font);
        look.runs().forEach(run -> font.require(run.text()));
      }
    }
    planner.requireInside(look, places.page(look.page()), "page " + (look.page() + 1));
    boolean inField = visible.placement() instanceof Placement.InField;
    Area field = inField ? places.find(visible.placement()).area() : look.area();
    planner.requireInside(look, field, "the field " + target);
    return new Shown(places.get(look.page()), field, look);
  }

  private Look picture(VisibleSignature.Picture wanted) {
    Picture picture = decoded(wanted.picture());
    Places.Place place = places.find(wanted.placement());
    return new Look(
        place.page(), place.area().fit(picture.width(), picture.height()), picture, List.of());
  }

  private Look seal(VisibleSignature.Seal wanted) {
    Picture picture = decoded(wanted.picture());
    double width = wanted.width() * Placement.POINTS_PER_MILLIMETRE;
    double height = width * picture.height() / picture.width();
    if (wanted.placement() instanceof Placement.InCorner corner) {
      Places.Place place = places.inCorner(corner, width, height);
      return new Look(place.page(), place.area(), picture, List.of());
    }
    Places.Place place = places.find(wanted.placement());
    Area around = place.area();
    double left =
        wanted.placement() instanceof Placement.OverLeftThird
            ? around.left() + around.width() / 3 - width
            : around.middle() - width / 2;
    double top = (around.top() + around.bottom() - height) / 2;
    return new Look(place.page(), new Area(left, top, width, height), picture, List.of());
  }

  private Look text(VisibleSignature visible, TimesFont font) {
    if (visible instanceof VisibleSignature.Text text) {
      return lines(text, font);
    }
    Blanks blanks = new Blanks(source, places, font);
    if (visible instanceof VisibleSignature.Blank blank) {
      return blanks.fill(blank.placement().text(), composed(blank.text()));
    }
    return blanks.fill(((VisibleSignature.Day) visible).day());
  }

  private Look lines(VisibleSignature.Text text, TimesFont font) {
    List<String> lines = new ArrayList<>(text.lines().stream().map(Planner::composed).toList());
    if (text.time()) {
      lines.add(PdfText.isoTime(time));
    }
    Placement placement = text.placement();
    if (placement instanceof Placement.InCorner corner) {
      TextBlock block = TextBlock.of(font, lines, VisibleSignature.TEXT_SIZE, CORNER_WIDTH);
      Places.Place place = places.inCorner(corner, block.width(), block.height());
      return new Look(place.page(), place.area(), null, block.runs(corner.corner().isRight()));
    }
    Places.Place place = places.find(placement);
    double width = place.area().width();
    TextBlock block = TextBlock.of(font, lines, VisibleSignature.TEXT_SIZE, width);
    if (block.width() > width || block.height() > place.area().height()) {
      throw new SigningRefusedException(
          "The text needs %.0f x %.0f points in %s, and its place has %.0f x %.0f: enlarge it"
              .formatted(
                  block.width(), block.height(), source.path(), width, place.area().height()));
    }
    Area area = new Area(place.area().left(), place.area().top(), block.width(), block.height());
    return new Look(place.page(), area, null, block.runs(false));
  }

  private void requireInside(Look look, Area outer, String what) {
    Area area = look.area();
    if (area.left() < outer.left() - ROUNDING
        || area.top() < outer.top() - ROUNDING
        || area.right() > outer.right() + ROUNDING
        || area.bottom() > outer.bottom() + ROUNDING) {
      throw new SigningRefusedException(
          "The signature would reach beyond %s of %s: choose another place, or a smaller one"
              .formatted(what, source.path()));
    }
  }

  private static Picture decoded(SignatureImage image) {
    if (image instanceof Picture picture) {
      return picture;
    }
    throw new IllegalArgumentException("The picture is not one that SignatureImage has read");
  }

  /** Composed letters are what fonts have. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
