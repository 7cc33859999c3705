package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.error.SignInException;
import vn.hoso.error.SignInException.Reason;
import vn.hoso.simulator.identity.IdentityFault;
import vn.hoso.simulator.identity.IdentityService;
import vn.hoso.transport.Secret;

/** Whatever somebody forges, mixes up or replays ends in a reason of its own. */
class SignInAttackTest {

  private static final String ANEW = "Let the citizen begin a new sign-in.";

  private final SignInRig rig = new SignInRig();
  private final SignIn client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        Arguments.of(
            IdentityFault.wrongIssuer(),
            Reason.ISSUER,
            "the ID token is of issuer https://sso.example.org, not of http://127.0.0.1:"),
        Arguments.of(
            IdentityFault.wrongAudience(),
            Reason.AUDIENCE,
            "the ID token is for another application. Compare clientId"),
        Arguments.of(
            IdentityFault.sharedAudience(),
            Reason.AUDIENCE,
            "the ID token is for another application. Compare clientId"),
        Arguments.of(
            IdentityFault.wrongNonce(), Reason.NONCE, "not of this attempt: its nonce is another"),
        Arguments.of(
            IdentityFault.noNonce(), Reason.NONCE, "not of this attempt: its nonce is missing"),
        Arguments.of(
            IdentityFault.expired(),
            Reason.TIME,
            "the ID token has expired. It is for 2026-11-23T23:00:00Z to 2026-11-24T00:00:00Z and"
                + " the clock here says 2026-11-24T01:00:00Z: check the clock, or raise clockSkew."),
        Arguments.of(
            IdentityFault.fromTheFuture(), Reason.TIME, "the ID token is issued in the future. "),
        Arguments.of(
            IdentityFault.otherKey(),
            Reason.SIGNATURE,
            "the signature of the ID token does not match"),
        Arguments.of(
            IdentityFault.algorithmNone(),
            Reason.ALGORITHM,
            "the ID token is not signed with [RS256]. Somebody may have forged it."),
        Arguments.of(
            IdentityFault.hs256WithPublicKey(),
            Reason.ALGORITHM,
            "the ID token is not signed with [RS256]. Somebody may have forged it."),
        Arguments.of(
            IdentityFault.noIdToken(),
            Reason.ID_TOKEN,
            "the token reply has no id_token. Check that scope has openid"));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void complete_forgedIdToken_isRefused(IdentityFault fault, Reason reason, String message) {
    rig.identity.faults().on(IdentityService.TOKEN).next(fault);

    SignInException refused =
        catchThrowableOfType(SignInException.class, () -> rig.signIn(client, "an"));

    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused)
        .hasMessageStartingWith("Sign-in at " + rig.identity.uri(IdentityService.AUTHORIZE) + ": ")
        .hasMessageContaining(message);
    assertThat(refused.worthRetry()).isFalse();
    assertThat(rig.calls(IdentityService.USER_INFO)).isEmpty();
    assertThat(rig.calls(IdentityService.TOKEN)).hasSize(1);
  }

  @Test
  void complete_notAJwt_isRefused() {
    rig.identity
        .faults()
        .on(IdentityService.TOKEN)
        .next(
            IdentityFault.json(
                200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"a.b.c\"}"));

    refused(Reason.ID_TOKEN, "the ID token is not a JWT. ", () -> rig.signIn(client, "an"));
  }

  @Test
  void complete_claimsOfAnotherAccount_areNotUsed() {
    rig.identity.faults().on(IdentityService.USER_INFO).next(IdentityFault.otherSubject());

    refused(
        Reason.SUBJECT,
        "the user info is not of the account that the ID token names. Nobody is signed in.",
        () -> rig.signIn(client, "an"));
  }

  @ParameterizedTest
  @CsvSource({"PT1H59S, true", "PT1H1M, false", "PT-1M, true", "PT-61S, false"})
  void complete_clocksApart_isForgivenWithinTheSkew(Duration ahead, boolean forgiven) {
    // The provider's tokens are good for an hour.
    Clock ours = Clock.offset(rig.clock, ahead);
    SignIn client = rig.client(rig.provider().build(), builder -> builder.clock(ours));

    if (forgiven) {
      assertThat(rig.signIn(client, "an").subject()).isEqualTo("nguyenthian");
    } else {
      refused(Reason.TIME, "the ID token ", () -> rig.signIn(client, "an"));
    }
  }

  @Test
  void complete_stateOfAnotherAttempt_isRefusedBeforeAnyCall() {
    SignInAttempt ours = client.start();
    SignInAttempt theirs = client.start();
    String callback = rig.callback(theirs, "an");

    refused(
        Reason.STATE,
        "the state of the callback is not that of the attempt",
        () -> client.complete(ours, callback));
    assertThat(rig.calls(IdentityService.TOKEN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "code=abc, STATE, the state of the callback is not that of the attempt",
    "'', STATE, the state of the callback is not that of the attempt",
    "state=$, CALLBACK, the callback has neither code nor error. Check that the whole query",
    "state=$&code=, CALLBACK, the callback has neither code nor error",
    "state=$&state=$&code=a, CALLBACK, the callback has state twice",
    "state=$&code=a&code=b, CALLBACK, the callback has code twice",
    "state=$&code=a&iss=https://sso.example.org, PROVIDER, of another issuer (RFC 9207)",
    "state=$&error=login_required, PROVIDER_ERROR, answers with error login_required. If every",
    "state=$&error=%3Cscript%3E, PROVIDER_ERROR, answers with error of an unknown form",
    "error=access_denied, STATE, the state of the callback is not that of the attempt",
  })
  void complete_callbackThatIsNone_isRefused(String query, Reason reason, String message) {
    SignInAttempt attempt = client.start();

    refused(
        reason,
        message,
        () -> client.complete(attempt, query.replace("$", attempt.state().reveal())));
  }

  @Test
  void complete_callbackTooLong_isRefused() {
    SignInAttempt attempt = client.start();

    refused(
        Reason.CALLBACK,
        "the callback is too long. " + ANEW,
        () -> client.complete(attempt, "code=" + "a".repeat(20_000)));
  }

  @Test
  void complete_cancelled_saysSo() {
    SignInAttempt attempt = client.start();
    String callback = rig.callback(attempt, "cancel");

    SignInException refused =
        catchThrowableOfType(SignInException.class, () -> client.complete(attempt, callback));

    assertThat(refused.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(refused.providerCode()).contains("access_denied");
    assertThat(refused)
        .hasMessageContaining(
            "the citizen cancelled (access_denied). Show the page to sign in again.");
    assertThat(rig.calls(IdentityService.TOKEN)).isEmpty();
  }

  @Test
  void complete_codeOfTheAttemptOfAnotherProvider_isNotSentToThisOne() {
    IdentityProvider other =
        rig.provider().authorization(URI.create("https://sso.example.org/authorize")).build();
    SignInAttempt attempt = rig.client(other).start();

    refused(
        Reason.PROVIDER,
        "the attempt was begun at another provider. Complete it with the SignIn that began it.",
        () -> client.complete(attempt, "code=a&state=" + attempt.state().reveal()));
    assertThat(rig.calls(IdentityService.TOKEN)).isEmpty();
  }

  @Test
  void complete_stolenCodeWithAnotherVerifier_isRefusedByTheProvider() {
    SignInAttempt victim = client.start();
    String stolen = rig.callback(victim, "an").replaceAll(".*code=([^&]*).*", "$1");
    SignInAttempt thief = client.start();

    assertThatThrownBy(
            () -> client.complete(thief, "code=" + stolen + "&state=" + thief.state().reveal()))
        .hasMessageContaining("the code is refused (HTTP 400, error_code invalid_grant");
  }

  @Test
  void complete_weakKey_isNotUsed() throws JOSEException {
    String weak =
        new JWKSet(new RSAKeyGenerator(1024, true).keyID("khoa-1").generate().toPublicJWK())
            .toString();
    SignIn trusting = rig.client(rig.provider().keys(weak).build());

    refused(
        Reason.KEY,
        "the ID token is signed with a key that the provider does not publish",
        () -> rig.signIn(trusting, "an"));
  }

  @Test
  void complete_algorithmNotAccepted_isRefused() {
    SignIn strict = rig.client(rig.provider().algorithms(SigningAlgorithm.PS256).build());

    refused(
        Reason.ALGORITHM,
        "the ID token is not signed with [PS256]",
        () -> rig.signIn(strict, "an"));
  }

  @Test
  void complete_withoutLinkingClaim_isRefused() {
    rig.identity.put(rig.identity.account("an").orElseThrow().without("TechID"));

    refused(
        Reason.CLAIMS,
        "the user info cannot be used: the claim TechID, by which the account is known, is"
            + " missing. Ask the operators",
        () -> rig.signIn(client, "an"));
  }

  @ParameterizedTest
  @CsvSource({"4, 'not 1, 2 or 3'", "'', missing"})
  void complete_unknownKindOfAccount_isRefused(String kind, String how) {
    rig.identity.put(rig.identity.account("an").orElseThrow().with("LoaiTaiKhoan", kind));

    refused(
        Reason.CLAIMS,
        "LoaiTaiKhoan is " + how + ", so that nobody knows if the account is a person's",
        () -> rig.signIn(client, "an"));
  }

  @Test
  void signOut_notAnIdToken_isRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> client.signOut(Secret.of("bi.mat"), SignInRig.SIGNED_OUT))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("idToken is not a JWT: give SignInTokens.idToken() of the sign-in")
        .hasNoCause();
  }

  private static void refused(Reason reason, String message, Runnable completing) {
    SignInException refused = catchThrowableOfType(SignInException.class, completing::run);
    assertThat(refused).isNotNull().hasMessageContaining(message);
    assertThat(refused.reason()).isEqualTo(reason);
  }
}
