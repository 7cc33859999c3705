package vn.hoso.signature.internal.xml.write;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Values in text: in ASCII, so that they can go into documents of any encoding. */
public final class XmlText {

  private static final int LAST_PLAIN = 0x7E;

  private XmlText() {}

  public static String escape(String value) {
    StringBuilder text = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (c < ' ' || c > LAST_PLAIN || "<>&\"'".indexOf(c) >= 0) {
                text.append("&#").append(c).append(';');
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate of the chain has no encoded form", e);
    }
  }
}
