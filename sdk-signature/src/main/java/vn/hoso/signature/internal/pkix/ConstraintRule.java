package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Constraints that the JDK passes over: those in the anchor's own certificate (RFC 5937 §3.2), of
 * which it takes name and key only; and name constraints of any authority where they, or the names
 * that they are about, cannot be parsed and are not critical.
 */
final class ConstraintRule {

  private static final String NAME_CONSTRAINTS = Extension.nameConstraints.getId();
  private static final String SUBJECT_ALTERNATIVE_NAME = Extension.subjectAlternativeName.getId();

  private ConstraintRule() {}

  /** What speaks against a path of an anchor and what it issued, or null. */
  static @Nullable String objection(List<X509Certificate> path) {
    X509Certificate anchor = path.get(path.size() - 1);
    if (!PurposeRule.mayIssue(anchor)) {
      return "the anchor is not an authority and cannot issue certificates";
    }
    if (anchor.hasUnsupportedCriticalExtension()) {
      return "the anchor has an unknown critical extension";
    }
    int longest = anchor.getBasicConstraints(); // -1: a root of version 1, which says nothing
    long authorities =
        path.subList(1, path.size() - 1).stream().filter(c -> !isSelfIssued(c)).count();
    if (longest >= 0 && authorities > longest) {
      return "the anchor allows " + longest + " authorities below itself, here are " + authorities;
    }
    for (int i = path.size() - 1; i > 0; i--) {
      String objection = nameObjection(path.get(i), path.subList(0, i));
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  private static @Nullable String nameObjection(
      X509Certificate authority, List<X509Certificate> below) {
    byte[] constraints = authority.getExtensionValue(NAME_CONSTRAINTS);
    if (constraints == null) {
      return null;
    }
    X509CertSelector permitted = new X509CertSelector();
    try {
      permitted.setNameConstraints(ASN1OctetString.getInstance(constraints).getOctets());
    } catch (IOException e) {
      return "the name constraints of " + authority.getSubjectX500Principal() + " are malformed";
    }
    for (X509Certificate certificate : below) {
      // RFC 5280 §6.1.3 (b): not for self-issued certificates, but the last.
      boolean exempt = isSelfIssued(certificate) && !certificate.equals(below.get(0));
      if (!exempt && !(hasReadableNames(certificate) && permitted.match(certificate))) {
        return "the name constraints of %s do not permit %s"
            .formatted(authority.getSubjectX500Principal(), certificate.getSubjectX500Principal());
      }
    }
    return null;
  }

  private static boolean hasReadableNames(X509Certificate certificate) {
    try {
      return certificate.getExtensionValue(SUBJECT_ALTERNATIVE_NAME) == null
          || certificate.getSubjectAlternativeNames() != null;
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }
}
