package vn.hoso.examples.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StepsTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();
  private final Steps steps =
      new Steps(new PrintStream(bytes, true, StandardCharsets.UTF_8), 2, clock::get);

  @Test
  void step_asItRuns_showsTitleFirstAndTimeLast() {
    String whileRunning =
        steps.step(
            "Ký số",
            () -> {
              steps.say("quyet-dinh.pdf");
              clock.addAndGet(Duration.ofMillis(412).toNanos());
              return shown();
            });

    assertThat(whileRunning).isEqualTo("%n[1/2] Ký số%n      quyet-dinh.pdf%n".formatted());
    assertThat(shown()).isEqualTo(whileRunning + "      ✔ xong sau 412 ms%n".formatted());
  }

  @Test
  void step_aSecondOrMore_showsSecondsWithAComma() {
    steps.step("Gửi hồ sơ", () -> clock.addAndGet(Duration.ofMillis(1234).toNanos()));

    assertThat(shown()).contains("✔ xong sau 1,2 giây");
  }

  @Test
  void step_fails_isNotShownAsDone() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                steps.step(
                    "Gửi hồ sơ",
                    () -> {
                      throw new IllegalStateException("không gửi được");
                    }))
        .withMessage("không gửi được");
    assertThat(shown()).contains("[1/2] Gửi hồ sơ").doesNotContain("xong");
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
