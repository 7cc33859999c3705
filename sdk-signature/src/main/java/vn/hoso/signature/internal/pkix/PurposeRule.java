package vn.hoso.signature.internal.pkix;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a certificate is meant for a purpose, by its key usages and those of its issuers. */
public final class PurposeRule {

  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

  // Positions in X509Certificate.getKeyUsage, RFC 5280 §4.2.1.3.
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int KEY_CERT_SIGN = 5;
  private static final int CRL_SIGN = 6;

  private PurposeRule() {}

  /** What speaks against the purpose, or null. */
  public static @Nullable String objection(List<X509Certificate> path, Purpose purpose) {
    X509Certificate leaf = path.get(0);
    return switch (purpose) {
      case SIGNER -> signerObjection(path);
      case TIME_STAMP ->
          !isTimeStampOnly(leaf)
              // RFC 3161 §2.3
              ? "its extended key usage is not critical and time-stamping alone"
              : signingObjection(leaf);
      case ISSUER -> mayIssue(leaf) ? null : "it is not the certificate of an authority";
      case CRL_ISSUER -> isForCrls(leaf) ? null : "its key usage lacks cRLSign";
    };
  }

  static boolean isAuthority(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0;
  }

  /** RFC 5280 §4.2.1.9: an authority whose key usage, if it has any, has keyCertSign. */
  static boolean mayIssue(X509Certificate certificate) {
    // A root of version 1 has no extensions to say what it is.
    boolean authority = isAuthority(certificate) || certificate.getVersion() == 1;
    return authority && allows(certificate, KEY_CERT_SIGN);
  }

  static boolean mayIssueCrls(X509Certificate certificate) {
    return allows(certificate, CRL_SIGN);
  }

  /** Stricter than {@link #mayIssueCrls}: for who does not issue certificates. */
  static boolean isForCrls(X509Certificate certificate) {
    return certificate.getKeyUsage() != null && allows(certificate, CRL_SIGN);
  }

  static boolean claimsToIssue(X509Certificate certificate) {
    return certificate.getKeyUsage() != null && allows(certificate, KEY_CERT_SIGN);
  }

  static boolean mayAnswerOcsp(X509Certificate certificate) {
    return extendedKeyUsage(certificate).contains(OCSP_SIGNING)
        && signingObjection(certificate) == null;
  }

  static boolean isTimeStampOnly(X509Certificate certificate) {
    return isRestrictedTo(certificate, TIME_STAMPING);
  }

  private static @Nullable String signerObjection(List<X509Certificate> path) {
    for (X509Certificate certificate : path) {
      // RFC 5280 §4.2.1.12: a critical usage is the only one. Other usages of signers vary too
      // widely in Vietnam to be judged.
      if (isTimeStampOnly(certificate) || isRestrictedTo(certificate, OCSP_SIGNING)) {
        return "it, or an authority above it, is for time-stamps or OCSP alone";
      }
    }
    return signingObjection(path.get(0));
  }

  private static @Nullable String signingObjection(X509Certificate certificate) {
    return allows(certificate, DIGITAL_SIGNATURE) || allows(certificate, NON_REPUDIATION)
        ? null
        : "its key usage has neither digitalSignature nor nonRepudiation";
  }

  private static boolean allows(X509Certificate certificate, int usage) {
    boolean[] usages = certificate.getKeyUsage();
    return usages == null || usages[usage];
  }

  private static boolean isRestrictedTo(X509Certificate certificate, String usage) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return critical != null
        && critical.contains(EXTENDED_KEY_USAGE)
        && extendedKeyUsage(certificate).equals(List.of(usage));
  }

  private static List<String> extendedKeyUsage(X509Certificate certificate) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return usages == null ? List.of() : usages;
    } catch (CertificateParsingException e) {
      return List.of(); // unreadable permits nothing
    }
  }
}
