package vn.hoso.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.trust.TrustAnchors;

/** A file of certificates, PEM or DER, that the caller trusts. */
final class AnchorFile {

  private AnchorFile() {}

  static TrustAnchors read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      TrustAnchors anchors = TrustAnchors.none();
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        anchors = anchors.and((X509Certificate) certificate);
      }
      if (anchors.anchors().isEmpty()) {
        throw new TrustMaterialException(file + " holds no certificate: give a PEM or DER file");
      }
      return anchors;
    } catch (CertificateException e) {
      throw new TrustMaterialException(file + " is not a certificate: give a PEM or DER file", e);
    } catch (IOException e) {
      throw new TrustMaterialException(file + " cannot be read: check the path", e);
    }
  }
}
