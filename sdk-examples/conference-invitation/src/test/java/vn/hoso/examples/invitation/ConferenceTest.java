package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;

/** The whole story over HTTP, with an axis that fails now and then. */
class ConferenceTest {

  private static final long SEED = 20;

  private final StringWriter printed = new StringWriter();
  private final List<Point> points = PointList.bundled();
  private final Board board = new Board(points);
  private final Screen screen =
      new Screen(new PrintWriter(printed, true), /* redraws= */ false, board);

  @TempDir Path folder;

  @Test
  void run_axisThatFailsNowAndThen_reportsAllTwentyPoints() throws Exception {
    List<Plan> plans = Plan.draw(points.size(), SEED, Duration.ofSeconds(1));
    Clock clock = Story.clock(Clock.systemUTC());
    try (SimulatedWorld world = new SimulatedWorld(clock);
        Conference conference = new Conference(world, board, clock, folder, screen)) {
      world.axis().faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
      world.axis().faults().on(AxisService.SEND_EDOC).everyNth(9, AxisFault.httpStatus(503));
      world.axis().faults().on(AxisService.GET_EDOC).everyNth(7, AxisFault.httpStatus(503));

      conference.run(plans);

      assertThat(world.axis().messages())
          .filteredOn(message -> message.messageType().equals("edoc"))
          .as("letters")
          .hasSize(1);
    }

    List<Answer> answers = board.answers();
    assertThat(answers).hasSize(20);
    for (int i = 0; i < plans.size(); i++) {
      Plan plan = plans.get(i);
      Answer answer = answers.get(i);
      switch (plan.attitude()) {
        case ATTENDS -> assertThat(answer.standing()).isEqualTo(Standing.ATTENDING);
        case DECLINES -> assertThat(answer.standing()).isEqualTo(Standing.DECLINED);
        case SILENT -> assertThat(answer.standing()).isEqualTo(Standing.SENT);
      }
      assertThat(answer.note()).isEqualTo(plan.wordsAbout(Story.MEETING));
    }
    assertThat(printed.toString())
        .contains(
            "giấy mời có trong danh sách đã gửi: không gửi lại",
            "Đã gửi giấy mời 128/GM-UBND đến 20 điểm cầu.",
            "Tổng số (20): 1 chưa nhận, 16 dự họp, 3 từ chối",
            "✘ UBND xã Tam Quang từ chối: Ngày 09/12/2022 mất điện theo lịch sửa chữa lưới điện",
            "? UBND xã Tam Hải chưa trả lời (chưa nhận)");
  }
}
