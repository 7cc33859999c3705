package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.edxml.StatusCode;
import vn.hoso.identifier.AgencyCode;

class BoardTest {

  private static final Instant TIME = Instant.parse("2022-12-05T01:00:00Z");
  private static final Point TAM_HAI =
      new Point(AgencyCode.of("H47.15.05"), "UBND xã Tam Hải", Level.COMMUNE);

  private final Board board = new Board(List.of(TAM_HAI));

  @ParameterizedTest
  @CsvSource({
    "01, ARRIVED",
    "02, DECLINED",
    "03, REGISTERED",
    "04, REGISTERED",
    "05, REGISTERED",
    "06, ATTENDING",
  })
  void of_statusOfAReceiver_isAStanding(String code, Standing standing) {
    assertThat(Standing.of(StatusCode.of(code))).hasValue(standing);
  }

  @ParameterizedTest
  @CsvSource({"13", "15", "16", "99"})
  void of_otherStatus_isNone(String code) {
    assertThat(Standing.of(StatusCode.of(code))).isEmpty();
  }

  @Test
  void note_overtakenStatus_changesNothing() {
    note(Standing.REGISTERED, 3);

    assertThat(board.note("H47.15.05", Standing.ARRIVED, "", TIME.plusSeconds(1))).isEmpty();
    assertThat(standing()).isEqualTo(Standing.REGISTERED);
  }

  @Test
  void note_sameStatusAgain_isNoNews() {
    note(Standing.ATTENDING, 3);

    assertThat(board.note("H47.15.05", Standing.ATTENDING, "", TIME.plusSeconds(3))).isEmpty();
  }

  @Test
  void note_changeOfMind_takesTheLaterOne() {
    note(Standing.ATTENDING, 3);
    note(Standing.DECLINED, 5);

    assertThat(board.note("H47.15.05", Standing.ATTENDING, "", TIME.plusSeconds(4))).isEmpty();
    assertThat(standing()).isEqualTo(Standing.DECLINED);
    assertThat(board.decided()).isEqualTo(1);
  }

  @Test
  void note_pointThatWasNotInvited_isIgnored() {
    assertThat(board.note("H47.99", Standing.ATTENDING, "", TIME)).isEmpty();
  }

  @Test
  void sending_afterAnAnswer_changesNothing() {
    note(Standing.ARRIVED, 1);
    board.sending(Standing.SENT);

    assertThat(standing()).isEqualTo(Standing.ARRIVED);
  }

  private void note(Standing standing, int second) {
    assertThat(board.note("H47.15.05", standing, "", TIME.plusSeconds(second))).isPresent();
  }

  private Standing standing() {
    return board.answers().get(0).standing();
  }
}
