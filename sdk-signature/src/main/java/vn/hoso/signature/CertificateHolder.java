package vn.hoso.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.hoso.signature.internal.report.CertificateNames;

/**
 * Whom a certificate names, in the fields that Vietnamese authorities use (NĐ 23/2025/NĐ-CP Điều
 * 5). Personal data: to be shown to the signer, and not logged.
 *
 * @param name of the person or the agency
 * @param title (chức danh) of a competent person
 * @param taxCode (mã số thuế), without the "MST:" before it
 * @param agencyCode (mã định danh cơ quan), without the "MNS:" before it
 * @param personalId number of the identity card (CCCD, formerly CMND) or passport (hộ chiếu)
 */
public record CertificateHolder(
    String name,
    Optional<String> organisation,
    Optional<String> title,
    Optional<String> taxCode,
    Optional<String> agencyCode,
    Optional<String> personalId) {

  public static CertificateHolder of(X509Certificate certificate) {
    X500Principal subject = certificate.getSubjectX500Principal();
    List<String> identifiers = CertificateNames.values(subject, BCStyle.UID);
    return new CertificateHolder(
        CertificateNames.display(subject),
        CertificateNames.values(subject, BCStyle.O).stream().findFirst(),
        CertificateNames.values(subject, BCStyle.T).stream().findFirst(),
        after(identifiers, "MST:"),
        after(identifiers, "MNS:"),
        after(identifiers, "CCCD:", "CMND:", "HC:"));
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "CertificateHolder[…]";
  }

  private static Optional<String> after(List<String> identifiers, String... prefixes) {
    for (String prefix : prefixes) {
      for (String each : identifiers) {
        if (each.toUpperCase(Locale.ROOT).startsWith(prefix)) {
          return Optional.of(each.substring(prefix.length()).strip());
        }
      }
    }
    return Optional.empty();
  }
}
