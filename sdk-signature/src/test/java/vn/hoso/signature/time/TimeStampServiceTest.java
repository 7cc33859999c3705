package vn.hoso.signature.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;
import vn.hoso.simulator.pki.TsaFault;

class TimeStampServiceTest {

  private static final byte[] CONTENT = "giá trị chữ ký".getBytes(UTF_8);

  @Test
  void stamp_service_returnsItsTimeAndToken() {
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      TimeStamp stamp = TimeStampService.of(tsa.uri()).stamp(CONTENT);

      assertThat(stamp.time()).isEqualTo(SigningPki.NOW.plusSeconds(3));
      assertThat(stamp.token()).hasSizeGreaterThan(1000);
      TimeStampRequest request = tsa.requests().get(0);
      assertThat(request.getCertReq()).isTrue();
      assertThat(request.getNonce().bitLength()).isBetween(1, 64);
      assertThat(request.getMessageImprintAlgOID()).isEqualTo(TSPAlgorithms.SHA256);
      assertThat(request.getMessageImprintDigest())
          .isEqualTo(DigestAlgorithm.SHA256.newDigest().digest(CONTENT));
      assertThat(request.getReqPolicy()).isNull();
    }
  }

  @Test
  void stamp_twice_asksWithDifferentNonces() {
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      TimeStampService service = TimeStampService.of(tsa.uri());
      service.stamp(CONTENT);
      service.stamp(CONTENT);

      assertThat(tsa.requests().get(0).getNonce()).isNotEqualTo(tsa.requests().get(1).getNonce());
    }
  }

  @Test
  void stamp_withOptions_asksForThem() {
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      TimeStampService.builder(tsa.uri())
          .digest(DigestAlgorithm.SHA512)
          .policy(LoopbackTsa.POLICY)
          .build()
          .stamp(CONTENT);

      TimeStampRequest request = tsa.requests().get(0);
      assertThat(request.getMessageImprintAlgOID()).isEqualTo(TSPAlgorithms.SHA512);
      assertThat(request.getReqPolicy()).hasToString(LoopbackTsa.POLICY);
    }
  }

  @Test
  void stamp_closedPort_namesServiceAndRemedy() throws IOException {
    URI closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/tsa");
    }

    assertFails(TimeStampService.of(closed))
        .hasMessageContainingAll(closed.toString(), "did not answer properly", "second service");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 404, 302, 204})
  void stamp_otherStatus_namesIt(int status) {
    try (LoopbackTsa tsa =
        LoopbackTsa.start(
            (exchange, request) -> {
              exchange.sendResponseHeaders(status, -1);
              exchange.close();
            })) {
      assertFails(TimeStampService.of(tsa.uri()))
          .hasMessageContainingAll(tsa.uri().toString(), "answered HTTP " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bảo trì hệ thống</html>", "", "0\u0003\u0002\u0001\u0000"})
  void stamp_garbage_isRefused(String answer) {
    try (LoopbackTsa tsa =
        LoopbackTsa.start(
            (exchange, request) ->
                LoopbackTsa.reply(exchange, 200, "text/html", answer.getBytes(UTF_8)))) {
      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining(tsa.uri().toString());
    }
  }

  @Test
  void stamp_otherNonce_isRefused() {
    try (LoopbackTsa tsa = LoopbackTsa.start(LoopbackTsa::withOtherNonce)) {
      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining("nonce");
    }
  }

  @Test
  void stamp_otherImprint_isRefused() {
    try (LoopbackTsa tsa = LoopbackTsa.start(LoopbackTsa::withOtherImprint)) {
      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining("digest");
    }
  }

  /** Also what nobody asked for: another policy, no nonce, a promise to answer later. */
  @Test
  void stamp_anyFaultOfASimulatedService_isRefused() {
    try (PkiSimulator pki = PkiSimulator.builder().tsaKey(KeyType.P_256).start()) {
      TimeStampService service =
          TimeStampService.builder(pki.tsaUri()).policy(PkiSimulator.GOVERNMENT_TSA_POLICY).build();
      for (TsaFault fault : TsaFault.values()) {
        pki.tsaFaults().next(1, fault);

        assertThatThrownBy(() -> service.stamp(CONTENT))
            .as(fault.name())
            .isInstanceOf(TimeStampException.class);
      }
      assertThat(service.stamp(CONTENT).token()).isNotEmpty();
    }
  }

  @Test
  void stamp_otherPolicy_isRefused() {
    try (LoopbackTsa tsa = LoopbackTsa.start(LoopbackTsa::withoutPolicy)) {
      assertFails(TimeStampService.builder(tsa.uri()).policy("1.3.6.1.4.1.99999.1").build())
          .hasMessageContaining("policy");
    }
  }

  @Test
  void stamp_certificateNotForTimeStamps_isRefused() {
    try (LoopbackTsa tsa = LoopbackTsa.startUnchecked(SigningPki.signer("RSA-2048"))) {
      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining("ExtendedKeyUsage");
    }
  }

  @Test
  void stamp_tokenOfAnotherMaker_isTaken() {
    try (LoopbackTsa tsa = LoopbackTsa.startUnchecked(SigningPki.timeStampUnit())) {
      assertThat(TimeStampService.of(tsa.uri()).stamp(CONTENT).time()).isEqualTo(SigningPki.NOW);
    }
  }

  @Test
  void stamp_brokenTokenSignature_isRefused() {
    try (LoopbackTsa tsa = LoopbackTsa.startBroken()) {
      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining("no usable time-stamp");
    }
  }

  @Test
  void stamp_rejection_saysWhy() throws TSPException, IOException {
    byte[] rejection =
        new TimeStampResponseGenerator(null, TSPAlgorithms.ALLOWED)
            .generateFailResponse(
                PKIStatus.REJECTION, PKIFailureInfo.badAlg, "Thuật toán không được hỗ trợ")
            .getEncoded();
    try (LoopbackTsa tsa =
        LoopbackTsa.start(
            (exchange, request) ->
                LoopbackTsa.reply(exchange, 200, "application/timestamp-reply", rejection))) {
      assertFails(TimeStampService.of(tsa.uri()))
          .hasMessageContainingAll("rejected", "badAlg", "Thuật toán không được hỗ trợ");
    }
  }

  @Test
  void stamp_answerLongerThanAllowed_isNotRead() {
    try (LoopbackTsa tsa =
        LoopbackTsa.start(
            (exchange, request) -> {
              exchange.sendResponseHeaders(200, 0);
              byte[] chunk = new byte[8192];
              for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(chunk);
              }
            })) {
      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining("more than 262144 bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stamp_slowAnswer_endsWithTheTimeout(boolean begins) {
    try (LoopbackTsa tsa = LoopbackTsa.startSilent(begins)) {
      TimeStampService service =
          TimeStampService.builder(tsa.uri()).timeout(Duration.ofMillis(200)).build();

      assertFails(service).hasMessageContaining(tsa.uri().toString());
    }
  }

  @Test
  void stamp_interrupted_keepsTheInterrupt() {
    try (LoopbackTsa tsa = LoopbackTsa.startSilent(false)) {
      Thread.currentThread().interrupt();

      assertFails(TimeStampService.of(tsa.uri())).hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void inOrder_firstFails_takesTheSecond() {
    try (LoopbackTsa broken = LoopbackTsa.start(LoopbackTsa::withOtherNonce);
        LoopbackTsa good = LoopbackTsa.start()) {
      TimeStampService service =
          TimeStampService.inOrder(
              TimeStampService.of(broken.uri()), TimeStampService.of(good.uri()));

      assertThat(service.stamp(CONTENT).time()).isEqualTo(SigningPki.NOW.plusSeconds(3));
      assertThat(broken.requests()).hasSize(1);
    }
  }

  @Test
  void inOrder_allFail_namesAll() {
    try (LoopbackTsa first = LoopbackTsa.start(LoopbackTsa::withOtherNonce);
        LoopbackTsa second = LoopbackTsa.start(LoopbackTsa::withOtherImprint)) {
      TimeStampService service =
          TimeStampService.inOrder(
              TimeStampService.of(first.uri()), TimeStampService.of(second.uri()));

      assertFails(service)
          .hasMessageContainingAll(first.uri().toString(), second.uri().toString())
          .hasCauseInstanceOf(TimeStampException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://tsa.example.vn", "http:/tsa", "http://u:p@tsa.example.vn", "tsa"})
  void builder_unusableUri_isRefused(String uri) {
    assertThatThrownBy(() -> TimeStampService.of(URI.create(uri)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http or https URI")
        .hasMessageNotContaining("u:p");
  }

  @Test
  void builder_impossibleLimits_areRefused() {
    var builder = TimeStampService.builder(URI.create("http://tsa.example.vn"));

    assertThatThrownBy(() -> builder.timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timeout is PT0S");
    assertThatThrownBy(() -> builder.maxAnswerBytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxAnswerBytes is 0");
    assertThatThrownBy(() -> builder.policy("không phải OID"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      TimeStampService service) {
    return assertThatThrownBy(() -> service.stamp(CONTENT)).isInstanceOf(TimeStampException.class);
  }
}
