package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.identifier.AgencyCode;

class ScreenTest {

  private static final String ESCAPE = "\u001b[";
  private static final String REASON =
      "Đường truyền của điểm cầu bị hỏng, không khắc phục kịp trước ngày 09/12/2022";

  private final StringWriter printed = new StringWriter();
  private final Board board =
      new Board(
          List.of(
              new Point(AgencyCode.of("G14"), "Bộ Thông tin và Truyền thông", Level.CENTRAL),
              new Point(AgencyCode.of("H47.15.05"), "UBND xã Tam Hải", Level.COMMUNE)));

  @Test
  void show_terminal_goesBackOverTheTable() {
    Screen screen = screen(true);
    screen.note("Đang gửi");
    screen.show(List.of(decline()));

    assertThat(printed.toString().lines())
        .containsExactly(
            "Đang gửi",
            "          Bộ Thông tin và Truyền thông              Chưa gửi",
            "          UBND xã Tam Hải                           Chưa gửi",
            ESCAPE
                + "2F"
                + ESCAPE
                + "J          Bộ Thông tin và Truyền thông              Chưa gửi",
            "08:02:03  UBND xã Tam Hải                           Từ chối         Đường truy…");
  }

  @Test
  void show_noTerminal_appendsWhatIsNew() {
    Screen screen = screen(false);
    screen.show(List.of());
    screen.show(List.of(decline()));

    assertThat(printed.toString())
        .isEqualToNormalizingNewlines(
            "08:02:03  UBND xã Tam Hải                           Từ chối         " + REASON + "\n");
  }

  @Test
  void show_moreRowsThanATerminalHas_appends() {
    List<Point> points =
        IntStream.range(0, 25)
            .mapToObj(i -> new Point(AgencyCode.of("H47.16." + i), "UBND xã " + i, Level.COMMUNE))
            .toList();
    Board many = new Board(points);

    new Screen(new PrintWriter(printed, true), true, many).show(many.answers().subList(0, 1));

    assertThat(printed.toString().strip())
        .isEqualTo("UBND xã 0                                 Chưa gửi");
  }

  @Test
  void summary_hasCountsByLevelAndWhoIsMissing() {
    assertThat(decline().standing()).isEqualTo(Standing.DECLINED);

    screen(false).summary();

    assertThat(printed.toString())
        .isEqualToNormalizingNewlines(
            """

            Trung ương (1): 1 chưa gửi
            Cấp xã (1): 1 từ chối
            Tổng số (2): 1 chưa gửi, 1 từ chối
            ? Bộ Thông tin và Truyền thông chưa trả lời (chưa gửi)
            ✘ UBND xã Tam Hải từ chối: %s
            """
                .formatted(REASON));
  }

  private Screen screen(boolean redraws) {
    return new Screen(new PrintWriter(printed, true), redraws, board);
  }

  private Answer decline() {
    return board
        .note("H47.15.05", Standing.DECLINED, REASON, Instant.parse("2022-12-05T01:02:03Z"))
        .orElseThrow();
  }
}
