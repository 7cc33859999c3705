package vn.hoso.signature.internal.remote;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.hoso.signature.internal.crypto.Certificates;

/** Certificates as services write them: base64 with or without line breaks, or PEM. */
final class CertificateText {

  private CertificateText() {}

  /**
   * A chain; what does not lead on from the certificate before is left out. Empty if the signer's
   * cannot be read.
   *
   * @param texts the signer's first
   */
  static List<X509Certificate> chain(List<String> texts) {
    List<X509Certificate> chain = new ArrayList<>();
    for (String text : texts) {
      Optional<X509Certificate> read = read(text);
      if (chain.isEmpty()) {
        if (read.isEmpty()) {
          return List.of();
        }
        chain.add(read.get());
      } else {
        X509Certificate below = chain.get(chain.size() - 1);
        read.filter(c -> c.getSubjectX500Principal().equals(below.getIssuerX500Principal()))
            .filter(c -> !c.equals(below))
            .ifPresent(chain::add);
      }
    }
    return chain;
  }

  /** As above, from what CSC API §11.5 says of a credential, whose shape others have taken over. */
  static List<X509Certificate> chain(Json info) {
    return chain(info.at("cert").at("certificates").items().stream().map(Json::text).toList());
  }

  private static Optional<X509Certificate> read(String text) {
    String base64 = text.replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      return Certificates.read(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
