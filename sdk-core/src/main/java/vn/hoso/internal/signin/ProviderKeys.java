package vn.hoso.internal.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.TransportException;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.http.HttpReply;

/**
 * The provider's public keys. Fetched when they are needed and again when they are old, by one
 * thread while the others wait; and once more, but not too often, for a key that is not among them,
 * since providers change their keys unannounced. Thread-safe.
 */
final class ProviderKeys implements JWKSource<ProviderKeys.Lookup> {

  /** On whose time keys are fetched. */
  record Lookup(Budget budget) implements SecurityContext {}

  private record Fetched(JWKSet keys, Instant at) {}

  private final URI uri;
  private final OidcCalls calls;
  private final OidcReplies replies;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Fetched latest;

  ProviderKeys(URI uri, OidcCalls calls, OidcReplies replies, Clock clock) {
    this.uri = uri;
    this.calls = calls;
    this.replies = replies;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, Lookup lookup) {
    Fetched known = notOlderThan(Limits.KEYS_MAX_AGE, lookup);
    List<JWK> found = selector.select(known.keys());
    return found.isEmpty()
        ? selector.select(notOlderThan(Limits.KEYS_MIN_AGE, lookup).keys())
        : found;
  }

  /**
   * Reads keys; those of unknown kinds and of too few bits are left out.
   *
   * @throws ParseException if it is no JWKS; the message may quote it
   */
  static JWKSet usable(String jwks) throws ParseException {
    return new JWKSet(
        JWKSet.parse(jwks).getKeys().stream()
            .filter(key -> !(key instanceof RSAKey rsa) || rsa.size() >= Limits.RSA_BITS)
            .toList());
  }

  private Fetched notOlderThan(Duration age, Lookup lookup) {
    Fetched known = latest;
    if (known != null && isYounger(known, age)) {
      return known;
    }
    lock(lookup.budget());
    try {
      known = latest;
      if (known != null && isYounger(known, age)) { // another thread was faster
        return known;
      }
      known = new Fetched(fetch(lookup.budget()), clock.instant());
      latest = known;
      return known;
    } finally {
      fetching.unlock();
    }
  }

  private boolean isYounger(Fetched known, Duration age) {
    Duration since = Duration.between(known.at(), clock.instant());
    return !since.isNegative() && since.compareTo(age) < 0; // a clock may be set back
  }

  private JWKSet fetch(Budget budget) {
    return calls.get(Endpoint.JWKS, uri, budget, this::read);
  }

  private JWKSet read(HttpReply reply, FailedCall call) {
    replies.json(reply, Endpoint.JWKS, call);
    JWKSet keys;
    try {
      keys = usable(new String(reply.body(), StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw replies.unreadable(reply, call, "the reply is not a set of keys (JWKS)");
    }
    if (keys.isEmpty()) {
      throw replies.unreadable(reply, call, "the set of keys (JWKS) has none that can be used");
    }
    return keys;
  }

  private void lock(Budget budget) {
    FailedCall call = Endpoint.JWKS.at(uri).failed(1);
    try {
      if (!fetching.tryLock(budget.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new TransportException(
            call,
            "no keys within the time limit; nothing was sent",
            "Another thread is fetching them and gets no answer: check that the provider answers.",
            false,
            true,
            null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(call, false, e);
    }
  }
}
