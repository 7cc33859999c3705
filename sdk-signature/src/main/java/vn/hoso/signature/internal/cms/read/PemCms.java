package vn.hoso.signature.internal.cms.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CMS as text: PEM with the label CMS or PKCS7 (RFC 7468 §8, §9), as OpenSSL writes it. */
public final class PemCms {

  private static final Pattern BEGIN = Pattern.compile("\\s*-----BEGIN (CMS|PKCS7)-----");

  /** So that the label is within, after a few empty lines. */
  private static final int HEAD = 64;

  private PemCms() {}

  /** Whether these, or the first of them, begin a CMS as text. */
  public static boolean isPem(byte[] bytes) {
    return BEGIN.matcher(ascii(bytes, Math.min(HEAD, bytes.length))).lookingAt();
  }

  /**
   * The one CMS in it.
   *
   * @throws MalformedCmsException if there is more in it than that, or less
   */
  public static byte[] decode(byte[] pem) throws MalformedCmsException {
    String text = ascii(pem, pem.length);
    Matcher begin = BEGIN.matcher(text);
    if (!begin.lookingAt()) {
      throw new MalformedCmsException("the PEM does not begin with the label CMS or PKCS7");
    }
    String end = "-----END " + begin.group(1) + "-----";
    int at = text.indexOf(end, begin.end());
    if (at < 0) {
      throw new MalformedCmsException("the PEM has no end");
    }
    if (!text.substring(at + end.length()).isBlank()) {
      throw new MalformedCmsException("after the end of the PEM there is something else");
    }
    try {
      String base64 = text.substring(begin.end(), at).replaceAll("\\s", "");
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new MalformedCmsException("the PEM is not base64", e);
    }
  }

  private static String ascii(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
