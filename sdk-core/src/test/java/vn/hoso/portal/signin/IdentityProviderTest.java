package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.transport.Secret;

class IdentityProviderTest {

  private static final Secret SECRET = Secret.of("bi-mat");
  private static final URI CALLBACK = SignInRig.CALLBACK;

  @Test
  void nationalPortal_unchanged_hasTheDefaultsOfWso2() {
    IdentityProvider provider = IdentityProvider.nationalPortal("xa", SECRET, CALLBACK).build();

    String base = "https://xacthuc.dichvucong.gov.vn";
    assertThat(provider.authorization()).hasToString(base + "/oauth2/authorize");
    assertThat(provider.token()).hasToString(base + "/oauth2/token");
    assertThat(provider.userInfo()).hasToString(base + "/oauth2/userinfo");
    assertThat(provider.introspection()).contains(URI.create(base + "/oauth2/introspect"));
    assertThat(provider.revocation()).contains(URI.create(base + "/oauth2/revoke"));
    assertThat(provider.logout()).contains(URI.create(base + "/oidc/logout"));
    assertThat(provider.keysUri()).contains(URI.create(base + "/oauth2/jwks"));
    assertThat(provider.issuer()).isEqualTo(base + "/oauth2/token");
    assertThat(provider.algorithms()).containsExactly(SigningAlgorithm.RS256);
    assertThat(provider.pkce()).isTrue();
    assertThat(provider).hasToString("IdentityProvider[" + base + "/oauth2/authorize]");
  }

  @Test
  void vneid_unchanged_asksForWhatIsNotKnown() {
    IdentityProviderBuilder vneid = IdentityProvider.vneid("xa", SECRET, CALLBACK);

    assertThatThrownBy(vneid::build)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "IdentityProvider: token is missing; ask the operators of the provider for it and set"
                + " it with token(…)");
    vneid.token(URI.create("https://sso.example.vn/token"));
    assertThatThrownBy(vneid::build).hasMessageContaining("userInfo is missing");
    vneid.userInfo(URI.create("https://sso.example.vn/userinfo"));
    assertThatThrownBy(vneid::build).hasMessageContaining("issuer is missing");
    vneid.issuer("https://sso.example.vn");
    assertThatThrownBy(vneid::build)
        .hasMessage(
            "IdentityProvider: give keysUri or keys; without the provider's public keys no ID token"
                + " can be checked");
    vneid.keys("{\"keys\":[]}");
    assertThat(vneid.build().keys()).contains("{\"keys\":[]}");
  }

  @Test
  void keys_setTwoWays_theLastHolds() {
    IdentityProviderBuilder builder = IdentityProvider.nationalPortal("xa", SECRET, CALLBACK);

    assertThat(builder.keys("{}").build().keysUri()).isEmpty();
    assertThat(builder.keysUri(CALLBACK).build().keys()).isEmpty();
  }

  @Test
  void build_builderChangedLater_keepsWhatItHad() {
    IdentityProviderBuilder builder = IdentityProvider.nationalPortal("xa", SECRET, CALLBACK);
    IdentityProvider first = builder.build();

    builder.issuer("https://sso.example.vn");

    assertThat(first.issuer()).startsWith("https://xacthuc.dichvucong.gov.vn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://sso.example.vn",
        "/oauth2",
        "https:sso",
        "https://sso.example.vn/#a",
        "https://an:mk@sso.example.vn"
      })
  void address_notUsable_isRefused(String address) {
    IdentityProviderBuilder builder = IdentityProvider.nationalPortal("xa", SECRET, CALLBACK);

    assertThatThrownBy(() -> builder.token(URI.create(address)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("token: give an address with http or https and a host, without");
  }

  @Test
  void scope_withoutOpenid_isRefused() {
    assertThatThrownBy(
            () -> IdentityProvider.nationalPortal("xa", SECRET, CALLBACK).scope("profile"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without openid there is no ID token");
  }

  @Test
  void algorithms_none_isRefused() {
    assertThatThrownBy(() -> IdentityProvider.nationalPortal("xa", SECRET, CALLBACK).algorithms())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("algorithms: give at least one, such as RS256");
  }

  @Test
  void signIn_withoutProvider_saysWhatToSet() {
    assertThatThrownBy(() -> SignIn.builder().build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("SignIn: provider is missing; set it, such as provider(Identity");
  }

  @Test
  void signIn_keysThatAreNone_areRefused() {
    IdentityProvider provider =
        IdentityProvider.nationalPortal("xa", SECRET, CALLBACK).keys("<html>").build();

    assertThatThrownBy(() -> SignIn.builder().provider(provider).build())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("IdentityProvider: keys is not a set of public keys (JWKS); see the cause")
        .hasCauseInstanceOf(java.text.ParseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "PT10M1S"})
  void signIn_clockSkewBeyondSense_isRefused(Duration skew) {
    assertThatThrownBy(() -> SignIn.builder().clockSkew(skew))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("clockSkew is " + skew + ": give zero to PT10M");
  }
}
