package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.pkix.EmbeddedEvidence;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.PathResult;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.Purpose;

/**
 * Finds the path of a certificate and the status of each certificate on it. An authority can have
 * several certificates for one key: where one of them is revoked, a path by another one counts.
 */
final class CheckedPaths {

  private static final int MAX_PATHS = 5;

  private final PathFinder paths;
  private final RevocationCheck revocation;

  CheckedPaths(PathFinder paths, RevocationCheck revocation) {
    this.paths = paths;
    this.revocation = revocation;
  }

  /**
   * What is known of a certificate.
   *
   * @param statuses of a path that was found, empty otherwise
   */
  record CheckedPath(PathResult result, List<CertificateStatus> statuses) {

    CheckedPath {
      statuses = List.copyOf(statuses);
    }

    Optional<CertificateStatus> revoked() {
      return RevocationCheck.revoked(statuses);
    }
  }

  /** What came with a document: certificates to build a path, CRLs and OCSP responses. */
  record Material(List<X509Certificate> certificates, EmbeddedEvidence evidence) {

    /** With a signature. */
    static Material of(SignatureFacts facts, Existence existence) {
      return new Material(
          facts.certificates(), new EmbeddedEvidence(facts.crls(), facts.ocsps(), existence::of));
    }

    /** With a time-stamp of a signature, and then with the signature itself. */
    static Material of(TimeStampFacts token, SignatureFacts facts, Existence existence) {
      return new Material(
          concat(token.certificates(), facts.certificates()),
          new EmbeddedEvidence(
              concat(token.crls(), facts.crls()),
              concat(token.ocsps(), facts.ocsps()),
              existence::of));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  /**
   * The first path on which nothing is revoked; if there is none, the first of all.
   *
   * @param seen gets each path that was looked at
   */
  CheckedPath find(
      X509Certificate leaf,
      Material material,
      Instant at,
      Purpose purpose,
      Consumer<CheckedPath> seen) {
    Set<X509Certificate> revoked = new HashSet<>();
    CheckedPath first = check(leaf, material, at, purpose, revoked);
    seen.accept(first);
    CheckedPath next = first;
    for (int i = 1; i < MAX_PATHS && next.result() instanceof Found; i++) {
      Optional<X509Certificate> obstacle = next.revoked().map(CertificateStatus::certificate);
      if (obstacle.isEmpty()) {
        return next;
      }
      if (obstacle.get().equals(leaf)) {
        return first;
      }
      revoked.add(obstacle.get());
      next = check(leaf, material, at, purpose, revoked);
      seen.accept(next);
    }
    return next.result() instanceof Found && next.revoked().isEmpty() ? next : first;
  }

  private CheckedPath check(
      X509Certificate leaf,
      Material material,
      Instant at,
      Purpose purpose,
      Set<X509Certificate> avoided) {
    PathResult result = paths.find(leaf, material.certificates(), at, purpose, avoided);
    return result instanceof Found found
        ? new CheckedPath(found, revocation.statuses(found.path(), at, material.evidence()))
        : new CheckedPath(result, List.of());
  }
}
