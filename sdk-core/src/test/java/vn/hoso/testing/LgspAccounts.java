package vn.hoso.testing;

import java.util.List;
import java.util.stream.Stream;
import vn.hoso.lgsp.LgspAccessToken;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.lgsp.RecordedCall;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** The one account of a simulated gateway, under each scheme. */
public final class LgspAccounts {

  private static final List<String> SHOWING =
      List.of("Authorization", "access_token", "lgspaccesstoken", "X-SecretKey", "X-SystemId");

  private LgspAccounts() {}

  public static LgspAuthentication of(LgspSimulator lgsp, LgspScheme scheme) {
    Secret secret = Secret.of(lgsp.consumerSecret());
    return switch (scheme) {
      case CLIENT_CREDENTIALS ->
          LgspAuthentication.clientCredentials(lgsp.loginUri(scheme), lgsp.consumerKey(), secret);
      case ACCESS_TOKEN_HEADER ->
          LgspAuthentication.clientCredentials(lgsp.loginUri(scheme), lgsp.consumerKey(), secret)
              .withAccessToken(
                  LgspAccessToken.of(
                      lgsp.accessKey(),
                      Secret.of(lgsp.accessSecret()),
                      lgsp.appName(),
                      lgsp.partnerCode(),
                      lgsp.partnerCodeCus()));
      case OWN_LOGIN ->
          LgspAuthentication.login(
              lgsp.loginUri(scheme), Credentials.of(lgsp.username(), Secret.of(lgsp.password())));
      case SYSTEM_KEY ->
          LgspAuthentication.systemKey(lgsp.systemId(), Secret.of(lgsp.systemSecret()));
    };
  }

  /** What the account is made of, and what every request has shown of it. */
  public static Stream<String> secrets(LgspSimulator lgsp) {
    Stream<String> shown =
        lgsp.calls().stream()
            .map(RecordedCall::headers)
            .flatMap(
                headers ->
                    SHOWING.stream()
                        .flatMap(name -> headers.getOrDefault(name, List.of()).stream()))
            .map(value -> value.replaceFirst("^(Bearer|Basic) ", ""));
    Stream<String> known =
        Stream.of(
            lgsp.consumerKey(),
            lgsp.consumerSecret(),
            lgsp.accessKey(),
            lgsp.accessSecret(),
            lgsp.username(),
            lgsp.password());
    return Stream.concat(shown, known);
  }
}
