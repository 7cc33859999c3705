package vn.hoso.signature.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** SHA-256 fingerprints of certificates, as 64 upper-case hexadecimal digits. */
final class Fingerprint {

  private static final Pattern FORM = Pattern.compile("[0-9A-F]{64}");

  private Fingerprint() {}

  static String of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The certificate cannot be encoded as DER", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Accepts lower case and the colons that OpenSSL and browsers print. */
  static String parse(String sha256) {
    String digits = sha256.strip().replace(":", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "Not a SHA-256 fingerprint: '"
              + sha256
              + "'. Give 64 hexadecimal digits, with or without colons, as printed by"
              + " 'openssl x509 -noout -fingerprint -sha256'");
    }
    return digits;
  }
}
