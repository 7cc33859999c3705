package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.Extensions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.internal.pkix.file.PkiObjects;

/**
 * Asks OCSP responders and fetches CRLs. What was fetched is used again for a short time, by all
 * documents; threads that want the same thing wait for the one that fetches it. Thread-safe.
 */
final class OnlineEvidence {

  private static final Logger LOG = LoggerFactory.getLogger(OnlineEvidence.class);

  /** Short, since TT 15/2025 wants the newest CRL, and a new one may be out before the old ends. */
  private static final Duration REUSE = Duration.ofMinutes(10);

  private static final int MAX_ANSWERS = 4096;
  private static final long MAX_CRL_BYTES = 128L * 1024 * 1024;
  private static final int LOCKS = 64;

  private final HttpFetcher fetcher;
  private final EvidenceReader reader;
  private final Clock clock;
  private final HostCircuit circuit;
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
  private final BoundedCache<Question, Answer> answers = BoundedCache.ofEntries(MAX_ANSWERS);
  private final BoundedCache<String, FetchedCrl> crls =
      BoundedCache.ofWeight(MAX_CRL_BYTES, fetched -> fetched.crl().size());

  private record Question(String url, X509Certificate subject, X509Certificate issuer) {}

  private record Answer(Obtained obtained, Instant fetchedAt) {}

  private record FetchedCrl(Crl crl, Instant fetchedAt) {}

  OnlineEvidence(HttpFetcher fetcher, EvidenceReader reader, Clock clock) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.clock = clock;
    this.circuit = new HostCircuit(clock);
  }

  /** Asks the responder at {@code url} (RFC 6960 Appendix A.1). */
  Obtained ocsp(String url, X509Certificate subject, X509Certificate issuer) {
    Question question = new Question(url, subject, issuer);
    synchronized (lock(question)) {
      Answer known = answers.get(question);
      if (known != null && isFresh(known.fetchedAt())) {
        return known.obtained();
      }
      try {
        HttpRequest.Builder request =
            HttpRequest.newBuilder()
                .header("Content-Type", "application/ocsp-request")
                .header("Accept", "application/ocsp-response")
                .POST(BodyPublishers.ofByteArray(ocspRequest(subject, issuer)));
        byte[] der = fetch(url, request);
        Obtained obtained = new Obtained(reader.ocsp(der, subject, issuer, url), der);
        answers.put(question, new Answer(obtained, clock.instant()));
        return obtained;
      } catch (IOException e) {
        return Obtained.nothing("no answer from " + url + ": " + e.getMessage());
      }
    }
  }

  /** Fetches the CRL at {@code url}; if that fails, one fetched earlier still says what it said. */
  Obtained crl(String url, X509Certificate subject, X509Certificate issuer) {
    synchronized (lock(url)) {
      FetchedCrl known = crls.get(url);
      if (known == null || !isFresh(known.fetchedAt())) {
        try {
          known = new FetchedCrl(fetchCrl(url), clock.instant());
          crls.put(url, known);
        } catch (IOException e) {
          if (known == null) {
            return Obtained.nothing("no CRL from " + url + ": " + e.getMessage());
          }
        }
      }
      return new Obtained(reader.crl(known.crl(), subject, issuer, url), known.crl().der());
    }
  }

  private Crl fetchCrl(String url) throws IOException {
    List<byte[]> found = PkiObjects.decode(fetch(url, HttpRequest.newBuilder())).crls();
    if (found.size() != 1) {
      throw new IOException("what came is not a CRL");
    }
    return new Crl(found.get(0));
  }

  private byte[] fetch(String url, HttpRequest.Builder request) throws IOException {
    String host = host(url);
    if (circuit.isOpen(host)) {
      throw new IOException(host + " failed to answer lately and is left alone for a while");
    }
    LOG.debug("Asking {}", url);
    try {
      byte[] body = fetcher.fetch(url, request);
      circuit.succeeded(host);
      return body;
    } catch (IOException e) {
      if (!Thread.currentThread().isInterrupted()) {
        circuit.failed(host);
      }
      throw e;
    }
  }

  private static byte[] ocspRequest(X509Certificate subject, X509Certificate issuer)
      throws IOException {
    Request request = new Request(OcspCertId.of(subject, issuer), null);
    TBSRequest toBeSigned = new TBSRequest(null, new DERSequence(request), (Extensions) null);
    return new OCSPRequest(toBeSigned, null).getEncoded(ASN1Encoding.DER);
  }

  private boolean isFresh(Instant fetchedAt) {
    return clock.instant().isBefore(fetchedAt.plus(REUSE));
  }

  private Object lock(Object key) {
    return locks[Math.floorMod(key.hashCode(), LOCKS)];
  }

  private static String host(String url) {
    try {
      return String.valueOf(new URI(url).getAuthority()).toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return url;
    }
  }
}
