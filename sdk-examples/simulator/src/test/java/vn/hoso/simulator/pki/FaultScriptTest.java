package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultScriptTest {
  private final FaultScript<TsaFault> script = new FaultScript<>();

  @Test
  void take_withoutScript_noFault() {
    assertThat(script.take()).isNull();
  }

  @Test
  void next_severalFaults_metInOrderAndThenGone() {
    script.next(2, TsaFault.WRONG_NONCE);
    script.next(1, HttpFault.STATUS_500);

    assertThat(List.of(script.take(), script.take(), script.take()))
        .containsExactly(TsaFault.WRONG_NONCE, TsaFault.WRONG_NONCE, HttpFault.STATUS_500);
    assertThat(script.take()).isNull();
  }

  @Test
  void untilCleared_withNextBefore_metWhereverNothingElseIs() {
    script.untilCleared(TsaFault.REJECTION);
    script.next(1, TsaFault.WRONG_NONCE);

    assertThat(List.of(script.take(), script.take(), script.take()))
        .containsExactly(TsaFault.WRONG_NONCE, TsaFault.REJECTION, TsaFault.REJECTION);

    script.clear();
    assertThat(script.take()).isNull();
  }

  @Test
  void next_requestsAtOnce_metByExactlyAsMany() {
    script.next(100, TsaFault.WAITING);

    long met =
        IntStream.range(0, 1000)
            .parallel()
            .mapToObj(i -> script.take())
            .filter(Objects::nonNull)
            .count();

    assertThat(met).isEqualTo(100);
  }

  @Test
  void next_zeroTimes_refused() {
    assertThatThrownBy(() -> script.next(0, TsaFault.WAITING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A fault must meet at least 1 request, not 0: WAITING");
  }
}
