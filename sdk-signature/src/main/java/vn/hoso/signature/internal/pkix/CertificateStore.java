package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import vn.hoso.signature.trust.TrustAnchors;

/** Anchors and intermediate certificates by subject. Immutable. */
final class CertificateStore {

  private final TrustAnchors trust;
  private final Map<X500Principal, List<X509Certificate>> anchors;
  private final Map<X500Principal, List<X509Certificate>> intermediates;

  CertificateStore(TrustAnchors trust) {
    this.trust = trust;
    this.anchors = bySubject(trust.anchors());
    this.intermediates = bySubject(trust.intermediates());
  }

  boolean isAnchor(X509Certificate certificate) {
    return trust.anchors().contains(certificate);
  }

  /** Who may have issued a certificate, by name alone: anchors first. */
  List<X509Certificate> named(X500Principal issuer, Collection<X509Certificate> fromDocument) {
    List<X509Certificate> candidates = new ArrayList<>(anchors.getOrDefault(issuer, List.of()));
    candidates.addAll(intermediates.getOrDefault(issuer, List.of()));
    for (X509Certificate certificate : fromDocument) {
      if (certificate.getSubjectX500Principal().equals(issuer)
          && !candidates.contains(certificate)) {
        candidates.add(certificate);
      }
    }
    return candidates;
  }

  private static Map<X500Principal, List<X509Certificate>> bySubject(
      Collection<X509Certificate> certificates) {
    return certificates.stream()
        .collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
  }
}
