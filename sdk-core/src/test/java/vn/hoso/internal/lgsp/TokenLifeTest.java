package vn.hoso.internal.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a token is kept, in whichever form its end is told. */
class TokenLifeTest {

  private static final Instant BEFORE = Instant.parse("2026-11-24T01:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"expires_in\":3600}|PT59M",
        "{\"expires_in\":\"3600\"}|PT59M",
        "{\"expires_in\":100}|PT50S",
        "{\"expires_in\":0}|PT0S",
        "{\"expires_in\":9223372036854775}|PT23H59M",
        "{\"expires_in\":-1}|PT4M",
        "{}|PT4M",
        "{\"expiryDate\":\"2026-11-24T09:00:00\"}|PT59M",
        "{\"expiryDate\":\"2026-11-24 09:00:00.1234567\"}|PT59M0.1234567S",
        "{\"expiryDate\":\"2026-11-24T02:00:00Z\"}|PT59M",
        "{\"expiryDate\":\"2026-11-24T09:00:00+07:00\"}|PT59M",
        "{\"expiryDate\":1795485600}|PT59M",
        "{\"expiryDate\":1795485600000}|PT59M",
        "{\"expiryDate\":\"2026-11-24T07:00:00\"}|PT0S",
        "{\"expiryDate\":\"24/11/2026 09:00\"}|PT4M",
        "{\"expiryDate\":null}|PT4M",
      })
  void freshUntil_everyForm_isAMarginBeforeTheEnd(String reply, Duration kept)
      throws JsonProcessingException {
    Instant until = TokenLife.freshUntil(JsonMapper.builder().build().readTree(reply), BEFORE);

    assertThat(Duration.between(BEFORE, until)).isEqualTo(kept);
  }
}
