package vn.hoso.signature.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * Digests that TT 15/2025/TT-BKHCN Phụ lục I lists: SHA-2, which everybody reads, and SHA-3 (FIPS
 * 202), which few others do.
 */
public enum DigestAlgorithm {
  SHA256("SHA-256", "2.16.840.1.101.3.4.2.1"),
  SHA384("SHA-384", "2.16.840.1.101.3.4.2.2"),
  SHA512("SHA-512", "2.16.840.1.101.3.4.2.3"),
  SHA3_256("SHA3-256", "2.16.840.1.101.3.4.2.8"),
  SHA3_384("SHA3-384", "2.16.840.1.101.3.4.2.9"),
  SHA3_512("SHA3-512", "2.16.840.1.101.3.4.2.10");

  private final String jcaName;
  private final String oid;

  DigestAlgorithm(String jcaName, String oid) {
    this.jcaName = jcaName;
    this.oid = oid;
  }

  /** The JCA name, for example {@code SHA-256}. */
  public String jcaName() {
    return jcaName;
  }

  /** The object identifier in dotted form. */
  public String oid() {
    return oid;
  }

  /** A fresh digest by the JDK, whose SHA-2 is several times faster than others'. */
  public MessageDigest newDigest() {
    try {
      return Providers.digest(jcaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks " + jcaName, e);
    }
  }
}
