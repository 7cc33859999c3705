package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.simulator.identity.IdentityFault;
import vn.hoso.simulator.identity.IdentityService;
import vn.hoso.transport.Secret;
import vn.hoso.transport.Timeouts;

/** Calls that fail: what is thrown, and what is sent again. */
class SignInErrorTest {

  private final SignInRig rig = new SignInRig();
  private final SignIn client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<IdentityFault> unclear() {
    return Stream.of(
        IdentityFault.resetBeforeRead(),
        IdentityFault.resetBeforeAnswer(),
        IdentityFault.html(502),
        IdentityFault.html(200),
        IdentityFault.json(200, "{\"access_token\":"),
        IdentityFault.json(200, "{\"token_type\":\"Bearer\"}"),
        IdentityFault.json(200, ""));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void exchange_withoutClearAnswer_isNotRepeated(IdentityFault fault) {
    rig.identity.faults().on(IdentityService.TOKEN).next(fault);

    assertThatThrownBy(() -> rig.signIn(client, "an"))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(
            "token at "
                + rig.identity.uri(IdentityService.TOKEN)
                + ", attempt 1: outcome unknown, because the request was sent and no clear answer"
                + " came. The code may be used up, so that it is not sent again: let the citizen"
                + " begin a new sign-in.")
        .hasCauseInstanceOf(vn.hoso.error.HosoException.class);
    assertThat(rig.calls(IdentityService.TOKEN)).hasSize(1);
    assertThat(rig.pauses).isEmpty();
  }

  @Test
  void exchange_tooSlow_isNotRepeated() {
    rig.identity
        .faults()
        .on(IdentityService.TOKEN)
        .next(IdentityFault.slow(Duration.ofSeconds(30)));
    SignIn hurried =
        rig.client(
            rig.provider().build(),
            builder ->
                builder.timeouts(
                    Timeouts.of(
                        Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(30))));

    assertThatThrownBy(() -> rig.signIn(hurried, "an"))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .cause()
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("no complete answer within the time limit");
    assertThat(rig.calls(IdentityService.TOKEN)).hasSize(1);
  }

  @Test
  void exchange_nobodyThere_isTriedAgainSinceNothingWasSent() throws IOException {
    URI closed = closedPort();
    SignIn lost = rig.client(rig.provider().token(closed).build());

    assertThatThrownBy(() -> rig.signIn(lost, "an"))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageStartingWith("token at " + closed + ", attempt 4: no connection; nothing was");
    assertThat(rig.pauses).hasSize(3);
  }

  @Test
  void exchange_codeUsedTwice_isRefused() {
    SignInAttempt attempt = client.start();
    String callback = rig.callback(attempt, "an");
    client.complete(attempt, callback);

    assertThatThrownBy(() -> client.complete(attempt, callback))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the code is refused (HTTP 400, error_code invalid_grant")
        .hasMessageContaining("It has been used or has expired, or was given for another redirect");
  }

  @Test
  void exchange_codeExpired_isRefused() {
    SignInAttempt attempt = client.start();
    String callback = rig.callback(attempt, "an");
    rig.clock.advance(Duration.ofMinutes(1));

    assertThatThrownBy(() -> client.complete(attempt, callback))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the code is refused");
  }

  @Test
  void exchange_wrongSecret_isRefused() {
    IdentityProvider wrong =
        IdentityProvider.builder(rig.identity.clientId(), Secret.of("sai"), SignInRig.CALLBACK)
            .wso2(rig.identity.uri())
            .build();

    AuthenticationException refused =
        catchThrowableOfType(
            AuthenticationException.class, () -> rig.signIn(rig.client(wrong), "an"));

    assertThat(refused)
        .hasMessageContaining("the application is refused (HTTP 401, error_code invalid_client")
        .hasMessageContaining("Check clientId, clientSecret and clientAuthentication");
    assertThat(refused.code()).contains("invalid_client");
    assertThat(refused.worthRetry()).isFalse();
    assertThat(rig.calls(IdentityService.TOKEN)).hasSize(1);
  }

  @Test
  void exchange_wrongAddress_isRefused() {
    URI wrong = rig.identity.uri().resolve("/oauth/token");

    assertThatThrownBy(() -> rig.signIn(rig.client(rig.provider().token(wrong).build()), "an"))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused (HTTP 404). Check the provider's address");
  }

  @Test
  void exchange_replyOfTokensThatBreaksOff_keepsNoToken() {
    rig.identity
        .faults()
        .on(IdentityService.TOKEN)
        .next(
            IdentityFault.json(
                200, "{\"access_token\":\"bi-mat-1\", \"id_token\" : \"bi-mat-2\", \"scope\":\"o"));

    OutcomeUnknownException unknown =
        catchThrowableOfType(OutcomeUnknownException.class, () -> rig.signIn(client, "an"));

    assertThat(unknown.getCause()).isInstanceOf(UnreadableReplyException.class);
    assertThat(((UnreadableReplyException) unknown.getCause()).replyWithCitizensData())
        .isEqualTo("{\"access_token\":\"…\", \"id_token\" : \"…\", \"scope\":\"o");
  }

  @Test
  void userInfo_passingTrouble_isTriedAgain() {
    rig.identity
        .faults()
        .on(IdentityService.USER_INFO)
        .next(IdentityFault.html(503), IdentityFault.resetBeforeAnswer(), IdentityFault.html(200));

    assertThat(rig.signIn(client, "an").subject()).isEqualTo("nguyenthian");
    assertThat(rig.calls(IdentityService.USER_INFO)).hasSize(4);
    assertThat(rig.calls(IdentityService.TOKEN)).hasSize(1);
  }

  @Test
  void userInfo_pageOfHtml_saysSo() {
    rig.identity.faults().on(IdentityService.USER_INFO).untilCleared(IdentityFault.html(200));

    UnreadableReplyException unreadable =
        catchThrowableOfType(UnreadableReplyException.class, () -> rig.signIn(client, "an"));

    assertThat(unreadable)
        .hasMessageContaining(
            "attempt 4: the reply is a page of HTML or XML instead of JSON (HTTP 200). ")
        .hasNoCause();
    assertThat(unreadable.replyWithCitizensData()).contains("Dịch vụ tạm thời gián đoạn.");
  }

  @Test
  void userInfo_tokenRefused_saysSo() {
    rig.identity
        .faults()
        .on(IdentityService.USER_INFO)
        .next(IdentityFault.json(401, "{\"error\":\"invalid_token\"}"));

    assertThatThrownBy(() -> rig.signIn(client, "an"))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining("the access token is refused (HTTP 401, error_code invalid_token)");
  }

  @Test
  void userInfo_larger_thanTheLimit_isNotRead() {
    rig.identity
        .faults()
        .on(IdentityService.USER_INFO)
        .untilCleared(IdentityFault.json(200, "{\"sub\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}"));

    assertThatThrownBy(() -> rig.signIn(client, "an"))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is longer than 1048576 bytes");
  }

  @Test
  void keys_notAKeySet_saysSo() {
    rig.identity
        .faults()
        .on(IdentityService.JWKS)
        .untilCleared(IdentityFault.json(200, "{\"keys\":[{\"kty\":\"EC\"}]}"));

    assertThatThrownBy(() -> rig.signIn(client, "an"))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageStartingWith("jwks at " + rig.identity.uri(IdentityService.JWKS));
  }

  @Test
  void close_laterCalls_fail() {
    SignInAttempt attempt = client.start();
    String callback = rig.callback(attempt, "an");
    client.close();

    assertThatThrownBy(() -> client.complete(attempt, callback))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("the client is closed");
  }

  @Test
  void introspect_addressNotSet_saysWhatToSet() {
    SignIn bare =
        rig.client(
            IdentityProvider.vneid("xa", Secret.of("s"), SignInRig.CALLBACK)
                .token(rig.identity.uri())
                .userInfo(rig.identity.uri())
                .issuer("i")
                .keysUri(rig.identity.uri())
                .build());

    assertThatThrownBy(() -> bare.introspect(Secret.of("t")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "IdentityProvider: introspection is missing; ask the operators of the provider for it"
                + " and set it with introspection(…)");
    assertThatThrownBy(() -> bare.revoke(Secret.of("t"), TokenKind.ACCESS_TOKEN))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("revocation is missing");
    assertThatThrownBy(() -> bare.signOut(Secret.of("t"), SignInRig.SIGNED_OUT))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("logout is missing");
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/oauth2/token");
    }
  }
}
