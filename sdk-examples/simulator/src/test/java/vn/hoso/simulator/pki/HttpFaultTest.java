package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFaultTest {
  private PkiSimulator pki;

  @BeforeEach
  void start() {
    pki = PkiSimulator.builder().caKey(KeyType.P_256).slowness(Duration.ofMinutes(10)).start();
  }

  @AfterEach
  void stop() {
    pki.close();
  }

  @Test
  void get_status500_seenOnceOnly() throws Exception {
    pki.crlFaults().next(1, HttpFault.STATUS_500);

    assertThat(TestHttp.get(pki.crlUri()).statusCode()).isEqualTo(500);
    assertThat(TestHttp.get(pki.crlUri()).statusCode()).isEqualTo(200);
  }

  @Test
  void get_garbage_rightTypeWrongBytes() throws Exception {
    pki.crlFaults().next(1, HttpFault.GARBAGE);

    HttpResponse<byte[]> response = TestHttp.get(pki.crlUri());

    assertThat(response.headers().firstValue("Content-Type")).contains("application/pkix-crl");
    assertThat(response.body()).hasSize(512);
    assertThat(response.body()[0]).as("a SEQUENCE tag").isNotEqualTo((byte) 0x30);
  }

  @Test
  void get_htmlPage_status200() throws Exception {
    pki.crlFaults().next(1, HttpFault.HTML_PAGE);

    HttpResponse<byte[]> response = TestHttp.get(pki.crlUri());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("Máy chủ đang bận");
  }

  @Test
  void get_empty_status200() throws Exception {
    pki.crlFaults().next(1, HttpFault.EMPTY);

    HttpResponse<byte[]> response = TestHttp.get(pki.crlUri());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void get_truncated_connectionClosedHalfWay() {
    pki.crlFaults().next(1, HttpFault.TRUNCATED);

    assertThatThrownBy(() -> TestHttp.get(pki.crlUri()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fixed content-length");
  }

  @Test
  void get_slow_clientTimesOut() {
    pki.crlFaults().next(1, HttpFault.SLOW);
    HttpRequest impatient =
        HttpRequest.newBuilder(pki.crlUri()).timeout(Duration.ofMillis(200)).build();

    assertThatThrownBy(() -> HttpClient.newHttpClient().send(impatient, BodyHandlers.discarding()))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void get_slow_rightAnswerInTheEnd() throws Exception {
    try (PkiSimulator patient =
        PkiSimulator.builder().caKey(KeyType.P_256).slowness(Duration.ofMillis(1)).start()) {
      patient.ocspFaults().next(1, HttpFault.SLOW);

      byte[] answer =
          TestHttp.post(patient.ocspUri(), "application/ocsp-request", new byte[0]).body();

      assertThat(new OCSPResp(answer).getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
      assertThat(patient.requests().get(0).fault()).contains(HttpFault.SLOW);
    }
  }

  @Test
  void close_duringSlowAnswer_endsIt() throws Exception {
    pki.crlFaults().next(1, HttpFault.SLOW);
    CompletableFuture<HttpResponse<Void>> answer =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(pki.crlUri()).build(), BodyHandlers.discarding());
    while (pki.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    pki.close();

    assertThatThrownBy(answer::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void get_endless_moreThanAnyLimit() throws Exception {
    pki.crlFaults().next(1, HttpFault.ENDLESS);

    HttpResponse<InputStream> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(pki.crlUri()).build(), BodyHandlers.ofInputStream());

    try (InputStream body = response.body()) {
      assertThat(body.readNBytes(20_000_000)).hasSize(20_000_000);
    }
  }

  @Test
  void get_redirectLoop_pointsToItself() throws Exception {
    pki.crlFaults().untilCleared(HttpFault.REDIRECT_LOOP);

    HttpResponse<byte[]> response = TestHttp.get(pki.crlUri());

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains(pki.crlUri().getPath());
  }
}
