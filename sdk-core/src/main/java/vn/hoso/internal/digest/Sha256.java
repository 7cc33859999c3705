package vn.hoso.internal.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256, and digests in lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  public static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256, which every JVM has to have", e);
    }
  }

  /** Of the DER, as pins are written. */
  public static String hexOf(X509Certificate certificate) {
    try {
      return hexOf(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The client certificate cannot be encoded", e);
    }
  }

  public static String hexOf(byte[] content) {
    return hex(create().digest(content));
  }

  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
