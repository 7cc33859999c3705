package vn.hoso.examples.invitation;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hoso.dossier.VietnamTime;

/**
 * Shows the answers in a terminal: as a table that stays where it is and changes, or line by line
 * where lines cannot be changed any more, such as in a file. Thread-safe.
 */
final class Screen {

  private static final int WIDTH = 79;

  /** More lines than a terminal usually has cannot be gone back to. */
  private static final int MOST_ROWS = 21;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(VietnamTime.ZONE);

  private final PrintWriter out;
  private final Board board;
  private boolean redraws;
  private int drawn;

  /**
   * Makes one.
   *
   * @param redraws whether lines can be changed
   */
  Screen(PrintWriter out, boolean redraws, Board board) {
    this.out = out;
    this.board = board;
    this.redraws = redraws && board.points().size() <= MOST_ROWS;
  }

  /** A line that stays. */
  synchronized void note(String line) {
    erase();
    out.println(line);
    draw();
  }

  /** Shows answers that are new. */
  synchronized void show(List<Answer> changes) {
    erase();
    if (!redraws) {
      changes.forEach(change -> out.println(row(change)));
    }
    draw();
  }

  /** What came of it; nothing is redrawn after that. */
  synchronized void summary() {
    redraws = false;
    drawn = 0;
    out.println();
    for (Level level : Level.values()) {
      List<Answer> answers =
          board.answers().stream().filter(answer -> answer.point().level() == level).toList();
      if (!answers.isEmpty()) {
        out.println(level.label() + " (" + answers.size() + "): " + counts(answers));
      }
    }
    out.println("Tổng số (" + board.answers().size() + "): " + counts(board.answers()));
    for (Answer answer : board.answers()) {
      if (answer.standing() == Standing.DECLINED) {
        out.println("✘ " + answer.point().name() + " từ chối: " + answer.note());
      } else if (!answer.standing().isDecided()) {
        out.println(
            "? "
                + answer.point().name()
                + " chưa trả lời ("
                + answer.standing().label().toLowerCase(Locale.ROOT)
                + ")");
      }
    }
    out.flush();
  }

  private static String counts(List<Answer> answers) {
    return Arrays.stream(Standing.values())
        .filter(standing -> answers.stream().anyMatch(answer -> answer.standing() == standing))
        .map(
            standing ->
                answers.stream().filter(answer -> answer.standing() == standing).count()
                    + " "
                    + standing.label().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String row(Answer answer) {
    return "%s  %-40s  %-14s  %s"
        .formatted(
            answer.since().map(TIME::format).orElse("        "),
            answer.point().name(),
            answer.standing().label(),
            answer.note())
        .stripTrailing();
  }

  private void erase() {
    if (drawn > 0) {
      // Up to the first row, and clear from there on (ECMA-48 CPL, ED).
      out.print("\u001b[" + drawn + "F\u001b[J");
      drawn = 0;
    }
  }

  private void draw() {
    if (redraws) {
      for (Answer answer : board.answers()) {
        String row = row(answer);
        out.println(row.length() > WIDTH ? row.substring(0, WIDTH - 1) + "…" : row);
        drawn++;
      }
    }
    out.flush();
  }
}
