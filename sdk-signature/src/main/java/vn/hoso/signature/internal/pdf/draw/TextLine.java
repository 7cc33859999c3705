package vn.hoso.signature.internal.pdf.draw;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a page, glyph by glyph from left to right, in points as a reader sees the page. */
public final class TextLine {

  /** Blank, or what marks a blank that is to be filled in. */
  private static final Pattern FILLER = Pattern.compile("[\\s\\u00A0._\u2026]*");

  private static final double RISE = 0.7;
  private static final double FALL = 0.22;

  private final List<Glyph> glyphs;
  private final double end;

  /**
   * A glyph.
   *
   * @param text its characters, decomposed: programs write Vietnamese letters in either way
   */
  record Glyph(String text, double left, double right, double baseline, double size) {

    Glyph {
      text = decomposed(text);
    }

    boolean isFiller() {
      return FILLER.matcher(text).matches();
    }
  }

  /**
   * A place where a text was found.
   *
   * @param from its first glyph
   * @param to its last glyph
   */
  public record Match(TextLine line, int from, int to) {

    public Area area() {
      Glyph first = line.glyphs.get(from);
      Glyph last = line.glyphs.get(to);
      return new Area(
          first.left(),
          first.baseline() - RISE * first.size(),
          last.right() - first.left(),
          (RISE + FALL) * first.size());
    }

    public double baseline() {
      return line.glyphs.get(to).baseline();
    }

    public double size() {
      return line.glyphs.get(to).size();
    }

    /** How much room there is up to the next letter, or to the page's margin. */
    public double blank() {
      double start = line.glyphs.get(to).right();
      int next = line.skipFiller(to + 1);
      return (next < line.glyphs.size() ? line.glyphs.get(next).left() : line.end) - start;
    }

    /** What stands between this and another match on its line, without fillers. */
    public String textUpTo(Match later) {
      return line.text(to + 1, later.from());
    }

    /** The digits that follow at once. */
    public String digitsAfter() {
      return line.text(to + 1, line.glyphs.size()).replaceAll("(?s)[^0-9].*", "");
    }

    /** The last glyph of the digits that follow. */
    public Match withDigits() {
      int last = to;
      for (int i = to + 1; i < line.glyphs.size(); i++) {
        Glyph glyph = line.glyphs.get(i);
        if (glyph.text().matches("[0-9]+")) {
          last = i;
        } else if (!glyph.isFiller()) {
          break;
        }
      }
      return new Match(line, from, last);
    }
  }

  /**
   * As read.
   *
   * @param end where writing has to end
   */
  TextLine(List<Glyph> glyphs, double end) {
    this.glyphs = List.copyOf(glyphs);
    this.end = end;
  }

  /** All places with this text; white space does not matter. */
  public List<Match> find(String text) {
    StringBuilder all = new StringBuilder();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      String characters = withoutSpace(glyphs.get(i).text());
      all.append(characters);
      for (int n = 0; n < characters.length(); n++) {
        owners.add(i);
      }
    }
    String wanted = withoutSpace(decomposed(text));
    List<Match> matches = new ArrayList<>();
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      matches.add(new Match(this, owners.get(at), owners.get(at + wanted.length() - 1)));
    }
    return matches;
  }

  private int skipFiller(int from) {
    int next = from;
    while (next < glyphs.size() && glyphs.get(next).isFiller()) {
      next++;
    }
    return next;
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(glyphs.get(i).isFiller() ? "" : glyphs.get(i).text());
    }
    return withoutSpace(text.toString());
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\u00A0]", "");
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
