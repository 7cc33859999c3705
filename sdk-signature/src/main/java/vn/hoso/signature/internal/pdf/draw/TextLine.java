package vn.hoso.signature.internal.pdf.draw;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** A line of a page, glyph by glyph from left to right, in points as a reader sees the page. */
public final class TextLine {

  /** Blank, or what marks a blank that is to be filled in. */
  private static final Pattern FILLER = Pattern.compile("[\\s\\p{Z}\\u200B._\u2026]*");

  /** Also what does not break, has no width or that of a digit. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B]+");

  /** Of the size: letters of a word are nearer to each other, words are not. */
  private static final double WORD_SPACE = 0.15;

  /** Of the size: words that are further apart stand in different columns. */
  private static final double COLUMN_SPACE = 2;

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
      return TextLine.area(line.glyphs.get(from), line.glyphs.get(to));
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

  /** All places with this text as words of their own; white space does not matter. */
  public List<Match> find(String text) {
    return find(text, WORD_SPACE, TextLine::isOfAWord);
  }

  /** All places with this text and nothing else near it; white space does not matter. */
  public List<Match> findAlone(String text) {
    return find(text, COLUMN_SPACE, character -> true);
  }

  /** What there is between two edges, blanks aside. */
  public Optional<Area> between(double left, double right) {
    return glyphs.stream()
        .filter(glyph -> !glyph.isFiller() && glyph.left() < right && glyph.right() > left)
        .map(glyph -> area(glyph, glyph))
        .reduce(Area::and);
  }

  private static Area area(Glyph first, Glyph last) {
    return new Area(
        first.left(),
        first.baseline() - RISE * first.size(),
        last.right() - first.left(),
        (RISE + FALL) * first.size());
  }

  /**
   * All places with this text.
   *
   * @param space of the size, by which it has to be apart
   * @param together characters that it has to be apart from, if it begins or ends with such a one
   */
  private List<Match> find(String text, double space, IntPredicate together) {
    Letters letters = new Letters();
    String wanted = withoutSpace(decomposed(text));
    List<Match> matches = new ArrayList<>();
    int at = wanted.isEmpty() ? -1 : letters.all.indexOf(wanted);
    while (at >= 0) {
      int last = at + wanted.length() - 1;
      if (letters.mayEnd(at - 1, space, together) && letters.mayEnd(last, space, together)) {
        matches.add(new Match(this, letters.owners.get(at), letters.owners.get(last)));
      }
      at = letters.all.indexOf(wanted, at + 1);
    }
    return matches;
  }

  /** The characters of the line without white space, and which glyph each belongs to. */
  private final class Letters {

    private final StringBuilder all = new StringBuilder();
    private final List<Integer> owners = new ArrayList<>();

    Letters() {
      for (int i = 0; i < glyphs.size(); i++) {
        String characters = withoutSpace(glyphs.get(i).text());
        all.append(characters);
        owners.addAll(Collections.nCopies(characters.length(), i));
      }
    }

    /** Whether what comes after this character need not belong to it. */
    boolean mayEnd(int index, double space, IntPredicate together) {
      int next = index + 1;
      if (index < 0
          || next == all.length()
          || !together.test(all.charAt(index))
          || !together.test(all.charAt(next))) {
        return true;
      }
      Glyph one = glyphs.get(owners.get(index));
      Glyph other = glyphs.get(owners.get(next));
      return other.left() - one.right() >= space * Math.max(one.size(), other.size());
    }
  }

  /** Marks belong to the letter before them. */
  private static boolean isOfAWord(int character) {
    return Character.isLetter(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
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
    return SPACE.matcher(text).replaceAll("");
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
