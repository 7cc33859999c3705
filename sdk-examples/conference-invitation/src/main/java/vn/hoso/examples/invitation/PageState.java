package vn.hoso.examples.invitation;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hoso.dossier.VietnamTime;

/** What the page shows, in the form of its JSON. */
record PageState(
    String title,
    String start,
    String place,
    int undecided,
    List<Count> counts,
    List<Group> groups) {

  record Count(Standing standing, String label, long points) {}

  record Group(String level, List<Row> points) {}

  /** A point; {@code since} is a time of day, or empty. */
  record Row(
      String code, String name, Standing standing, String label, String since, String note) {}

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(VietnamTime.ZONE);

  static PageState of(List<Answer> answers) {
    return new PageState(
        Story.MEETING.title(),
        Story.MEETING.startInWords(),
        Story.MEETING.place(),
        (int) answers.stream().filter(answer -> !answer.standing().isDecided()).count(),
        Arrays.stream(Standing.values())
            .map(standing -> new Count(standing, standing.label(), count(answers, standing)))
            .filter(count -> count.points() > 0)
            .toList(),
        Arrays.stream(Level.values())
            .map(level -> new Group(level.label(), rows(answers, level)))
            .filter(group -> !group.points().isEmpty())
            .toList());
  }

  private static long count(List<Answer> answers, Standing standing) {
    return answers.stream().filter(answer -> answer.standing() == standing).count();
  }

  private static List<Row> rows(List<Answer> answers, Level level) {
    return answers.stream()
        .filter(answer -> answer.point().level() == level)
        .map(
            answer ->
                new Row(
                    answer.point().code().value(),
                    answer.point().name(),
                    answer.standing(),
                    answer.standing().label(),
                    answer.since().map(TIME::format).orElse(""),
                    answer.note()))
        .toList();
  }
}
