package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Finds the path from a certificate to an anchor: {@link PathSearch} walks by key, {@link
 * PathValidator} applies RFC 5280, and only then is the period judged at the instant asked for. Of
 * several paths one that covers the instant is preferred. Thread-safe; paths are remembered across
 * documents, failures are not, since the next document may bring what was missing.
 */
public final class PathFinder {

  private static final int MAX_REMEMBERED = 4096;

  private final CertificateStore store;
  private final Function<X509Certificate, Set<PkiQuirk>> quirks;
  private final BoundedCache<Key, ValidPath> paths = BoundedCache.ofEntries(MAX_REMEMBERED);

  /** Authorities on paths that were found, with the anchor. */
  private final BoundedCache<X509Certificate, X509Certificate> authorities =
      BoundedCache.ofEntries(MAX_REMEMBERED);

  public PathFinder(TrustAnchors trust) {
    this(trust, PkiQuirk::under);
  }

  /**
   * For tests.
   *
   * @param quirks the rules that are active under an anchor
   */
  PathFinder(TrustAnchors trust, Function<X509Certificate, Set<PkiQuirk>> quirks) {
    this.store = new CertificateStore(trust);
    this.quirks = quirks;
  }

  /**
   * Looks for a path from {@code leaf} to an anchor.
   *
   * @param fromDocument certificates that came with the signature; they help to build, no more
   * @param at where validity periods are judged
   */
  public PathResult find(
      X509Certificate leaf, Collection<X509Certificate> fromDocument, Instant at, Purpose purpose) {
    return find(leaf, fromDocument, at, purpose, Set.of());
  }

  /**
   * As {@link #find(X509Certificate, Collection, Instant, Purpose)}, around some certificates.
   *
   * @param avoided are on no path, whatever was found before
   */
  public PathResult find(
      X509Certificate leaf,
      Collection<X509Certificate> fromDocument,
      Instant at,
      Purpose purpose,
      Set<X509Certificate> avoided) {
    Key key = new Key(leaf, purpose);
    ValidPath known = avoided.isEmpty() ? paths.get(key) : null;
    // No other path helps a leaf that is itself out of its period.
    if (known != null && (known.covers(at) || !ValidPath.covers(leaf, at))) {
      return known.at(at);
    }
    Attempt attempt = new Attempt(at, purpose, avoided);
    PathSearch search = new PathSearch(store, fromDocument, attempt::isBest);
    search.from(leaf);
    ValidPath best = attempt.best == null ? known : attempt.best;
    if (best == null) {
      return attempt.failure == null ? search.whyNothing() : attempt.failure;
    }
    paths.put(key, best);
    X509Certificate anchor = last(best.path());
    best.path().stream().skip(1).forEach(authority -> authorities.put(authority, anchor));
    return best.at(at);
  }

  /** The anchor of an authority, or null if with what was seen so far there is no path to one. */
  @Nullable X509Certificate anchorOf(X509Certificate authority) {
    X509Certificate known = authorities.get(authority);
    if (known != null) {
      return known;
    }
    Instant begin = authority.getNotBefore().toInstant();
    PathResult result = find(authority, List.of(), begin, Purpose.ISSUER);
    if (result instanceof Found found) {
      return last(found.path());
    }
    return result instanceof OutOfPeriod found ? last(found.path()) : null;
  }

  /** Anchors and intermediate certificates of this name. */
  List<X509Certificate> named(X500Principal subject) {
    return store.named(subject, List.of());
  }

  Function<X509Certificate, Set<PkiQuirk>> quirks() {
    return quirks;
  }

  private static X509Certificate last(List<X509Certificate> path) {
    return path.get(path.size() - 1);
  }

  private record Key(X509Certificate leaf, Purpose purpose) {}

  private final class Attempt {

    private final Instant at;
    private final Purpose purpose;
    private final Set<X509Certificate> avoided;
    private @Nullable ValidPath best;
    private @Nullable NotFound failure;

    Attempt(Instant at, Purpose purpose, Set<X509Certificate> avoided) {
      this.at = at;
      this.purpose = purpose;
      this.avoided = avoided;
    }

    boolean isBest(List<X509Certificate> path) {
      if (!Collections.disjoint(path, avoided)) {
        return false;
      }
      X509Certificate anchor = last(path);
      try {
        ValidPath valid = PathValidator.validate(path, at, purpose, quirks.apply(anchor));
        if (best == null || valid.covers(at)) {
          best = valid;
        }
        return valid.covers(at);
      } catch (RefusedPathException e) {
        NotFound refused = e.toNotFound();
        if (failure == null || refused.reason().compareTo(failure.reason()) > 0) {
          failure = refused;
        }
        return false;
      }
    }
  }
}
