package vn.hoso.signature.time;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.internal.io.HttpAnswer;
import vn.hoso.signature.key.DigestAlgorithm;

/** One service, by the HTTP binding of RFC 3161 §3.4. */
final class HttpTimeStampService implements TimeStampService {

  private static final Logger log = LoggerFactory.getLogger(HttpTimeStampService.class);
  private static final int NONCE_BITS = 64;

  private final URI uri;
  private final DigestAlgorithm digest;
  private final Duration timeout;
  private final int maxAnswerBytes;
  private final @Nullable ASN1ObjectIdentifier policy;
  private final SecureRandom random;
  private final HttpClient http;

  HttpTimeStampService(Builder settings) {
    this.uri = settings.uri;
    this.digest = settings.digest;
    this.timeout = settings.timeout;
    this.maxAnswerBytes = settings.maxAnswerBytes;
    this.policy = settings.policy;
    this.random = settings.random;
    this.http = settings.http != null ? settings.http : client(settings.connectTimeout);
  }

  /** HTTP/1.1, since the upgrade to HTTP/2 that the JDK offers irritates older services. */
  private static HttpClient client(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .build();
  }

  @Override
  public TimeStamp stampDigest(Function<DigestAlgorithm, byte[]> content) {
    TimeStampRequest request = request(content.apply(digest));
    try {
      HttpResponse<byte[]> response = send(request.getEncoded());
      if (response.statusCode() != 200) {
        throw failure(
            "answered HTTP " + response.statusCode(),
            "check the URI, or try later, or name a second service",
            null);
      }
      TimeStamp stamp = TimeStampAnswer.read(response.body()).tokenFor(request);
      log.debug("Time-stamp {} from {}", stamp.time(), uri);
      return stamp;
    } catch (TSPException e) {
      throw failure(
          "gave no usable time-stamp: " + e.getMessage(),
          "check that the URI is a time-stamp service's, or name another service",
          e);
    } catch (IOException e) {
      throw failure(
          "did not answer properly: " + HttpAnswer.describe(e),
          "check the network and the URI, or name a second service",
          e);
    }
  }

  private TimeStampRequest request(byte[] imprint) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    if (policy != null) {
      generator.setReqPolicy(policy);
    }
    return generator.generate(
        new ASN1ObjectIdentifier(digest.oid()), imprint, new BigInteger(NONCE_BITS, random));
  }

  private HttpResponse<byte[]> send(byte[] query) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .POST(HttpRequest.BodyPublishers.ofByteArray(query))
            .build();
    try {
      return HttpAnswer.await(http, request, maxAnswerBytes, timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was not waited for", "the thread was interrupted", e);
    }
  }

  private TimeStampException failure(String what, String remedy, @Nullable Throwable cause) {
    return new TimeStampException(
        "The time-stamp service %s %s; %s".formatted(uri, what, remedy), cause);
  }
}
