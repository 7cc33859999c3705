package vn.hoso.signature.internal.pdf.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.pdf.draw.Area;
import vn.hoso.signature.internal.pdf.draw.DocumentText;
import vn.hoso.signature.internal.pdf.draw.Look;
import vn.hoso.signature.internal.pdf.draw.TextBlock;
import vn.hoso.signature.internal.pdf.draw.TextLine;
import vn.hoso.signature.internal.pdf.draw.TextLine.Match;
import vn.hoso.signature.internal.pdf.draw.TimesFont;

/** Fills the blanks that a document's author left for number and day. */
final class Blanks {

  /** What italics add to the width of a text, of its size. */
  static final double SLANT = 0.21256;

  private final PdfSource source;
  private final Places places;
  private final TimesFont font;

  /** A text, and what it is written after. */
  private record Entry(Match anchor, String text, boolean slanted) {}

  Blanks(PdfSource source, Places places, TimesFont font) {
    this.source = source;
    this.places = places;
    this.font = font;
  }

  Look fill(String anchor, String text) {
    return first(
        line ->
            line.find(anchor).stream()
                .map(match -> new Entry(match, text, false))
                .filter(this::hasRoom)
                .findFirst()
                .map(List::of),
        "blank after \"%s\" that has room for \"%s\"".formatted(anchor, text));
  }

  /** Day and month with two digits where NĐ 30/2020/NĐ-CP wants them: days to 9, months 1, 2. */
  Look fill(LocalDate date) {
    String day = digits("%02d", date.getDayOfMonth());
    String month = digits(date.getMonthValue() < 3 ? "%02d" : "%d", date.getMonthValue());
    String year = digits("%d", date.getYear());
    return first(
        line -> date(line, day, month, year),
        "line \"ngày … tháng … năm …\" with a blank for the day, and month and year that are blank"
            + " or those of "
            + date);
  }

  private Optional<List<Entry>> date(TextLine line, String day, String month, String year) {
    for (Match dayWord : line.find("ngày")) {
      Optional<Match> monthWord = after(line.find("tháng"), dayWord);
      Optional<Match> yearWord = monthWord.flatMap(match -> after(line.find("năm"), match));
      if (yearWord.isEmpty() || !dayWord.textUpTo(monthWord.get()).isEmpty()) {
        continue;
      }
      List<Entry> entries = new ArrayList<>(List.of(new Entry(dayWord, day, true)));
      String writtenMonth = monthWord.get().textUpTo(yearWord.get());
      if (writtenMonth.isEmpty()) {
        entries.add(new Entry(monthWord.get(), month, true));
      }
      String writtenYear = yearWord.get().digitsAfter();
      if (!writtenYear.equals(year)) {
        String rest = year.substring(Math.min(writtenYear.length(), year.length()));
        entries.add(new Entry(yearWord.get().withDigits(), rest, true));
      }
      boolean agrees =
          (writtenMonth.isEmpty() || number(writtenMonth) == Integer.parseInt(month))
              && year.startsWith(writtenYear);
      if (agrees && entries.stream().allMatch(this::hasRoom)) {
        return Optional.of(entries);
      }
    }
    return Optional.empty();
  }

  private static String digits(String format, int number) {
    return String.format(Locale.ROOT, format, number);
  }

  /** 0 for what is no month. */
  private static int number(String written) {
    return written.matches("[0-9]{1,2}") ? Integer.parseInt(written) : 0;
  }

  private static Optional<Match> after(List<Match> matches, Match earlier) {
    return matches.stream().filter(match -> match.from() > earlier.to()).findFirst();
  }

  private boolean hasRoom(Entry entry) {
    return font.width(entry.text(), entry.anchor().size()) <= entry.anchor().blank();
  }

  private Look first(Function<TextLine, Optional<List<Entry>>> finder, String what) {
    try (DocumentText text = DocumentText.open(source.path())) {
      for (int page = 0; page < places.count(); page++) {
        for (TextLine line : places.lines(text, page)) {
          Optional<List<Entry>> entries = finder.apply(line);
          if (entries.isPresent()) {
            return look(page, entries.get());
          }
        }
      }
    }
    throw new SigningRefusedException(
        "%s has no %s: leave a blank there when the document is made, or show a text in a rectangle"
            .formatted(source.path(), what));
  }

  /** One area around all of them. */
  private Look look(int page, List<Entry> entries) {
    Area area = area(entries.get(0));
    for (Entry entry : entries) {
      area = area.and(area(entry));
    }
    List<Look.Run> runs = new ArrayList<>();
    for (Entry entry : entries) {
      runs.add(
          new Look.Run(
              entry.text(),
              area(entry).left() - area.left(),
              entry.anchor().baseline() - area.top(),
              entry.anchor().size(),
              entry.slanted()));
    }
    return new Look(page, area, null, runs);
  }

  /** In the middle of the blank, but not far from the word before it. */
  private Area area(Entry entry) {
    Match anchor = entry.anchor();
    double size = anchor.size();
    double width = font.width(entry.text(), size);
    double left = anchor.area().right() + Math.min((anchor.blank() - width) / 2, size);
    return new Area(
        left,
        anchor.baseline() - TextBlock.ASCENT * size,
        width + (entry.slanted() ? SLANT * size : 0),
        TextBlock.HEIGHT * size);
  }
}
