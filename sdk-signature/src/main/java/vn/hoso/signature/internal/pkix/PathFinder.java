package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Finds the path from a certificate to an anchor. Thread-safe; remembers paths across documents.
 */
public final class PathFinder {

  private final TrustAnchors trust;

  public PathFinder(TrustAnchors trust) {
    this.trust = trust;
  }

  /**
   * Looks for a path from {@code leaf} to an anchor.
   *
   * @param fromDocument certificates that came with the signature; they help to build, no more
   * @param at where validity periods are judged
   */
  public PathResult find(
      X509Certificate leaf, Collection<X509Certificate> fromDocument, Instant at, Purpose purpose) {
    if (trust.anchors().contains(leaf)) {
      return new PathResult.Found(List.of(leaf), List.of());
    }
    return new PathResult.NotFound(
        PathResult.Reason.NO_ANCHOR, "paths of more than one certificate are not searched yet");
  }
}
