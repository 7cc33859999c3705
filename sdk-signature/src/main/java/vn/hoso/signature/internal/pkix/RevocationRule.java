package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.internal.pkix.Statement.State;

/**
 * Decides from all statements about a certificate what its status was at an instant.
 *
 * <p>TT 15/2025/TT-BKHCN Phụ lục II asks that the certificate was neither revoked nor suspended at
 * signing time, by the newest CRL published at that time or by OCSP. A statement answers for an
 * instant
 *
 * <ul>
 *   <li>if it was current then: thisUpdate ≤ instant &lt; nextUpdate; or
 *   <li>if it was made later, while the certificate was still valid or by a source that says it
 *       keeps expired certificates: it then knows more than the one that was current.
 * </ul>
 *
 * and if it is known to have existed while the key that signed it was good: whoever breaks that key
 * later can make any number of old statements with it (EN 319 102-1 §5.6.2.2).
 *
 * <p>A revocation is final (RFC 5280 §5.3.1), so it counts whatever the age of the statement; a
 * suspension counts only in a statement that answers for the instant, and until a newer one lifts
 * it. Otherwise the certificate is good, if the statements that answer do so for every reason of a
 * revocation; if not, the status is unknown, never good and never revoked.
 */
final class RevocationRule {

  /** Clocks differ: the time-stamps seen were up to 13 minutes off the clocks of the signers. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

  private static final int MAX_REASONS = 5;

  private RevocationRule() {}

  static RevocationProof judge(
      Evidence evidence, X509Certificate subject, Instant at, Instant issuerEnd, Instant now) {
    List<String> reasons = new ArrayList<>(evidence.unusable());
    List<Statement> answering = new ArrayList<>();
    for (Statement statement : evidence.statements()) {
      String objection = objection(statement, subject, at, now);
      if (objection == null) {
        objection = objection(evidence.existence(statement), statement.signerEnd(), issuerEnd);
      }
      if (objection == null) {
        answering.add(statement);
      } else {
        reasons.add(statement.name() + " " + objection);
      }
    }
    Optional<Statement> revoked =
        evidence.statements().stream()
            .filter(s -> s.state() == State.REVOKED || isSuspended(s, answering, at))
            .filter(s -> s.revokedBy(at))
            .min(Comparator.comparing(Statement::state)); // REVOKED says more than ON_HOLD
    if (revoked.isPresent()) {
      Statement by = revoked.get();
      return proof(Status.REVOKED, by, by.revokedAt(), revokedDetail(by), evidence);
    }
    int answered = answering.stream().mapToInt(Statement::reasons).reduce(0, (a, b) -> a | b);
    if (answered != Statement.ALL_REASONS) {
      answering.forEach(s -> reasons.add(s.name() + " answers for some reasons only"));
      return unknown(reasons);
    }
    return answering.stream()
        .filter(s -> !s.revokedBy(at)) // a suspension that was lifted
        .max(
            Comparator.comparing(Statement::answersForAllReasons)
                .thenComparing(Statement::thisUpdate))
        .map(s -> good(s, evidence))
        .orElseGet(() -> unknown(reasons));
  }

  private static boolean isSuspended(Statement statement, List<Statement> answering, Instant at) {
    return answering.contains(statement)
        && answering.stream().noneMatch(newer -> newer.lifts(statement, at));
  }

  /** Whether nothing that is published later can still change the finding. */
  static boolean isFinal(RevocationFinding finding, Instant at) {
    return switch (finding.status()) {
      case REVOKED -> true;
      case UNKNOWN -> false;
      case GOOD -> finding.thisUpdate() != null && !finding.thisUpdate().isBefore(at);
    };
  }

  private static @Nullable String objection(
      Statement statement, X509Certificate subject, Instant at, Instant now) {
    if (statement.thisUpdate().isAfter(now.plus(CLOCK_SKEW))) {
      return "is from the future";
    }
    if (statement.state() == State.UNKNOWN) {
      return "does not know the certificate";
    }
    if (!statement.thisUpdate().isAfter(at)) {
      return at.isBefore(statement.currentUntil())
          ? null
          : "was current until " + statement.currentUntil() + " and does not answer for " + at;
    }
    return statement.state() != State.GOOD || keeps(statement, subject)
        ? null
        : "was made after the certificate had expired and may have dropped it";
  }

  private static @Nullable String objection(
      Instant existed, @Nullable Instant signerEnd, Instant issuerEnd) {
    Instant end = signerEnd == null || issuerEnd.isBefore(signerEnd) ? issuerEnd : signerEnd;
    return existed.isAfter(end)
        ? "is not proven to have existed before its signer's key ended, " + end
        : null;
  }

  private static boolean keeps(Statement statement, X509Certificate subject) {
    Instant expiry = subject.getNotAfter().toInstant();
    return !statement.thisUpdate().isAfter(expiry)
        || (statement.keepsExpiredSince() != null
            && !expiry.isBefore(statement.keepsExpiredSince()));
  }

  /** Of a later revocation the newest statement need not tell, but it ends the key all the same. */
  private static RevocationProof good(Statement statement, Evidence evidence) {
    Instant revokedAt =
        evidence.statements().stream()
            .filter(s -> s.state() == State.REVOKED)
            .flatMap(s -> Stream.ofNullable(s.revokedAt()))
            .min(Comparator.naturalOrder())
            .orElse(statement.revokedAt());
    return proof(Status.GOOD, statement, revokedAt, goodDetail(statement), evidence);
  }

  private static RevocationProof proof(
      Status status,
      Statement statement,
      @Nullable Instant revokedAt,
      String detail,
      Evidence evidence) {
    return new RevocationProof(
        new RevocationFinding(
            status,
            statement.source(),
            revokedAt,
            statement.thisUpdate(),
            statement.nextUpdate(),
            detail),
        evidence.source(statement));
  }

  private static String revokedDetail(Statement statement) {
    String verb = statement.state() == State.ON_HOLD ? "suspended" : "revoked";
    return "%s since %s, says %s".formatted(verb, statement.revokedAt(), statement.name());
  }

  private static String goodDetail(Statement statement) {
    return statement.revokedAt() == null
        ? "not revoked, says " + statement.name()
        : "revoked only later, since %s, says %s"
            .formatted(statement.revokedAt(), statement.name());
  }

  private static RevocationProof unknown(List<String> reasons) {
    String detail =
        reasons.isEmpty()
            ? "no CRL and no OCSP response for the certificate is at hand"
            : String.join("; ", reasons.subList(0, Math.min(MAX_REASONS, reasons.size())));
    return new RevocationProof(
        new RevocationFinding(Status.UNKNOWN, Source.NONE, null, null, null, detail), null);
  }
}
