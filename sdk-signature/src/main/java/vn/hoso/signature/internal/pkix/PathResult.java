package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What came of the search for a path to an anchor. Finding comes first and judging validity periods
 * second, so the path of an expired certificate is known, too.
 */
public sealed interface PathResult {

  /** A path, every certificate of which is inside its validity period at the instant asked for. */
  record Found(List<X509Certificate> path, List<String> notes) implements PathResult {
    public Found {
      path = List.copyOf(path);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A path that is right in all but time: a certificate of it was not yet, or no longer, valid at
   * the instant asked for.
   *
   * @param outside the certificate of the path, nearest to the leaf, that is outside its period
   */
  record OutOfPeriod(
      List<X509Certificate> path, List<String> notes, X509Certificate outside, String detail)
      implements PathResult {
    public OutOfPeriod {
      path = List.copyOf(path);
      notes = List.copyOf(notes);
    }
  }

  /** No path, and what the best attempt failed on. */
  record NotFound(Reason reason, String detail) implements PathResult {}

  /**
   * Why there is no path; of several attempts the one that came furthest is told, last in order.
   */
  enum Reason {
    /** No anchor is reached: an intermediate certificate is missing or the root is not known. */
    NO_ANCHOR,
    /** A certificate with the right name exists, but its key did not sign: a look-alike. */
    BAD_SIGNATURE,
    /** The certificates of the path never were valid at one and the same time. */
    DISJOINT_PERIODS,
    /** Basic constraints, path length, name constraints, policies, unknown critical extension. */
    BAD_CONSTRAINTS,
    /** An algorithm or key size in the path is not accepted by this JVM. */
    WEAK_ALGORITHM,
    /** The path is right, but the certificate is not meant for the purpose asked for. */
    WRONG_PURPOSE
  }
}
