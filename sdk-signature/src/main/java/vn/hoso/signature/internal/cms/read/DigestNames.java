package vn.hoso.signature.internal.cms.read;

import static java.util.Map.entry;

import java.util.Map;

/** The JCA names of digest algorithms. */
public final class DigestNames {

  /** Known by name, but not computed: collisions are a matter of seconds. */
  static final String MD5 = "MD5";

  private static final String NIST = "2.16.840.1.101.3.4.2.";
  private static final Map<String, String> BY_OID =
      Map.ofEntries(
          entry("1.2.840.113549.2.5", MD5),
          entry("1.3.14.3.2.26", "SHA-1"),
          entry(NIST + 1, "SHA-256"),
          entry(NIST + 2, "SHA-384"),
          entry(NIST + 3, "SHA-512"),
          entry(NIST + 4, "SHA-224"),
          entry(NIST + 5, "SHA-512/224"),
          entry(NIST + 6, "SHA-512/256"),
          entry(NIST + 7, "SHA3-224"),
          entry(NIST + 8, "SHA3-256"),
          entry(NIST + 9, "SHA3-384"),
          entry(NIST + 10, "SHA3-512"));

  private DigestNames() {}

  /** The name for {@link java.security.MessageDigest}, or the identifier itself if unknown. */
  static String of(String oid) {
    return BY_OID.getOrDefault(oid, oid);
  }

  /** The identifier of a digest whose name is known. */
  static String oid(String name) {
    return BY_OID.entrySet().stream()
        .filter(known -> known.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Whether it is one of those that are believed, perhaps with an objection. */
  public static boolean isComputable(String nameOrOid) {
    return BY_OID.containsValue(nameOrOid) && !nameOrOid.equals(MD5);
  }
}
