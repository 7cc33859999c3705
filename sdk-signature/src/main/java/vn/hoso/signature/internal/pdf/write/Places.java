package vn.hoso.signature.internal.pdf.write;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.pdf.draw.Area;
import vn.hoso.signature.internal.pdf.draw.DocumentText;
import vn.hoso.signature.internal.pdf.draw.PageView;
import vn.hoso.signature.internal.pdf.draw.TextLine;
import vn.hoso.signature.internal.pdf.draw.TextLine.Match;
import vn.hoso.signature.visible.Placement;

/** Finds the places that callers name. */
final class Places {

  /** Between title and name: as wide as handwriting gets, and less than that is no room. */
  private static final double HANDWRITING_WIDTH = 70 * Placement.POINTS_PER_MILLIMETRE;

  private static final double MIN_HEIGHT = 5 * Placement.POINTS_PER_MILLIMETRE;

  /** How far the middles of title and name may be apart. */
  private static final double MAX_SHIFT = 40 * Placement.POINTS_PER_MILLIMETRE;

  private final PdfSource source;
  private final FormFields fields;
  private final @Nullable String target;
  private final List<Page> pages;

  /**
   * An area of a page.
   *
   * @param page from 0
   */
  record Place(int page, Area area) {}

  /**
   * Of a document.
   *
   * @param target the name of the empty field that is signed; null for a new one
   */
  Places(PdfSource source, FormFields fields, @Nullable String target) {
    this.source = source;
    this.fields = fields;
    this.target = target;
    this.pages = Page.all(source);
  }

  Page get(int page) {
    return pages.get(page);
  }

  int count() {
    return pages.size();
  }

  PageView view(int page) {
    return PageView.of(pages.get(page).dictionary());
  }

  /** All of a page. */
  Area page(int page) {
    PageView view = view(page);
    return new Area(0, 0, view.width(), view.height());
  }

  /**
   * The area that a placement stands for, other than a corner.
   *
   * @throws SigningRefusedException if the document does not have it
   */
  Place find(Placement placement) {
    if (placement instanceof Placement.Rectangle given) {
      Area area = new Area(given.left(), given.top(), given.width(), given.height());
      return new Place(index(given.page()), area);
    }
    if (placement instanceof Placement.Between between) {
      return between(between);
    }
    if (placement instanceof Placement.OverLeftThird over) {
      return field(over.field());
    }
    if (placement instanceof Placement.InField && target != null) {
      return field(target);
    }
    throw new IllegalArgumentException(
        "placement is %s, where only VisibleSignature.Blank can go".formatted(placement));
  }

  /** The area of what is to be shown in a corner. */
  Place inCorner(Placement.InCorner placement, double width, double height) {
    int index = index(placement.page());
    Area page = page(index);
    double margin = placement.margin();
    Placement.Corner corner = placement.corner();
    double left = corner.isRight() ? page.right() - margin - width : margin;
    double top = corner.isTop() ? margin : page.bottom() - margin - height;
    return new Place(index, new Area(left, top, width, height));
  }

  private int index(int page) {
    int index = page > 0 ? page - 1 : pages.size() + page;
    if (index < 0 || index >= pages.size()) {
      throw new SigningRefusedException(
          "%s has %d pages and no page %d: name another page"
              .formatted(source.path(), pages.size(), page));
    }
    return index;
  }

  /** The lines of a page. */
  List<TextLine> lines(DocumentText text, int page) {
    return text.lines(pages.get(page).key());
  }

  private Place between(Placement.Between wanted) {
    try (DocumentText text = DocumentText.open(source.path())) {
      for (int page = pages.size() - 1; page >= 0; page--) {
        List<TextLine> lines = lines(text, page);
        Optional<Area> gap = gap(lines, wanted);
        if (gap.isPresent()) {
          return new Place(page, gap.get());
        }
      }
    }
    throw new SigningRefusedException(
        ("%s has no page with \"%s\" and, with room between them, \"%s\" below: check both texts;"
                + " in a scan, give the place as a rectangle")
            .formatted(source.path(), wanted.title(), wanted.name()));
  }

  /** Between the last name and the title that is next above it. */
  private static Optional<Area> gap(List<TextLine> lines, Placement.Between wanted) {
    List<Area> titles = matches(lines, wanted.title());
    List<Area> names = matches(lines, wanted.name());
    for (int n = names.size() - 1; n >= 0; n--) {
      Area name = names.get(n);
      for (int t = titles.size() - 1; t >= 0; t--) {
        Area title = titles.get(t);
        double height = name.top() - title.bottom();
        if (height >= MIN_HEIGHT && Math.abs(name.middle() - title.middle()) <= MAX_SHIFT) {
          double middle = (title.middle() + name.middle()) / 2;
          double left = middle - HANDWRITING_WIDTH / 2;
          Area between = new Area(left, title.bottom(), HANDWRITING_WIDTH, height);
          return Optional.of(free(between, lines, title.and(name)))
              .filter(area -> area.height() >= MIN_HEIGHT);
        }
      }
    }
    return Optional.empty();
  }

  /** The highest part of an area that has no text within a column; beside it may be some. */
  private static Area free(Area all, List<TextLine> lines, Area column) {
    List<Area> texts =
        lines.stream()
            .flatMap(line -> line.between(column.left(), column.right()).stream())
            .filter(text -> text.bottom() > all.top() && text.top() < all.bottom())
            .sorted(Comparator.comparingDouble(Area::top))
            .toList();
    double top = all.top();
    Area highest = new Area(all.left(), top, all.width(), 0);
    for (Area text : texts) {
      highest = higher(highest, top, text.top());
      top = Math.max(top, text.bottom());
    }
    return higher(highest, top, all.bottom());
  }

  private static Area higher(Area known, double top, double bottom) {
    return bottom - top > known.height()
        ? new Area(known.left(), top, known.width(), bottom - top)
        : known;
  }

  private static List<Area> matches(List<TextLine> lines, String text) {
    return lines.stream().flatMap(line -> line.findAlone(text).stream()).map(Match::area).toList();
  }

  private Place field(String name) {
    Widget widget =
        fields
            .named(name)
            .flatMap(field -> Widget.of(source, field))
            .orElseThrow(() -> noField(name));
    int page =
        IntStream.range(0, pages.size())
            .filter(index -> widget.isOn(pages.get(index), source))
            .findFirst()
            .orElseThrow(() -> noField(name));
    return new Place(page, view(page).toView(widget.rectangle()));
  }

  private SigningRefusedException noField(String name) {
    return new SigningRefusedException(
        "%s has no field %s that is seen on a page: check the field's full name, or choose another place"
            .formatted(source.path(), name));
  }
}
