package vn.hoso.signature.time;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.key.DigestAlgorithm;

/**
 * A time-stamp authority (tổ chức cung cấp dịch vụ cấp dấu thời gian), asked by RFC 3161 over HTTP.
 *
 * <p>Immutable and thread-safe; reuse it, since it keeps connections open.
 */
public sealed interface TimeStampService permits HttpTimeStampService, ServicesInOrder {

  /** A service with the defaults of {@link Builder}. */
  static TimeStampService of(URI uri) {
    return builder(uri).build();
  }

  /**
   * Collects the settings of one service.
   *
   * @param uri http or https, without user name and password
   * @throws IllegalArgumentException for any other URI
   */
  static Builder builder(URI uri) {
    return new Builder(uri);
  }

  /** Asks the first service, and each next one when all before it failed. */
  static TimeStampService inOrder(TimeStampService first, TimeStampService... others) {
    return new ServicesInOrder(first, List.of(others));
  }

  /**
   * Time-stamps the digest of some bytes; the bytes themselves stay here. The answer is checked:
   * status, nonce, imprint, policy, and the token's signature by the certificate in it, which must
   * be one for time-stamps (RFC 3161 §2.3).
   *
   * @throws TimeStampException if the service does not answer, rejects, or answers something else
   */
  default TimeStamp stamp(byte[] content) {
    return stampDigest(algorithm -> algorithm.newDigest().digest(content));
  }

  /**
   * As {@link #stamp}, for content that is too large to be held.
   *
   * @param content gives the digest of the content by the algorithm that the service is asked with
   */
  TimeStamp stampDigest(Function<DigestAlgorithm, byte[]> content);

  /** Collects the settings of one service. Neither immutable nor thread-safe. */
  final class Builder {

    final URI uri;
    DigestAlgorithm digest = DigestAlgorithm.SHA256;
    Duration connectTimeout = Duration.ofSeconds(5);
    Duration timeout = Duration.ofSeconds(20);
    int maxAnswerBytes = 256 * 1024;
    @Nullable ASN1ObjectIdentifier policy;
    @Nullable HttpClient http;
    SecureRandom random = new SecureRandom();

    private Builder(URI uri) {
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw new IllegalArgumentException(
            "A time-stamp service needs an http or https URI with a host and without user info");
      }
      this.uri = uri;
    }

    /** The digest of the message imprint; SHA-256 unless set. */
    public Builder digest(DigestAlgorithm value) {
      this.digest = value;
      return this;
    }

    /** How long to wait for a connection; 5 seconds unless set. Unused with an own client. */
    public Builder connectTimeout(Duration value) {
      this.connectTimeout = positive("connectTimeout", value);
      return this;
    }

    /** How long a request may take from start to last byte; 20 seconds unless set. */
    public Builder timeout(Duration value) {
      this.timeout = positive("timeout", value);
      return this;
    }

    /** The longest answer to read, in bytes; 256 KiB unless set (tokens have 3 to 10 KB). */
    public Builder maxAnswerBytes(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("maxAnswerBytes is " + value + "; it must be positive");
      }
      this.maxAnswerBytes = value;
      return this;
    }

    /**
     * The policy to ask for, an object identifier in dotted form; the service's own unless set.
     *
     * @throws IllegalArgumentException if it is not an object identifier
     */
    public Builder policy(String oid) {
      this.policy = new ASN1ObjectIdentifier(oid);
      return this;
    }

    /** The client to send with, for a proxy or a client certificate; an own one unless set. */
    public Builder httpClient(HttpClient value) {
      this.http = value;
      return this;
    }

    /** The source of nonces, for tests. */
    Builder random(SecureRandom value) {
      this.random = value;
      return this;
    }

    public TimeStampService build() {
      return new HttpTimeStampService(this);
    }

    private static Duration positive(String name, Duration value) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException(name + " is " + value + "; it must be positive");
      }
      return value;
    }
  }
}
