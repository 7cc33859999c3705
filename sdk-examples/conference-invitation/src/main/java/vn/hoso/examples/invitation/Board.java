package vn.hoso.examples.invitation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All points and their answers, in the order of the list. Thread-safe. */
final class Board {

  private final Map<String, Answer> answers = new LinkedHashMap<>();

  Board(List<Point> points) {
    for (Point point : points) {
      answers.put(point.code().value(), new Answer(point, Standing.NOT_SENT, "", Optional.empty()));
    }
  }

  List<Point> points() {
    return answers().stream().map(Answer::point).toList();
  }

  synchronized List<Answer> answers() {
    return List.copyOf(answers.values());
  }

  /** How many points have said that they come, or that they do not. */
  long decided() {
    return answers().stream().filter(answer -> answer.standing().isDecided()).count();
  }

  boolean isSendingUnknown() {
    return answers().stream().anyMatch(answer -> answer.standing() == Standing.SENDING_UNKNOWN);
  }

  /** Notes how far the sending of the letter, which is one for all, has come. */
  synchronized void sending(Standing standing) {
    answers.replaceAll(
        (code, answer) ->
            standing.mayFollow(answer.standing())
                ? new Answer(answer.point(), standing, "", Optional.empty())
                : answer);
  }

  /**
   * Notes what a point has said. Status messages may overtake one another and come twice.
   *
   * @return what is new; empty if nothing is, or the point is not one of these
   */
  synchronized Optional<Answer> note(String code, Standing standing, String words, Instant time) {
    Answer before = answers.get(code);
    if (before == null
        || !standing.mayFollow(before.standing())
        || before.since().filter(since -> since.isAfter(time)).isPresent()) {
      return Optional.empty();
    }
    Answer now = new Answer(before.point(), standing, words, Optional.of(time));
    if (now.equals(before)) {
      return Optional.empty();
    }
    answers.put(code, now);
    return Optional.of(now);
  }
}
