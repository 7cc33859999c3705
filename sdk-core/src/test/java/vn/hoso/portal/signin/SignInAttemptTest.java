package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.transport.Secret;

class SignInAttemptTest {

  private static final SignInAttempt ATTEMPT =
      new SignInAttempt(
          URI.create("https://sso.example.vn/authorize?state=trang-thai&nonce=so-mot-lan"),
          Secret.of("trang-thai"),
          Secret.of("so-mot-lan"),
          Optional.of(Secret.of("ma-kiem-chung.ế")));

  @Test
  void storedString_readAgain_isEqual() {
    assertThat(SignInAttempt.fromStoredString(ATTEMPT.toStoredString())).isEqualTo(ATTEMPT);
  }

  @Test
  void storedString_withoutVerifier_isEqual() {
    SignInAttempt plain =
        new SignInAttempt(
            ATTEMPT.authorizationUri(), ATTEMPT.state(), ATTEMPT.nonce(), Optional.empty());

    assertThat(SignInAttempt.fromStoredString(plain.toStoredString())).isEqualTo(plain);
  }

  @Test
  void storedString_goesIntoAnyStore() {
    assertThat(ATTEMPT.toStoredString()).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void toString_showsNothing() {
    assertThat(ATTEMPT).hasToString("SignInAttempt[redacted]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1....",
        "2.aHR0cHM6Ly9h.YQ.YQ.",
        "1.aHR0cHM6Ly9h.YQ.YQ..",
        "1.Ly8g.YQ.YQ.",
        "1.bi mat!.YQ.YQ.",
        "1.aHR0cHM6Ly9h..YQ."
      })
  void fromStoredString_somethingElse_isRefusedWithoutQuotingIt(String text) {
    assertThatThrownBy(() -> SignInAttempt.fromStoredString(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Not a stored sign-in attempt: give what toStoredString() wrote; if the session lost"
                + " it, begin a new sign-in")
        .hasNoCause();
  }

  @Test
  void fromStoredString_tooLong_isRefused() {
    assertThatThrownBy(() -> SignInAttempt.fromStoredString("1.YQ.YQ.YQ." + "A".repeat(20_000)))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}
