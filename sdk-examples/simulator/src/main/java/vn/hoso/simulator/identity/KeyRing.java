package vn.hoso.simulator.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** The RSA key that ID tokens are signed with, and those that are published. Thread-safe. */
final class KeyRing {

  private static final int KEY_BITS = 2048;

  /** A key and the name under which it is published. */
  record Key(String id, KeyPair pair) {

    RSAPublicKey publicKey() {
      return (RSAPublicKey) pair.getPublic();
    }
  }

  private int made;
  private Key current = next();

  synchronized Key current() {
    return current;
  }

  /** Signs with a new key from now on, and no longer publishes the old one. */
  synchronized void rotate() {
    current = next();
  }

  /** A key that is published nowhere, under the name of the one that is. */
  synchronized Key impostor() {
    return new Key(current.id(), generate());
  }

  /** RFC 7517 §5. */
  synchronized ObjectNode published() {
    ObjectNode set = Answers.object();
    ArrayNode keys = set.putArray("keys");
    keys.addObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("kid", current.id())
        .put("alg", "RS256")
        .put("n", base64Url(current.publicKey().getModulus()))
        .put("e", base64Url(current.publicKey().getPublicExponent()));
    return set;
  }

  private Key next() {
    made++;
    return new Key("khoa-" + made, generate());
  }

  /** RFC 7518 §2: without the byte that is only there for the sign. */
  private static String base64Url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes[0] == 0 ? 1 : 0;
    byte[] unsigned = new byte[bytes.length - start];
    System.arraycopy(bytes, start, unsigned, 0, unsigned.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK makes no RSA keys", e);
    }
  }
}
