package vn.hoso.signature.internal.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Which provider does what: elliptic curves through Bouncy Castle (5 to 10 times the speed of SunEC
 * on Java 17), RSA and digests through the JDK (intrinsics). The provider is passed as an instance
 * and never registered with the JVM.
 */
public final class Providers {

  /** Made when it is first needed: most documents are RSA, and it costs a tenth of a second. */
  private static final class BouncyCastle {

    static final Provider PROVIDER = new BouncyCastleProvider();
  }

  private Providers() {}

  public static Provider bouncyCastle() {
    return BouncyCastle.PROVIDER;
  }

  /** A signature for a JCA name such as {@code SHA256withRSA}, {@code RSASSA-PSS}. */
  public static Signature signature(String jcaName) throws NoSuchAlgorithmException {
    boolean rsa = jcaName.endsWith("withRSA") || jcaName.equals("RSASSA-PSS");
    return rsa ? Signature.getInstance(jcaName) : Signature.getInstance(jcaName, bouncyCastle());
  }

  /** A digest for a JCA name such as {@code SHA-256}. */
  public static MessageDigest digest(String jcaName) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(jcaName);
  }
}
