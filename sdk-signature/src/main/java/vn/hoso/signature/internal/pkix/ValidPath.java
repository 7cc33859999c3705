package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;

/** A path that is right at some instant, to be judged at any other. */
record ValidPath(List<X509Certificate> path, List<String> notes) {

  /** The certificates whose periods count: all but the anchor (RFC 5280 §6.1.1 d). */
  static List<X509Certificate> judged(List<X509Certificate> path) {
    return path.subList(0, Math.max(1, path.size() - 1));
  }

  static boolean covers(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  boolean covers(Instant at) {
    return judged(path).stream().allMatch(certificate -> covers(certificate, at));
  }

  PathResult at(Instant at) {
    List<String> all = new ArrayList<>(notes);
    X509Certificate anchor = path.get(path.size() - 1);
    if (path.size() > 1 && !covers(anchor, at)) {
      all.add("the anchor itself " + period(anchor, at) + "; it stays an anchor until removed");
    }
    for (X509Certificate certificate : judged(path)) {
      if (!covers(certificate, at)) {
        String which =
            certificate.equals(path.get(0))
                ? "the certificate "
                : "the authority " + certificate.getSubjectX500Principal() + " ";
        return new OutOfPeriod(path, all, certificate, which + period(certificate, at));
      }
    }
    return new Found(path, all);
  }

  private static String period(X509Certificate certificate, Instant at) {
    return "is valid from %s to %s, not at %s"
        .formatted(
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), at);
  }
}
