package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
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
    Screen screen = screen(true, 2);
    screen.show(board, List.of());
    screen.note("Đang gửi");
    screen.show(board, List.of(decline()));

    String table =
        """
                  Bộ Thông tin và Truyền thông              Chưa gửi
                  UBND xã Tam Hải                           Chưa gửi
        """;
    assertThat(printed.toString().lines().toList())
        .startsWith(
            table.lines().findFirst().orElseThrow(),
            table.lines().skip(1).findFirst().orElseThrow(),
            ESCAPE + "2F" + ESCAPE + "JĐang gửi")
        .last()
        .asString()
        .isEqualTo(
            "08:02:03  UBND xã Tam Hải                           Từ chối         Đường truy…")
        .hasSize(79);
  }

  @Test
  void show_noTerminal_appendsWhatIsNew() {
    Screen screen = screen(false, 2);
    screen.show(board, List.of());
    screen.show(board, List.of(decline()));

    assertThat(printed.toString())
        .isEqualToNormalizingNewlines(
            "08:02:03  UBND xã Tam Hải                           Từ chối         " + REASON + "\n");
  }

  @Test
  void show_moreRowsThanATerminalHas_appends() {
    Screen screen = screen(true, 25);
    screen.show(board, List.of(decline()));

    assertThat(printed.toString()).doesNotContain(ESCAPE);
  }

  @Test
  void summary_hasCountsByLevelAndWhoIsMissing() {
    assertThat(decline().standing()).isEqualTo(Standing.DECLINED);

    screen(false, 2).summary(board);

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

  private Screen screen(boolean redraws, int points) {
    return new Screen(new PrintWriter(printed, true), redraws, points);
  }

  private Answer decline() {
    return board
        .note("H47.15.05", Standing.DECLINED, REASON, Instant.parse("2022-12-05T01:02:03Z"))
        .orElseThrow();
  }
}
