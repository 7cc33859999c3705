package vn.hoso.signature.visible;

import java.time.LocalDate;
import java.util.List;

/**
 * What a signature shows (NĐ 30/2020/NĐ-CP Phụ lục I). Nothing else is drawn: no frame, no name, no
 * text of ours.
 */
public sealed interface VisibleSignature {

  /** Of the texts that the decree prescribes, in points. */
  double TEXT_SIZE = 10;

  /** Where it is shown. */
  Placement placement();

  /**
   * A picture, as large as its place allows: the handwriting (chữ ký) of a competent person.
   *
   * @param picture blue, on a transparent background
   * @param placement a rectangle, a field, or between two texts: what has a size
   */
  record Picture(SignatureImage picture, Placement placement) implements VisibleSignature {
    public Picture {
      boolean sized =
          placement instanceof Placement.Rectangle
              || placement instanceof Placement.Between
              || placement instanceof Placement.InField;
      if (!sized) {
        throw new IllegalArgumentException(
            "placement is %s, which has no size; give a rectangle, or a seal with its width"
                .formatted(placement));
      }
    }
  }

  /**
   * A picture in its true size: the seal (con dấu) of an agency.
   *
   * @param picture red, on a transparent background
   * @param width in millimetres, 5 to 100
   */
  record Seal(SignatureImage picture, double width, Placement placement)
      implements VisibleSignature {
    public Seal {
      if (!(width >= 5 && width <= 100)) {
        throw new IllegalArgumentException("width is " + width + " mm; a seal has 5 to 100");
      }
    }
  }

  /**
   * Lines of text in Times, 10 pt, black. A line that is too long is broken.
   *
   * @param lines one or more, without the time
   * @param time whether the time of signing follows: ISO 8601, Vietnam's zone
   */
  record Text(List<String> lines, boolean time, Placement placement) implements VisibleSignature {
    public Text {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || lines.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("lines are missing or blank; give what is to be shown");
      }
    }
  }

  /**
   * Text in a blank of the document, in the size of the text before it: the number (số) of a
   * document.
   */
  record Blank(String text, Placement.After placement) implements VisibleSignature {
    public Blank {
      if (text.isBlank()) {
        throw new IllegalArgumentException("text is blank; give what is to be shown");
      }
    }
  }

  /**
   * The day of issue in the blanks of "ngày … tháng … năm …", in italics (Phụ lục I, mục II, ô 4).
   * Month and year that are there already have to be the same.
   */
  record Day(LocalDate day) implements VisibleSignature {
    private static final Placement PLACE = Placement.after("ngày");

    @Override
    public Placement placement() {
      return PLACE;
    }
  }

  /** How a copy was made (NĐ 30/2020/NĐ-CP Điều 25). */
  enum Copy {
    /** Of all of a document. */
    SAO_Y("SAO Y"),
    /** Of a document, with letterhead and seal of who copies. */
    SAO_LUC("SAO LỤC"),
    /** Of a part of a document. */
    TRICH_SAO("TRÍCH SAO");

    private final String words;

    Copy(String words) {
      this.words = words;
    }

    /** As it stands on the copy. */
    public String words() {
      return words;
    }
  }

  /** A handwritten signature between the signer's title and name. */
  static VisibleSignature handwriting(SignatureImage picture, String title, String name) {
    return new Picture(picture, Placement.between(title, name));
  }

  /**
   * A picture, fitted into its place.
   *
   * @param placement a rectangle, a field, or between two texts
   */
  static VisibleSignature picture(SignatureImage picture, Placement placement) {
    return new Picture(picture, placement);
  }

  /**
   * A seal in its true size.
   *
   * @param width in millimetres, 5 to 100
   */
  static VisibleSignature seal(SignatureImage picture, double width, Placement placement) {
    return new Seal(picture, width, placement);
  }

  /**
   * On an attachment (phụ lục) in a file of its own: top right of its first page, number and symbol
   * of the document, and the time of signing.
   */
  static VisibleSignature attachment(String numberAndSymbol) {
    return new Text(List.of(numberAndSymbol), true, topRight());
  }

  /** On an electronic copy: top right of its first page, kind, agency and time of signing. */
  static VisibleSignature copy(Copy kind, String agency) {
    return new Text(List.of(kind.words(), agency), true, topRight());
  }

  /** Lines of text, and nothing else. */
  static VisibleSignature text(Placement placement, String... lines) {
    return new Text(List.of(lines), false, placement);
  }

  /** The number of a document after "Số:". */
  static VisibleSignature number(String number) {
    return new Blank(number, new Placement.After("Số:"));
  }

  /** The day of issue. */
  static VisibleSignature day(LocalDate day) {
    return new Day(day);
  }

  private static Placement topRight() {
    return Placement.corner(1, Placement.Corner.TOP_RIGHT);
  }
}
