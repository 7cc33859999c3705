package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;

/**
 * Whether the {@link Statement#deputy} who signed in an issuer's place is itself to be believed: a
 * CRL issuer needs a path to the same anchor on which nothing is revoked (RFC 5280 §6.3.3 f), an
 * OCSP responder must not be revoked (RFC 6960 §4.2.2.2.1).
 *
 * @param subject whom the statements are about
 * @param issuer of the subject
 * @param at where they are to answer
 * @param inQuestion the subject, and whose status waits for its status: they cannot help
 * @param query asks for the status of a deputy
 */
record DeputyRule(
    PathFinder paths,
    X509Certificate subject,
    X509Certificate issuer,
    Instant at,
    Set<X509Certificate> inQuestion,
    StatusQuery query)
    implements Evidence.Objection {

  /** Asks for the status of a certificate at an instant. */
  interface StatusQuery {
    RevocationFinding status(X509Certificate subject, X509Certificate issuer, Instant at);
  }

  @Override
  public @Nullable String to(Statement statement) {
    X509Certificate deputy = statement.deputy();
    if (deputy == null) {
      return null;
    }
    boolean crl = statement.source() == Source.CRL;
    if (deputy.equals(subject)) {
      // A CRL issuer is listed in its own CRL, if it is anywhere; a responder gains nothing by it.
      return crl ? null : "is the responder's word for itself";
    }
    if (inQuestion.contains(deputy)) {
      return "is signed by one whose own status depends on it";
    }
    List<X509Certificate> path = crl ? crlIssuerPath(deputy, statement) : List.of(deputy, issuer);
    if (path.isEmpty()) {
      return "is signed by a CRL issuer without a path to the anchor of the certificate";
    }
    Instant then = statement.thisUpdate().isAfter(at) ? statement.thisUpdate() : at;
    for (int i = 0; i + 1 < path.size(); i++) {
      RevocationFinding finding = query.status(path.get(i), path.get(i + 1), then);
      if (finding.status() == Status.REVOKED || (crl && finding.status() == Status.UNKNOWN)) {
        return "is signed by one who is not known to be good: " + finding.detail();
      }
    }
    return null;
  }

  private List<X509Certificate> crlIssuerPath(X509Certificate deputy, Statement statement) {
    return paths.find(deputy, List.of(), statement.thisUpdate(), Purpose.CRL_ISSUER)
                instanceof Found found
            && found.path().get(found.path().size() - 1).equals(paths.anchorOf(issuer))
        ? found.path()
        : List.of();
  }
}
