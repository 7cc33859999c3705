package vn.hoso.examples.invitation;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How a simulated point behaves; in an application, people take its place.
 *
 * @param arrival from reading the letter to saying that it arrived
 * @param registration from there to its entry in the register
 * @param decision from there to the answer
 * @param words what the answer says; {@code %s} in it stands for the day of the meeting
 */
record Plan(
    Attitude attitude, Duration arrival, Duration registration, Duration decision, String words) {

  enum Attitude {
    ATTENDS,
    DECLINES,
    /** Says nothing at all, such as where nobody has switched on the computer. */
    SILENT
  }

  private static final double DECLINING = 0.15;
  private static final double SILENT = 0.05;
  private static final List<String> REASONS =
      List.of(
          "Đường truyền của điểm cầu bị hỏng, không khắc phục kịp trước ngày %s",
          "Ngày %s mất điện theo lịch sửa chữa lưới điện",
          "Trùng lịch họp khác đã thông báo, không có người dự ngày %s");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /**
   * Draws a plan for each point: of twenty, three decline and one is silent.
   *
   * @param span by when the last one has answered, counted from reading the letter
   */
  static List<Plan> draw(int points, long seed, Duration span) {
    Random random = new Random(seed);
    int declining = (int) Math.round(points * DECLINING);
    int silent = (int) Math.round(points * SILENT);
    List<Attitude> attitudes = new ArrayList<>(Collections.nCopies(declining, Attitude.DECLINES));
    attitudes.addAll(Collections.nCopies(silent, Attitude.SILENT));
    attitudes.addAll(Collections.nCopies(points - declining - silent, Attitude.ATTENDS));
    Collections.shuffle(attitudes, random);
    int refusals = 0;
    List<Plan> plans = new ArrayList<>();
    for (Attitude attitude : attitudes) {
      String words =
          switch (attitude) {
            case ATTENDS -> (2 + random.nextInt(8)) + " đại biểu dự tại điểm cầu ngày %s";
            case DECLINES -> REASONS.get(refusals++ % REASONS.size());
            case SILENT -> "";
          };
      plans.add(
          new Plan(
              attitude,
              part(span, random, 0.0, 0.3),
              part(span, random, 0.05, 0.3),
              part(span, random, 0.05, 0.4),
              words));
    }
    return plans;
  }

  /** From reading the letter to the answer. */
  Duration span() {
    return arrival.plus(registration).plus(decision);
  }

  /** The answer's words about a meeting. */
  String wordsAbout(Meeting meeting) {
    return words.formatted(DAY.format(meeting.start()));
  }

  private static Duration part(Duration span, Random random, double from, double to) {
    return Duration.ofMillis(Math.round(span.toMillis() * random.nextDouble(from, to)));
  }
}
