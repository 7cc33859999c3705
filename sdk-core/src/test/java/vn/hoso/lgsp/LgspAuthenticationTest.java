package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** What may be given, and that none of it is printed. */
class LgspAuthenticationTest {

  private static final URI TOKEN = URI.create("https://lgsp.example.vn:8243/token");
  private static final Secret SECRET = Secret.of("bi-mat-77");

  @Test
  void toString_anyScheme_showsTheAddressAtMost() {
    LgspAccessToken accessToken = LgspAccessToken.of("ak-77", SECRET, "app-77", "p-77", "c-77");

    assertThat(LgspAuthentication.clientCredentials(TOKEN, "ck-77", SECRET))
        .hasToString("ClientCredentials[https://lgsp.example.vn:8243/token]");
    assertThat(
            LgspAuthentication.clientCredentials(TOKEN, "ck-77", SECRET)
                .withAccessToken(accessToken))
        .hasToString("ClientCredentials[https://lgsp.example.vn:8243/token]");
    assertThat(accessToken).hasToString("LgspAccessToken[redacted]");
    assertThat(
            LgspAuthentication.login(TOKEN, Credentials.of("user-77", SECRET))
                .withField("applicationCode", "app-77"))
        .hasToString("OwnLogin[https://lgsp.example.vn:8243/token]");
    assertThat(LgspAuthentication.systemKey("sys-77", SECRET)).hasToString("SystemKey[redacted]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b"})
  void clientCredentials_keyThatCannotBeUsed_isRefused(String key) {
    assertThatThrownBy(() -> LgspAuthentication.clientCredentials(TOKEN, key, SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("consumerKey: give the key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://lgsp/dang-nhap", "/dang-nhap", "https://a:b@lgsp/"})
  void login_addressThatCannotBeUsed_isRefusedWithoutRepeatingIt(String address) {
    URI uri = URI.create(address);
    Credentials credentials = Credentials.of("user-77", SECRET);

    assertThatThrownBy(() -> LgspAuthentication.login(uri, credentials))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loginEndpoint: give an address")
        .hasMessageNotContaining(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bí-mật", "bi mat", "bi\nmat"})
  void systemKey_notAHeader_isRefusedWithoutRepeatingIt(String key) {
    Secret secret = Secret.of(key);

    assertThatThrownBy(() -> LgspAuthentication.systemKey("sys-77", secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "secretKey: expected ASCII characters without blanks, since it becomes a header");
  }
}
