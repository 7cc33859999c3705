package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.simulator.portal.PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final Fault FAULT = Fault.httpStatus(500);
  private static final Fault OTHER = Fault.html(502);

  private final Faults faults = new Faults(1);

  @Test
  void next_severalFaults_strikeOncePerCallInOrder() {
    faults.on(DONG_BO_HO_SO_MC).next(FAULT, OTHER);

    assertThat(draw(3)).containsExactly(FAULT, OTHER, null);
  }

  @Test
  void next_count_strikesThatManyCalls() {
    faults.on(DONG_BO_HO_SO_MC).next(2, FAULT);

    assertThat(draw(4)).containsExactly(FAULT, FAULT, null, null);
  }

  @Test
  void next_otherServiceIsCalled_waits() {
    faults.on(DONG_BO_HO_SO_MC).next(FAULT);

    assertThat(faults.draw(Optional.of(CAP_NHAT_TIEN_DO_HO_SO_MC))).isEmpty();
    assertThat(faults.draw(Optional.empty())).isEmpty();
    assertThat(draw(1)).containsExactly(FAULT);
  }

  @Test
  void everyNth_three_strikesThirdAndSixth() {
    faults.on(DONG_BO_HO_SO_MC).everyNth(3, FAULT);

    assertThat(draw(6)).containsExactly(null, null, FAULT, null, null, FAULT);
  }

  @Test
  void untilCleared_cleared_strikesNoMore() {
    faults.on(DONG_BO_HO_SO_MC).untilCleared(FAULT);
    assertThat(draw(2)).containsExactly(FAULT, FAULT);

    faults.clear(DONG_BO_HO_SO_MC);

    assertThat(draw(1)).containsOnlyNulls();
  }

  @Test
  void clear_otherService_keepsTheRules() {
    faults.on(DONG_BO_HO_SO_MC).untilCleared(FAULT);
    faults.onAll().untilCleared(OTHER);

    faults.clear(LOGIN);
    assertThat(draw(1)).containsExactly(FAULT);
    faults.clear();
    assertThat(draw(1)).containsOnlyNulls();
  }

  @Test
  void onAll_anyCall_strikes() {
    faults.onAll().untilCleared(FAULT);

    assertThat(faults.draw(Optional.of(LOGIN))).contains(FAULT);
    assertThat(faults.draw(Optional.empty())).contains(FAULT);
  }

  @Test
  void withProbability_sameSeed_strikesTheSameCalls() {
    Faults again = new Faults(1);
    faults.onAll().withProbability(0.3, FAULT);
    again.onAll().withProbability(0.3, FAULT);

    List<Boolean> first = strikes(faults, 1000);

    assertThat(strikes(again, 1000)).isEqualTo(first);
    assertThat(first.stream().filter(struck -> struck).count()).isBetween(250L, 350L);
  }

  @Test
  void rules_firstStrikes_laterOneDoesNotSeeTheCall() {
    faults.on(DONG_BO_HO_SO_MC).next(FAULT);
    faults.on(DONG_BO_HO_SO_MC).everyNth(2, OTHER);

    assertThat(draw(3)).containsExactly(FAULT, null, OTHER);
  }

  @Test
  void script_impossibleNumbers_areRefused() {
    assertThatThrownBy(() -> faults.onAll().everyNth(0, FAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n must be at least 1, not 0");
    assertThatThrownBy(() -> faults.onAll().withProbability(Double.NaN, FAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be 0 to 1, not NaN");
  }

  private List<Fault> draw(int calls) {
    return IntStream.range(0, calls)
        .mapToObj(i -> faults.draw(Optional.of(DONG_BO_HO_SO_MC)).orElse(null))
        .collect(Collectors.toList());
  }

  private static List<Boolean> strikes(Faults faults, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(i -> faults.draw(Optional.of(DONG_BO_HO_SO_MC)).isPresent())
        .toList();
  }
}
