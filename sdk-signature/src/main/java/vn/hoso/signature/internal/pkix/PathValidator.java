package vn.hoso.signature.internal.pkix;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import vn.hoso.signature.internal.pkix.PathResult.Reason;

/**
 * Judges one path by RFC 5280 §6.1, as the JDK implements it, with {@link QuirkChecker} and {@link
 * ConstraintRule} for what the JDK leaves open. Revocation is not looked at.
 */
final class PathValidator {

  private PathValidator() {}

  /**
   * Validates at {@code at} or, if the path does not cover it, at an instant that it does cover:
   * validity at {@code at} is judged afterwards.
   */
  static ValidPath validate(
      List<X509Certificate> path, Instant at, Purpose purpose, Set<PkiQuirk> quirks)
      throws RefusedPathException {
    List<String> notes = new ArrayList<>();
    if (path.size() > 1) {
      validate(path, validityInstant(path, at), quirks, notes);
    }
    String objection = PurposeRule.objection(path, purpose);
    if (objection != null) {
      throw new RefusedPathException(
          Reason.WRONG_PURPOSE, "the certificate is not for this purpose: " + objection);
    }
    for (X509Certificate certificate : ValidPath.judged(path)) {
      if (certificate.getSigAlgName().startsWith("SHA1")) {
        notes.add("SHA-1 in the signature of " + certificate.getIssuerX500Principal());
      }
    }
    return new ValidPath(List.copyOf(path), List.copyOf(notes));
  }

  private static Instant validityInstant(List<X509Certificate> path, Instant at)
      throws RefusedPathException {
    List<X509Certificate> judged = ValidPath.judged(path);
    if (judged.stream().allMatch(certificate -> ValidPath.covers(certificate, at))) {
      return at;
    }
    // If the periods have an instant in common, the latest beginning is one.
    Instant latestBeginning = judged.get(0).getNotBefore().toInstant();
    for (X509Certificate certificate : judged) {
      Instant beginning = certificate.getNotBefore().toInstant();
      latestBeginning = beginning.isAfter(latestBeginning) ? beginning : latestBeginning;
    }
    for (X509Certificate certificate : judged) {
      if (!ValidPath.covers(certificate, latestBeginning)) {
        throw new RefusedPathException(
            Reason.DISJOINT_PERIODS,
            "the certificates of the chain never were valid at one and the same time");
      }
    }
    return latestBeginning;
  }

  private static void validate(
      List<X509Certificate> path, Instant at, Set<PkiQuirk> quirks, List<String> notes)
      throws RefusedPathException {
    String objection = ConstraintRule.objection(path);
    if (objection != null) {
      throw new RefusedPathException(Reason.BAD_CONSTRAINTS, objection);
    }
    try {
      X509Certificate anchor = path.get(path.size() - 1);
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      parameters.addCertPathChecker(new QuirkChecker(quirks, notes));
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509")
                  .generateCertPath(path.subList(0, path.size() - 1)),
              parameters);
    } catch (CertPathValidatorException e) {
      throw refused(e);
    } catch (GeneralSecurityException e) {
      throw new RefusedPathException(Reason.BAD_CONSTRAINTS, e);
    }
  }

  private static RefusedPathException refused(CertPathValidatorException e) {
    if (e.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
      return new RefusedPathException(
          Reason.WEAK_ALGORITHM,
          e.getMessage()
              + " (this JVM's security property jdk.certpath.disabledAlgorithms decides)");
    }
    return new RefusedPathException(Reason.BAD_CONSTRAINTS, e);
  }
}
