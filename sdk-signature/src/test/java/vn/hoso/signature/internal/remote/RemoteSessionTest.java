package vn.hoso.signature.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What of a service's words is shown. */
class RemoteSessionTest {

  private final RemoteSession session =
      new RemoteSession(
          new RemoteHttp(
              URI.create("https://esign.example.vn/"),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              1000,
              null,
              Clock.systemUTC()),
          "eSign",
          "");

  @Test
  void excerpt_secretThatBeginsAnother_leavesNothingOfEither() {
    session.mask("2468");
    session.mask("24681357");

    assertThat(session.excerpt("PIN 2468, OTP 24681357")).isEqualTo("PIN ***, OTP ***");
  }
}
