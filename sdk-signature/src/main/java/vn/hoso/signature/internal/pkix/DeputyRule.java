package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.internal.pkix.Statement.State;

/**
 * Whether the {@link Statement#deputy} who signed in an issuer's place is itself to be believed: a
 * CRL issuer needs a path to the same anchor on which nothing is revoked (RFC 5280 §6.3.3 f), an
 * OCSP responder must not be revoked (RFC 6960 §4.2.2.2.1). One check, one thread.
 */
final class DeputyRule implements Evidence.Objection {

  /**
   * A document can carry any number of responses, each of which leads to all the others. What it
   * carries must not use up what the statements from elsewhere need, so only its own are counted.
   */
  private static final int MAX_QUERIES = 10;

  private final PathFinder paths;
  private final X509Certificate subject;
  private final X509Certificate issuer;
  private final Instant at;
  private final Set<X509Certificate> inQuestion;
  private final StatusQuery query;
  private final Map<Query, RevocationFinding> known = new HashMap<>();
  private int queries;

  private record Query(X509Certificate subject, X509Certificate issuer, Instant at) {}

  /** Asks for the status of a certificate at an instant. */
  interface StatusQuery {
    RevocationFinding status(X509Certificate subject, X509Certificate issuer, Instant at);
  }

  /**
   * For statements about {@code subject}.
   *
   * @param at where they are to answer
   * @param inQuestion the subject, and whose status waits for its status: they cannot help
   * @param query asks for the status of a deputy
   */
  DeputyRule(
      PathFinder paths,
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      Set<X509Certificate> inQuestion,
      StatusQuery query) {
    this.paths = paths;
    this.subject = subject;
    this.issuer = issuer;
    this.at = at;
    this.inQuestion = inQuestion;
    this.query = query;
  }

  @Override
  public @Nullable String to(Statement statement, Instant existed) {
    X509Certificate deputy = statement.deputy();
    if (deputy == null) {
      return null;
    }
    return statement.source() == Source.CRL
        ? crlIssuerObjection(deputy, statement, existed)
        : responderObjection(deputy, statement, existed);
  }

  private @Nullable String responderObjection(
      X509Certificate responder, Statement statement, Instant existed) {
    if (responder.equals(subject)) {
      return "is the responder's word for itself";
    }
    if (inQuestion.size() > 1) {
      return null; // about a deputy: the check ends here, as responders answer for each other
    }
    return statusObjection(List.of(responder, issuer), statement, existed, Set.of(Status.REVOKED));
  }

  private @Nullable String crlIssuerObjection(
      X509Certificate crlIssuer, Statement statement, Instant existed) {
    if (crlIssuer.equals(subject)) {
      return null; // it is listed in its own CRL, if it is anywhere
    }
    if (inQuestion.contains(crlIssuer)) {
      return "is signed by one whose own status depends on it";
    }
    List<X509Certificate> path = crlIssuerPath(crlIssuer, statement);
    return path.isEmpty()
        ? "is signed by a CRL issuer without a path to the anchor of the certificate"
        : statusObjection(path, statement, existed, Set.of(Status.REVOKED, Status.UNKNOWN));
  }

  private @Nullable String statusObjection(
      List<X509Certificate> path, Statement statement, Instant existed, Set<Status> refused) {
    Instant then = statement.thisUpdate().isAfter(at) ? statement.thisUpdate() : at;
    for (int i = 0; i + 1 < path.size(); i++) {
      Query next = new Query(path.get(i), path.get(i + 1), then);
      RevocationFinding finding = known.get(next);
      if (finding == null) {
        if (statement.origin().equals(RevocationService.EMBEDDED) && ++queries > MAX_QUERIES) {
          return "is one of too many that others than the issuer signed";
        }
        finding = query.status(next.subject(), next.issuer(), then);
        known.put(next, finding);
      }
      if (refused.contains(finding.status())) {
        return "is signed by one who is not known to be good: " + finding.detail();
      }
      if (statement.state() != State.REVOKED
          && finding.revokedAt() != null
          && existed.isAfter(finding.revokedAt())) {
        return "is not proven to have existed before its signer was revoked, "
            + finding.revokedAt();
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
