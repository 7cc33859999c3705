package vn.hoso.signature.key.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.key.Pin;
import vn.hoso.simulator.remote.RemoteFault;
import vn.hoso.simulator.remote.RemoteOperation;

/** Secrets are sent, and are nowhere else: no log, message, ticket or {@code toString()}. */
class RemoteSecretsTest {

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();
  private final Logger logger = (Logger) LoggerFactory.getLogger("vn.hoso.signature");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  @BeforeEach
  void listen() {
    events.start();
    logger.setLevel(Level.TRACE);
    logger.addAppender(events);
  }

  @AfterEach
  void close() {
    logger.detachAppender(events);
    logger.setLevel(null);
    world.close();
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void signing_anyService_showsNoSecret(Vendor vendor) throws IOException {
    List<String> shown = new ArrayList<>();
    RemoteProvider provider = vendor.provider(world);
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    SignerSecrets secrets = vendor.secrets(world);
    RemoteTicket ticket =
        service.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Quyết định", secrets);
    world.remote().approve(world.transaction());
    RemoteOutcome outcome = service.poll(ticket);
    shown.add(new String(ticket.toBytes(), UTF_8));
    shown.add(provider + " " + service + " " + secrets + " " + credential + " " + ticket);
    shown.add(outcome.toString());
    if (!vendor.answersLater()) {
      shown.add(service.key(credential, "Quyết định", secrets).toString());
    }
    events.list.forEach(event -> shown.add(event.getFormattedMessage()));

    assertThat(events.list).isNotEmpty();
    assertThat(String.join("\n", shown)).doesNotContain(secretsOf(world));
  }

  /** Services were seen to repeat in their messages what they were told. */
  @ParameterizedTest
  @EnumSource(Vendor.class)
  void error_serviceRepeatsTheRequest_showsNoSecret(Vendor vendor) throws IOException {
    RemoteCredential credential = vendor.service(world).credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    SignerSecrets secrets = vendor.secrets(world);
    for (RemoteOperation operation : RemoteOperation.values()) {
      RemoteSigningService service = vendor.service(world);
      world.remote().faults().clear();
      world.remote().faults().on(operation).next(RemoteFault.repeating());

      Throwable error =
          catchThrowable(() -> service.submit(credential, batch, "Quyết định", secrets));

      if (error != null) {
        assertThat(error).hasMessageContaining("***");
        assertThat(error.getMessage()).doesNotContain(secretsOf(world));
      }
    }
    assertThat(world.remote().calls()).anyMatch(call -> call.fault().isPresent());
  }

  /** The JDK's own message of a header that cannot be sent quotes it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"eyJhbGci\nJSUzI1", "eyJhbGci\u0000JSUzI1", "eyJhbGci JSUzI1", "eyJhbGciơ", ""})
  void credential_tokenNotOfOneWord_isRefusedWithoutShowingIt(String token) {
    RemoteSigningService service =
        RemoteSigningService.of(
            CscProvider.v2(world.remote().cscV2Uri(), () -> Pin.of("  " + token)));

    Throwable error = catchThrowable(() -> service.credential(RemoteWorld.USER));

    assertThat(error)
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("was given an access token that is empty, or has spaces")
        .hasMessageNotContaining("eyJhbGci")
        .hasNoCause();
    assertThat(((RemoteSigningException) error).isPassing()).isFalse();
    assertThat(world.remote().calls()).isEmpty();
  }

  @Test
  void credential_tokenWithLineBreakAtItsEnd_isTaken() {
    RemoteCredential credential = Vendor.CSC_V2.service(world).credential(RemoteWorld.USER);
    String token =
        world.remote().calls().stream()
            .flatMap(call -> call.headers().getOrDefault("Authorization", List.of()).stream())
            .findFirst()
            .orElseThrow()
            .substring("Bearer ".length());
    RemoteSigningService service =
        RemoteSigningService.of(
            CscProvider.v2(world.remote().cscV2Uri(), () -> Pin.of(token + "\r\n")));

    assertThat(service.credential(RemoteWorld.USER).id()).isEqualTo(credential.id());
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN", "RSSP", "CSC_V1"})
  void credential_issuedTokenThatIsNoHeader_isRefusedWithoutShowingIt(Vendor vendor) {
    String token = "eyJhbGci\\nJSUzI1";
    world.answer(
        RemoteOperation.LOGIN,
        200,
        "{\"error\":%s\"access_token\":\"%s\",\"accessToken\":\"%s\"}"
            .formatted(vendor == Vendor.RSSP ? "0," : "\"\",", token, token));

    Throwable error = catchThrowable(() -> vendor.service(world).credential(RemoteWorld.USER));

    assertThat(error)
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("cannot be sent")
        .hasMessageNotContaining("eyJhbGci")
        .hasNoCause();
  }

  /** The signer's id is no secret, but often a personal id. */
  @ParameterizedTest
  @EnumSource(Vendor.class)
  void signing_anyService_logsNoSigner(Vendor vendor) {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);

    assertThat(credential.toString()).doesNotContain(RemoteWorld.USER);
    assertThat(events.list)
        .noneMatch(event -> event.getFormattedMessage().contains(RemoteWorld.USER));
  }

  private static String[] secretsOf(RemoteWorld world) {
    return new String[] {
      world.remote().clientSecret(),
      world.remote().pin(),
      world.remote().otp(),
      world.remote().password(),
      world.remote().rsspSignature(),
      "token-",
      "sad-"
    };
  }
}
