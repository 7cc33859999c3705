package vn.hoso.signature.internal.pkix.file;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hoso.signature.internal.crypto.Sha256;

/** SHA-256 fingerprints of certificates, as 64 upper-case hexadecimal digits. */
public final class Fingerprint {

  private static final Pattern FORM = Pattern.compile("[0-9A-F]{64}");

  private Fingerprint() {}

  public static String of(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The certificate cannot be encoded as DER", e);
    }
  }

  /** Accepts lower case and the colons that OpenSSL and browsers print. */
  public static String parse(String sha256) {
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
