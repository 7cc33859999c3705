package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.hoso.error.HosoException;
import vn.hoso.simulator.identity.IdentityFault;
import vn.hoso.simulator.identity.IdentityService;
import vn.hoso.simulator.identity.RecordedCall;
import vn.hoso.transport.CallEvent;

/**
 * Nothing that is logged at any level, and nothing that an application may log of results, events
 * and exceptions, shows a code, a token, the secret or a citizen.
 */
class SignInLogTest {

  private static final Pattern ONE_TIME =
      Pattern.compile("(?:code|state|nonce|code_verifier|token|refresh_token)=([^&]{10,})");

  private final SignInRig rig = new SignInRig();
  private final List<String> secrets =
      new ArrayList<>(
          List.of(
              rig.identity.clientSecret(),
              "Nguyễn Thị Ân",
              "049190001234",
              "205123456",
              "0905123456",
              "nguyenthian",
              "dvcqg-7f3b9a52",
              "Tam Anh Nam"));
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level usual = root.getLevel();
  private final Appender<ILoggingEvent> console = root.getAppender("console");
  private final Collector collector = new Collector();
  private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
  private final java.util.logging.Level julUsual = julRoot.getLevel();
  private final JulCollector julCollector = new JulCollector();

  @BeforeEach
  void listen() {
    collector.setContext(root.getLoggerContext());
    collector.start();
    root.addAppender(collector);
    root.detachAppender(console);
    root.setLevel(Level.TRACE);
    julRoot.addHandler(julCollector);
    julRoot.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void close() {
    julRoot.removeHandler(julCollector);
    julRoot.setLevel(julUsual);
    root.setLevel(usual);
    root.addAppender(console);
    root.detachAppender(collector);
    collector.stop();
    rig.close();
  }

  @Test
  void everything_logged_showsNoSecretAndNoCitizen() {
    SignIn client = rig.client();
    succeed(client);
    List<IdentityFault> onToken =
        List.of(
            IdentityFault.wrongIssuer(),
            IdentityFault.wrongAudience(),
            IdentityFault.wrongNonce(),
            IdentityFault.expired(),
            IdentityFault.otherKey(),
            IdentityFault.algorithmNone(),
            IdentityFault.hs256WithPublicKey(),
            IdentityFault.noIdToken(),
            IdentityFault.resetBeforeAnswer(),
            IdentityFault.html(500),
            IdentityFault.json(200, "{\"access_token\":\"bi-mat-lo-ra\""),
            IdentityFault.json(200, "{\"access_token\":\"bi-mat-lo-ra\",\"expires_in\":\"x\"}"),
            IdentityFault.json(
                400, "{\"error\":\"Nguyễn Thị Ân\",\"error_description\":\"Nguyễn Thị Ân\"}"));
    for (IdentityFault fault : onToken) {
      fail(client, IdentityService.TOKEN, fault);
    }
    List<IdentityFault> onUserInfo =
        List.of(
            IdentityFault.otherSubject(),
            IdentityFault.html(200),
            IdentityFault.json(200, "{\"sub\":\"nguyenthian\",\"HoVaTen\":\"Nguyễn Thị Ân\"}"),
            IdentityFault.json(200, "{\"HoVaTen\":\"Nguyễn Thị Ân\""),
            IdentityFault.json(401, "{\"error_description\":\"049190001234 Nguyễn Thị Ân\"}"));
    for (IdentityFault fault : onUserInfo) {
      fail(client, IdentityService.USER_INFO, fault);
    }
    callbacksThatFail(client);
    rig.events.stream().map(CallEvent::toString).forEach(lines::add);

    rig.identity.calls().forEach(this::collectOneTimeSecrets);
    secrets.add("bi-mat-lo-ra");
    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(lines).anyMatch(line -> line.contains("token at http://127.0.0.1:"));
    assertThat(secrets)
        .hasSizeGreaterThan(80)
        .allSatisfy(secret -> assertThat(showing(secret)).as(secret).isEmpty());
  }

  private void succeed(SignIn client) {
    SignInAttempt attempt = client.start();
    SignedInUser user = client.complete(attempt, rig.callback(attempt, "an"));
    SignInTokens tokens = client.refresh(user.tokens());
    secrets.add(user.tokens().idToken().reveal());
    secrets.add(user.tokens().accessToken().reveal());
    secrets.add(tokens.accessToken().reveal());
    log(client, attempt, user, user.tokens(), tokens, rig.provider().build());
    log(client.introspect(tokens.accessToken()));
    log(client.signOut(tokens.idToken(), SignInRig.SIGNED_OUT));
    log(user.personalId(), user.taxCode());
    client.revoke(tokens.accessToken(), TokenKind.ACCESS_TOKEN);
  }

  private void fail(SignIn client, IdentityService service, IdentityFault fault) {
    rig.identity.faults().on(service).untilCleared(fault);
    expectFailure(() -> rig.signIn(client, "an"));
    rig.identity.faults().clear();
  }

  private void callbacksThatFail(SignIn client) {
    SignInAttempt attempt = client.start();
    String state = "state=" + attempt.state().reveal();
    secrets.add(attempt.state().reveal());
    expectFailure(() -> client.complete(attempt, "code=ma-lo-ra-ngoai&state=khac"));
    expectFailure(() -> client.complete(attempt, "code=ma-lo-ra-ngoai&code=b&" + state));
    expectFailure(
        () -> client.complete(attempt, state + "&error=a&error_description=Nguyễn Thị Ân"));
    expectFailure(() -> client.complete(attempt, "code=ma-lo-ra-ngoai&" + state));
    secrets.add("ma-lo-ra-ngoai");
  }

  private void expectFailure(Runnable call) {
    HosoException failure = catchThrowableOfType(HosoException.class, call::run);
    assertThat(failure).isNotNull();
    root.info("failed as expected: {}", failure.toString(), failure);
  }

  private void log(Object... shown) {
    for (Object each : shown) {
      root.info("{}", each);
    }
  }

  private void collectOneTimeSecrets(RecordedCall call) {
    ONE_TIME
        .matcher(call.query() + "&" + call.body())
        .results()
        .map(match -> URLDecoder.decode(match.group(1), StandardCharsets.UTF_8))
        .forEach(secrets::add);
    if (call.headers().containsKey("Authorization")) {
      secrets.add(call.headers().get("Authorization").get(0).replace("Bearer ", ""));
    }
  }

  private List<String> showing(String secret) {
    String lower = secret.toLowerCase(Locale.ROOT);
    return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(lower)).toList();
  }

  /** Every line with its exception. The simulator is not the SDK. */
  private final class Collector extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      if (!event.getLoggerName().startsWith("vn.hoso.simulator")) {
        lines.add(event.getFormattedMessage());
        if (event.getThrowableProxy() != null) {
          lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
      }
    }
  }

  private final class JulCollector extends Handler {
    @Override
    public void publish(LogRecord event) {
      if (!rig.browsing) {
        lines.add(event.getLoggerName() + " " + event.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
