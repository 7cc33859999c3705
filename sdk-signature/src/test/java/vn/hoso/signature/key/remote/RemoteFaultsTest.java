package vn.hoso.signature.key.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.key.Pin;
import vn.hoso.simulator.remote.RemoteFault;
import vn.hoso.simulator.remote.RemoteOperation;

/** Whatever goes wrong is typed, says whether it may pass, and leaves ticket and files alone. */
class RemoteFaultsTest {

  /** What may go wrong, and whether it may pass. */
  enum Trouble {
    RESET(true, "did not answer"),
    RESET_IN_ANSWER(true, "did not answer"),
    SLOW(true, "no complete answer within PT1S"),
    TRUNCATED(true, "something else than JSON"),
    HTTP_500(true, "is in trouble: HTTP 500"),
    HTTP_503_PAGE(true, "is in trouble: HTTP 503"),
    HTTP_429(true, "is in trouble: HTTP 429"),
    PAGE(true, "perhaps a page of a proxy"),
    HTTP_403_PAGE(false, "refuses with HTTP 403"),
    HTTP_404(false, "refuses"),
    LIST(false, "refuses"),
    DEEP(true, "something else than JSON"),
    LONG(true, "more than 4194304 bytes");

    private final boolean passing;
    private final String text;

    Trouble(boolean passing, String text) {
      this.passing = passing;
      this.text = text;
    }

    RemoteFault fault() {
      return switch (this) {
        case RESET -> RemoteFault.resetBeforeRead();
        case RESET_IN_ANSWER -> RemoteFault.resetInAnswer();
        case SLOW -> RemoteFault.slow(Duration.ofSeconds(30));
        case TRUNCATED -> RemoteFault.truncated();
        case HTTP_500 -> RemoteFault.httpStatus(500);
        case HTTP_503_PAGE -> RemoteFault.html(503);
        case HTTP_429 -> RemoteFault.httpStatus(429);
        case PAGE -> RemoteFault.html(200);
        case HTTP_403_PAGE -> RemoteFault.html(403);
        case HTTP_404 -> RemoteFault.httpStatus(404);
        case LIST -> RemoteFault.json(200, "[1]");
        case DEEP -> RemoteFault.json(200, "[".repeat(5000));
        case LONG -> RemoteFault.json(200, "\"" + "a".repeat(6 << 20) + "\"");
      };
    }
  }

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();
  private final RemoteOptions options = RemoteOptions.defaults().timeout(Duration.ofSeconds(1));

  @AfterEach
  void close() {
    world.close();
  }

  static Stream<Arguments> pollTroubles() {
    return Vendor.later()
        .flatMap(vendor -> Arrays.stream(Trouble.values()).map(t -> Arguments.of(vendor, t)));
  }

  @ParameterizedTest
  @MethodSource("pollTroubles")
  void poll_trouble_isTypedAndTheTicketWorksAfterwards(Vendor vendor, Trouble trouble)
      throws IOException {
    RemoteSigningService service = vendor.service(world, options);
    RemoteTicket ticket = submit(service, vendor);
    byte[] before = ticket.toBytes();
    world.remote().approve(world.transaction());
    world.remote().faults().on(RemoteOperation.STATUS).next(trouble.fault());

    RemoteSigningException error = error(() -> service.poll(ticket));

    assertThat(error)
        .hasMessageStartingWith(ticket.service() + " at http://127.0.0.1:")
        .hasMessageContaining("transaction " + ticket.transaction())
        .hasMessageContaining(trouble.text);
    assertThat(error.isPassing()).isEqualTo(trouble.passing);
    assertThat(ticket.toBytes()).isEqualTo(before);
    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void submit_serviceInTrouble_canBeSubmittedAgain(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world, options);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    world.remote().faults().on(RemoteOperation.SIGN).next(RemoteFault.httpStatus(502));

    RemoteSigningException error =
        error(() -> service.submit(credential, batch, "Quyết định", vendor.secrets(world)));

    assertThat(error.isPassing()).isTrue();
    RemoteTicket ticket = service.submit(credential, batch, "Quyết định", vendor.secrets(world));
    world.remote().approve(world.transaction());
    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void credential_wrongPassword_isRefusedWithoutShowingIt(Vendor vendor) {
    RemoteSigningService service =
        RemoteSigningService.of(
            vendor.provider(world, () -> Pin.of("sai-mat-khau")),
            RemoteOptions.defaults().clock(RemoteWorld.CLOCK));

    RemoteSigningException error = error(() -> service.credential(RemoteWorld.USER));

    assertThat(error.isPassing()).isFalse();
    assertThat(error).hasMessageContaining("refuses").hasMessageNotContaining("sai-mat-khau");
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"SMARTCA_WITH_OTP", "RSSP", "CSC_V1", "CSC_V2"})
  void submit_wrongPinOrOtp_isTriedOnceAndNotShown(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    Supplier<Pin> wrong = () -> Pin.of("00000001");
    SignerSecrets secrets =
        vendor == Vendor.SMARTCA_WITH_OTP
            ? SignerSecrets.none().password(wrong).otp(wrong)
            : SignerSecrets.none().pin(wrong);
    int before = world.remote().calls().size();

    RemoteSigningException error =
        error(() -> service.submit(credential, batch, "Quyết định", secrets));

    assertThat(error.isPassing()).isFalse();
    assertThat(error).hasMessageNotContaining("00000001");
    assertThat(world.remote().calls()).hasSize(before + 1);
    assertThat(world.remote().requests()).isEmpty();
  }

  /** The PIN, or the request on the phone, would go out a second time. */
  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN", "RSSP", "CSC_V1", "CSC_V2"})
  void submit_tokenForgotten_isSentOnceAndTheNextLogsIn(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    int before = world.remote().calls().size();
    world.remote().forgetTokens();

    RemoteSigningException error =
        error(() -> service.submit(credential, batch, "Quyết định", vendor.secrets(world)));

    assertThat(error).hasMessageContaining("refuses with HTTP 401");
    assertThat(error.isPassing()).isTrue();
    assertThat(world.remote().calls()).hasSize(before + 1);
    RemoteTicket ticket = service.submit(credential, batch, "Quyết định", vendor.secrets(world));
    world.remote().approve(world.transaction());
    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN", "RSSP", "CSC_V1", "CSC_V2"})
  void submit_signHashUnauthorized_isSentOnce(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    world.remote().faults().on(RemoteOperation.SIGN).next(RemoteFault.httpStatus(401));

    RemoteSigningException error =
        error(() -> service.submit(credential, batch, "Quyết định", vendor.secrets(world)));

    assertThat(error.isPassing()).isTrue();
    assertThat(world.remote().calls()).filteredOn(c -> c.path().endsWith("/signHash")).hasSize(1);
    assertThat(world.remote().requests()).isEmpty();
  }

  @Test
  void credential_unknownSigner_isRefused() {
    RemoteSigningException error =
        error(() -> Vendor.SMARTCA.service(world).credential("079000000000"));

    assertThat(error)
        .hasMessageContaining("refuses to list certificates: HTTP 404, code 404, \"Không tìm thấy")
        .hasMessageNotContaining("079000000000");
  }

  @Test
  void credential_nobodyListens_mayPass() {
    URI free = world.remote().smartCaUri();
    world.remote().close();
    RemoteSigningService service =
        RemoteSigningService.of(
            GatewayProvider.smartCa(free, world.remote().clientId(), world.secret()));

    RemoteSigningException error = error(() -> service.credential(RemoteWorld.USER));

    assertThat(error.isPassing()).isTrue();
    assertThat(error)
        .hasMessageContaining("check the network, and try again later")
        .hasCauseExactlyInstanceOf(IOException.class);
  }

  @Test
  void poll_interrupted_saysSoAndKeepsTheFlag() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service, Vendor.SMARTCA);
    Thread.currentThread().interrupt();

    RemoteSigningException error = error(() -> service.poll(ticket));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(error).hasMessageContaining("was not waited for; the thread was interrupted");
    assertThat(error.isPassing()).isTrue();
  }

  @Test
  void poll_wrongNumberOfSignatures_isRefused() throws IOException {
    RemoteSigningService service = Vendor.MYSIGN.service(world);
    RemoteTicket ticket = submit(service, Vendor.MYSIGN);
    world.answer(
        RemoteOperation.STATUS, 200, "{\"status\":\"1\",\"signatures\":[\"QQ==\",\"QQ==\"]}");

    RemoteSigningException error = error(() -> service.poll(ticket));

    assertThat(error).hasMessageContaining("returned 2 signatures for 1 digests");
  }

  @Test
  void poll_notBase64_isRefused() throws IOException {
    RemoteSigningService service = Vendor.MYSIGN.service(world);
    RemoteTicket ticket = submit(service, Vendor.MYSIGN);
    world.answer(RemoteOperation.STATUS, 200, "{\"status\":1,\"signatures\":[\"không\"]}");

    RemoteSigningException error = error(() -> service.poll(ticket));

    assertThat(error).hasMessageContaining("neither base64 nor hexadecimal");
  }

  @Test
  void submit_refusalInCapitals_isRefused() throws IOException {
    world.answer(RemoteOperation.AUTHORIZE, 400, "{\"error\":\"ACCESS_DENIED\"}");
    RemoteSigningService service = Vendor.CSC_V1.service(world);

    assertThat(service.poll(submit(service, Vendor.CSC_V1)))
        .isInstanceOf(RemoteOutcome.Refused.class);
  }

  @Test
  void poll_pendingInCapitals_isPending() throws IOException {
    RemoteSigningService service = Vendor.CSC_V2_LATER.service(world);
    RemoteTicket ticket = submit(service, Vendor.CSC_V2_LATER);
    world.answer(RemoteOperation.STATUS, 400, "{\"error\":\"AUTHORIZATION_PENDING\"}");

    assertThat(service.poll(ticket)).isEqualTo(new RemoteOutcome.Pending());
  }

  @Test
  void poll_unknownCode_isNamed() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service, Vendor.SMARTCA);
    world.answer(
        RemoteOperation.STATUS, 200, "{\"status_code\":62000,\"message\":\"Hết lượt ký\"}");

    RemoteSigningException error = error(() -> service.poll(ticket));

    assertThat(error).hasMessageContaining("HTTP 200, code 62000, \"Hết lượt ký\"");
    assertThat(error.isPassing()).isFalse();
  }

  private static RemoteSigningException error(ThrowingCallable call) {
    return catchThrowableOfType(RemoteSigningException.class, call);
  }

  private RemoteTicket submit(RemoteSigningService service, Vendor vendor) throws IOException {
    return vendor.submit(service, world, dir, 1);
  }
}
