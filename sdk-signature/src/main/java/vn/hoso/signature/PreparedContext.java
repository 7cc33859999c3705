package vn.hoso.signature;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.io.StoredBytes;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;

/**
 * What prepared signatures of all formats have.
 *
 * @param document its absolute path
 * @param level B_B or B_T; null for XML-DSig, which has none
 * @param signingTime that the signer claims, in whole seconds
 */
record PreparedContext(
    Path document,
    SigningCertificate certificate,
    @Nullable SignatureLevel level,
    Instant signingTime) {

  PreparedContext with(Path moved) {
    return new PreparedContext(moved.toAbsolutePath(), certificate, level, signingTime);
  }

  void encode(DataOutputStream out) throws IOException {
    out.writeUTF(document.toString());
    out.writeUTF(certificate.algorithm().name());
    out.writeInt(certificate.chain().size());
    for (X509Certificate each : certificate.chain()) {
      try {
        StoredBytes.write(out, each.getEncoded());
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("A certificate of the chain has no encoded form", e);
      }
    }
    out.writeUTF(level == null ? "" : level.name());
    out.writeLong(signingTime.getEpochSecond());
  }

  static PreparedContext decode(DataInputStream in) throws IOException, GeneralSecurityException {
    Path document = Path.of(in.readUTF());
    SignatureAlgorithm algorithm = SignatureAlgorithm.valueOf(in.readUTF());
    SigningCertificate certificate = SigningCertificate.of(readChain(in)).with(algorithm);
    String level = in.readUTF();
    return new PreparedContext(
        document,
        certificate,
        level.isEmpty() ? null : SignatureLevel.valueOf(level),
        Instant.ofEpochSecond(in.readLong()));
  }

  private static List<X509Certificate> readChain(DataInputStream in)
      throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> chain = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      chain.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(StoredBytes.read(in))));
    }
    return chain;
  }
}
