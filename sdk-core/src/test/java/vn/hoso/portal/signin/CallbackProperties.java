package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.hoso.error.SignInException;
import vn.hoso.transport.Secret;

/** Whatever a browser brings, it ends in a reason, and never in a call or a failure of the code. */
class CallbackProperties {

  private static final SignIn SIGN_IN =
      SignIn.builder()
          .provider(
              IdentityProvider.nationalPortal("xa", Secret.of("s"), SignInRig.CALLBACK)
                  .wso2(URI.create("http://127.0.0.1:1"))
                  .build())
          .build();

  @AfterContainer
  static void close() {
    SIGN_IN.close();
  }

  @Property(tries = 500)
  void complete_anyText_isRefused(@ForAll String callback) {
    assertThat(refusalOf(SIGN_IN.start(), callback)).isExactlyInstanceOf(SignInException.class);
  }

  @Property(tries = 500)
  void complete_rightStateAndAnyRest_isRefused(@ForAll("queries") String rest) {
    SignInAttempt attempt = SIGN_IN.start();

    assertThat(refusalOf(attempt, "state=" + attempt.state().reveal() + "&" + rest))
        .isExactlyInstanceOf(SignInException.class);
  }

  /** Made of what queries are made of, but without a code. */
  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of(
            "error", "=", "&", "%", "%2", "%C3%A2", "iss", "state", "?", "#", "+", "ế")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static Throwable refusalOf(SignInAttempt attempt, String callback) {
    return catchThrowable(() -> SIGN_IN.complete(attempt, callback));
  }
}
