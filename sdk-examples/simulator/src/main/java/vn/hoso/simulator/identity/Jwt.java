package vn.hoso.simulator.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes tokens in the compact form of RFC 7515 §7.1, right ones and wrong ones. */
final class Jwt {

  private Jwt() {}

  static String rs256(String keyId, PrivateKey key, ObjectNode claims) {
    String content = content("RS256", keyId, claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(ascii(content));
      return content + "." + base64Url(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An RSA key does not sign", e);
    }
  }

  /** The well-known attack: a public key, which everybody has, taken for a shared secret. */
  static String hs256(String keyId, PublicKey key, ObjectNode claims) {
    String content = content("HS256", keyId, claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      return content + "." + base64Url(mac.doFinal(ascii(content)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HMAC-SHA256", e);
    }
  }

  static String unsigned(ObjectNode claims) {
    return base64Url("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + base64Url(claims.toString().getBytes(StandardCharsets.UTF_8))
        + ".";
  }

  /** Whether a token is one that {@link #rs256} wrote with the key's other half. */
  static boolean isSignedBy(PublicKey key, String token) {
    int dot = token.lastIndexOf('.');
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update(ascii(token.substring(0, Math.max(0, dot))));
      return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String content(String algorithm, String keyId, ObjectNode claims) {
    String header =
        Answers.object().put("typ", "JWT").put("alg", algorithm).put("kid", keyId).toString();
    return base64Url(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + base64Url(claims.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ascii(String content) {
    return content.getBytes(StandardCharsets.US_ASCII);
  }
}
