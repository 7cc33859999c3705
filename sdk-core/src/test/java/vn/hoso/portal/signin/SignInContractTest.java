package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.error.AuthenticationException;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.TaxCode;
import vn.hoso.simulator.identity.IdentityFault;
import vn.hoso.simulator.identity.IdentityService;
import vn.hoso.simulator.identity.RecordedCall;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** What goes over the wire, and what comes back, when everything is right. */
class SignInContractTest {

  private final SignInRig rig = new SignInRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void start_nationalPortal_asksWhatWasSeen() {
    SignIn client =
        rig.client(
            IdentityProvider.nationalPortal("xa", Secret.of("s"), SignInRig.CALLBACK).build());

    SignInAttempt attempt = client.start();

    assertThat(attempt.authorizationUri().toString())
        .startsWith("https://xacthuc.dichvucong.gov.vn/oauth2/authorize?");
    assertThat(form(attempt.authorizationUri().getRawQuery()))
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "xa")
        .containsEntry("redirect_uri", SignInRig.CALLBACK.toString())
        .containsEntry("scope", "openid")
        .containsEntry("acr_values", "LoA1")
        .containsEntry("state", attempt.state().reveal())
        .containsEntry("nonce", attempt.nonce().reveal())
        .containsEntry("code_challenge_method", "S256")
        .containsKey("code_challenge")
        .hasSize(9);
  }

  @Test
  void start_vneid_asksWhatWasSeen() {
    IdentityProvider vneid =
        IdentityProvider.vneid("xa", Secret.of("s"), SignInRig.CALLBACK)
            .token(URI.create("https://sso.example.vn/token"))
            .userInfo(URI.create("https://sso.example.vn/userinfo"))
            .issuer("https://sso.example.vn")
            .keysUri(URI.create("https://sso.example.vn/jwks"))
            .pkce(false)
            .build();

    SignInAttempt attempt = rig.client(vneid).start();

    assertThat(attempt.authorizationUri().toString())
        .startsWith("https://sso.dancuquocgia.gov.vn/auth?");
    assertThat(form(attempt.authorizationUri().getRawQuery()))
        .containsOnlyKeys("response_type", "client_id", "redirect_uri", "scope", "state", "nonce");
    assertThat(attempt.codeVerifier()).isEmpty();
  }

  @Test
  void start_twice_sharesNothingSecret() {
    SignIn client = rig.client();

    SignInAttempt first = client.start();
    SignInAttempt second = client.start();

    assertThat(first.state()).isNotEqualTo(second.state());
    assertThat(first.nonce()).isNotEqualTo(second.nonce());
    assertThat(first.codeVerifier()).isNotEqualTo(second.codeVerifier());
    assertThat(first.state().reveal()).hasSize(43);
  }

  @Test
  void complete_citizen_hasEveryClaim() {
    SignedInUser user = rig.signIn(rig.client(), "an");

    assertThat(user).isInstanceOf(Person.class);
    Person person = (Person) user;
    assertThat(person.subject()).isEqualTo("nguyenthian");
    assertThat(person.linkingKey()).isEqualTo("dvcqg-7f3b9a52");
    assertThat(person.technicalId()).contains("dvcqg-7f3b9a52");
    assertThat(person.accountKind()).isEqualTo(AccountKind.PERSON);
    assertThat(person.fullName()).contains("Nguyễn Thị Ân");
    assertThat(person.personalId()).contains(PersonalId.of("049190001234"));
    assertThat(person.taxCode()).contains(TaxCode.of("049190001234"));
    assertThat(person.oldIdentityCard()).contains("205123456");
    assertThat(person.passport()).contains("C1234567");
    assertThat(person.socialInsuranceNumber()).contains("4920123456");
    assertThat(person.address()).contains("Thôn Phú Quý, xã Núi Thành, thành phố Đà Nẵng");
    assertThat(person.email()).contains("nguyenthian@example.vn");
    assertThat(person.phone()).contains("0905123456");
    assertThat(person.landline()).contains("02353123456");
    assertThat(person.genderCode()).hasValue(2);
    assertThat(person.ethnicity()).contains("Kinh");
    assertThat(person.religion()).contains("Không");
    assertThat(person.maritalStatusCode()).hasValue(2);
    assertThat(person.bloodGroup()).contains("O");
    assertThat(person.birthDate()).contains(LocalDate.of(1990, 2, 15));
    assertThat(person.birthDateAsWritten()).contains("19900215");
    assertThat(person.birthRegistrationPlace()).get().asString().contains("Tam Anh Nam");
    assertThat(person.placeOfOrigin()).get().asString().contains("\"MaTinhThanh\":\"48\"");
    assertThat(person.permanentResidence()).get().asString().contains("Núi Thành");
    assertThat(person.currentResidence()).get().asString().startsWith("Tổ 5, khối phố 3");
    assertThat(person.nationality()).contains("VN");
    assertThat(person.father()).get().asString().contains("Nguyễn Văn Bình");
    assertThat(person.mother()).get().asString().contains("Trần Thị Cúc");
    assertThat(person.spouse()).get().asString().contains("Lê Quang Dũng");
    assertThat(person.representative()).isEmpty();
    assertThat(person.householdHead()).get().asString().contains("\"QuanHe\":\"Chồng\"");
    assertThat(person.status()).contains("1");
    assertThat(person.assuranceLevel()).contains("LoA1");
    assertThat(person.claimsWithCitizensData())
        .hasSize(31)
        .extractingByKey("Cha", MAP)
        .containsEntry("HoVaTen", "Nguyễn Văn Bình");
  }

  @Test
  void complete_enterprise_isAnOrganization() {
    SignedInUser user = rig.signIn(rig.client(), "ky-ha");

    assertThat(user).isInstanceOf(Organization.class);
    Organization enterprise = (Organization) user;
    assertThat(enterprise.accountKind()).isEqualTo(AccountKind.ENTERPRISE);
    assertThat(enterprise.name()).contains("Công ty TNHH Chế biến Thủy sản Kỳ Hà");
    assertThat(enterprise.enterpriseCode()).contains("4001234567");
    assertThat(enterprise.taxCode()).contains(TaxCode.of("4001234567"));
    assertThat(enterprise.fullName()).contains("Phạm Hữu Đức");
    assertThat(enterprise.linkingKey()).isEqualTo("dvcqg-dn-11c2");
  }

  @Test
  void complete_cooperative_isAnOrganization() {
    assertThat(rig.signIn(rig.client(), "tam-hai"))
        .asInstanceOf(type(Organization.class))
        .returns(AccountKind.ORGANIZATION, Organization::accountKind)
        .extracting(organization -> organization.taxCode().orElseThrow().unmasked())
        .isEqualTo("4001234567-001");
  }

  @Test
  void complete_vneid_hasItsClaims() {
    SignedInUser user = rig.signIn(rig.client(), "y");

    assertThat(user).isInstanceOf(Person.class);
    assertThat(user.fullName()).contains("Huỳnh Đức Ý");
    assertThat(user.identityAssuranceLevel()).hasValue(2);
    assertThat(user.assuranceLevel()).contains("LoA2");
    assertThat(user.profileUri()).contains(URI.create("https://sso.example.vn/profile"));
    assertThat(user.logoutUri()).contains(URI.create("https://sso.example.vn/logout"));
    assertThat(((Person) user).birthDate()).isEmpty();
    assertThat(((Person) user).birthDateAsWritten()).contains("1985");
  }

  @Test
  void complete_calls_areAsSeen() {
    SignIn client = rig.client();
    SignInAttempt attempt = client.start();
    SignedInUser user = client.complete(attempt, rig.callback(attempt, "an"));

    RecordedCall token = rig.calls(IdentityService.TOKEN).get(0);
    assertThat(token.method()).isEqualTo("POST");
    assertThat(header(token, "Content-Type")).startsWith("application/x-www-form-urlencoded");
    assertThat(token.headers()).doesNotContainKey("Authorization");
    assertThat(form(token.body()))
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("redirect_uri", SignInRig.CALLBACK.toString())
        .containsEntry("client_id", rig.identity.clientId())
        .containsEntry("client_secret", rig.identity.clientSecret())
        .containsEntry("code_verifier", attempt.codeVerifier().orElseThrow().reveal())
        .containsKey("code")
        .hasSize(6);
    RecordedCall userInfo = rig.calls(IdentityService.USER_INFO).get(0);
    assertThat(userInfo.method()).isEqualTo("POST");
    assertThat(userInfo.body()).isEmpty();
    assertThat(header(userInfo, "Authorization"))
        .isEqualTo("Bearer " + user.tokens().accessToken().reveal());
    assertThat(rig.events)
        .filteredOn(CallEvent.Started.class::isInstance)
        .extracting(CallEvent::operation)
        .containsExactly("token", "jwks", "userinfo");
  }

  @Test
  void complete_basic_sendsTheSecretInTheHeader() {
    IdentityProvider basic =
        rig.provider().clientAuthentication(ClientAuthentication.BASIC).build();

    assertThat(rig.signIn(rig.client(basic), "an").subject()).isEqualTo("nguyenthian");
    RecordedCall token = rig.calls(IdentityService.TOKEN).get(0);
    assertThat(header(token, "Authorization")).startsWith("Basic ");
    assertThat(form(token.body())).doesNotContainKeys("client_secret", "client_id");
  }

  @Test
  void complete_withoutPkce_works() {
    assertThat(rig.signIn(rig.client(rig.provider().pkce(false).build()), "an"))
        .isInstanceOf(Person.class);
    assertThat(rig.calls(IdentityService.TOKEN).get(0).body()).doesNotContain("code_verifier");
  }

  @Test
  void complete_onAnotherNode_works() {
    SignInAttempt begun = rig.client().start();
    String stored = begun.toStoredString();

    SignIn nodeB = rig.client();
    SignInAttempt read = SignInAttempt.fromStoredString(stored);

    assertThat(nodeB.complete(read, rig.callback(begun, "an")).linkingKey())
        .isEqualTo("dvcqg-7f3b9a52");
  }

  @Test
  void complete_queryAlone_works() {
    SignIn client = rig.client();
    SignInAttempt attempt = client.start();
    String query = URI.create(rig.callback(attempt, "an")).getRawQuery();

    assertThat(client.complete(attempt, query)).isInstanceOf(Person.class);
  }

  @Test
  void complete_addressOfTheCallback_works() {
    SignIn client = rig.client();
    SignInAttempt attempt = client.start();

    assertThat(client.complete(attempt, URI.create(rig.callback(attempt, "an"))))
        .isInstanceOf(Person.class);
  }

  @Test
  void complete_questionMarkInTheQuery_isPartOfIt() {
    SignIn client = rig.client();
    SignInAttempt attempt = client.start();
    String query = URI.create(rig.callback(attempt, "an")).getRawQuery();

    assertThat(client.complete(attempt, "tu=/trang-chu?muc=1&" + query)).isInstanceOf(Person.class);
  }

  @Test
  void everyAddress_withAQueryOfItsOwn_keepsIt() {
    String query = "?dstcode=VN:GOV:000.00.00.G22:sso";
    IdentityProvider behindSecurityServer =
        rig.provider()
            .authorization(with(query, IdentityService.AUTHORIZE))
            .token(with(query, IdentityService.TOKEN))
            .userInfo(with(query, IdentityService.USER_INFO))
            .introspection(with(query, IdentityService.INTROSPECT))
            .revocation(with(query, IdentityService.REVOKE))
            .logout(with(query, IdentityService.LOGOUT))
            .keysUri(with(query, IdentityService.JWKS))
            .build();
    SignIn client = rig.client(behindSecurityServer);

    SignInTokens tokens = rig.signIn(client, "an").tokens();
    client.introspect(tokens.accessToken());
    client.revoke(tokens.accessToken(), TokenKind.ACCESS_TOKEN);
    rig.get(client.signOut(tokens.idToken(), SignInRig.SIGNED_OUT).uri());

    assertThat(rig.identity.calls())
        .hasSize(7)
        .allSatisfy(
            call -> {
              assertThat(call.status()).isLessThan(400);
              assertThat(URLDecoder.decode(call.query(), StandardCharsets.UTF_8))
                  .contains(query.substring(1));
            });
  }

  @Test
  void complete_keysGiven_fetchesNone() {
    IdentityProvider offline = rig.provider().keys(rig.identity.keys()).build();

    assertThat(rig.signIn(rig.client(offline), "an")).isInstanceOf(Person.class);
    assertThat(rig.calls(IdentityService.JWKS)).isEmpty();
  }

  @Test
  void complete_linkingClaimSet_isTheKey() {
    IdentityProvider bySubject = rig.provider().linkingClaim("sub").build();

    assertThat(rig.signIn(rig.client(bySubject), "an").linkingKey()).isEqualTo("nguyenthian");
  }

  @Test
  void complete_tokens_sayWhenTheyEnd() {
    SignInTokens tokens = rig.signIn(rig.client(), "an").tokens();

    assertThat(tokens.expires()).contains(rig.clock.instant().plus(Duration.ofHours(1)));
    assertThat(tokens.scope()).containsExactly("openid");
    assertThat(tokens.refreshToken()).isPresent();
  }

  @Test
  void refresh_bringsOtherTokens_andKeepsTheIdToken() {
    SignIn client = rig.client();
    SignInTokens first = rig.signIn(client, "an").tokens();

    SignInTokens second = client.refresh(first);

    assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    assertThat(second.refreshToken()).isPresent().isNotEqualTo(first.refreshToken());
    assertThat(second.idToken()).isEqualTo(first.idToken());
    assertThat(form(rig.calls(IdentityService.TOKEN).get(1).body()))
        .containsOnlyKeys("grant_type", "refresh_token", "client_id", "client_secret");
    assertThatThrownBy(() -> client.refresh(first))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the refresh token is refused (HTTP 400, error_code invalid_grant")
        .hasMessageContaining("let the citizen sign in anew");
  }

  @Test
  void introspect_tokenGoodAndWithdrawn_saysSo() {
    SignIn client = rig.client();
    Secret token = rig.signIn(client, "an").tokens().accessToken();

    TokenStatus good = client.introspect(token);
    client.revoke(token, TokenKind.ACCESS_TOKEN);
    TokenStatus withdrawn = client.introspect(token);

    assertThat(good.active()).isTrue();
    assertThat(good.clientId()).contains(rig.identity.clientId());
    assertThat(good.expires()).contains(rig.clock.instant().plus(Duration.ofHours(1)));
    assertThat(withdrawn.active()).isFalse();
    assertThat(form(rig.calls(IdentityService.INTROSPECT).get(0).body()))
        .containsEntry("token", token.reveal())
        .containsEntry("state", "0");
    assertThat(form(rig.calls(IdentityService.REVOKE).get(0).body()))
        .containsOnlyKeys("token", "token_type_hint", "client_id", "client_secret")
        .containsEntry("token_type_hint", "access_token");
  }

  @Test
  void introspect_replyWithoutActive_judgesByItsEnd() {
    SignIn client = rig.client();
    long now = rig.clock.instant().getEpochSecond();
    for (long end : List.of(now + 1, now)) {
      rig.identity
          .faults()
          .on(IdentityService.INTROSPECT)
          .next(IdentityFault.json(200, "{\"client_id\":\"xa\",\"exp\":" + end + "}"));
    }

    assertThat(client.introspect(Secret.of("t")).active()).isTrue();
    assertThat(client.introspect(Secret.of("t")).active()).isFalse();
  }

  @Test
  void revoke_refreshToken_endsTheGrant() {
    SignIn client = rig.client();
    SignInTokens tokens = rig.signIn(client, "an").tokens();

    client.revoke(tokens.refreshToken().orElseThrow(), TokenKind.REFRESH_TOKEN);

    assertThat(client.introspect(tokens.accessToken()).active()).isFalse();
  }

  @Test
  void signOut_browserComesBackWithTheState() {
    SignIn client = rig.client();
    SignInTokens tokens = rig.signIn(client, "an").tokens();

    SignOut signOut = client.signOut(tokens.idToken(), SignInRig.SIGNED_OUT);

    assertThat(rig.get(signOut.uri()).headers().firstValue("Location"))
        .contains(SignInRig.SIGNED_OUT + "?state=" + signOut.state().reveal());
    assertThat(form(signOut.uri().getRawQuery()))
        .containsOnlyKeys("id_token_hint", "post_logout_redirect_uri", "state");
  }

  private URI with(String query, IdentityService service) {
    return URI.create(rig.identity.uri(service) + query);
  }

  private static String header(RecordedCall call, String name) {
    return call.headers().get(name).get(0);
  }

  private static Map<String, String> form(String encoded) {
    return Arrays.stream(encoded.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
