package vn.hoso.signature.internal.xml.read;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Algorithms by their identifiers (RFC 9231, W3C XML Signature §6): those that are computed. */
final class Algorithms {

  static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String DSIG11 = "http://www.w3.org/2009/xmldsig11#";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String C14N11 = "http://www.w3.org/2006/12/xml-c14n11";

  private static final Set<String> CANONICALIZATIONS =
      Set.of(
          C14N,
          C14N + "#WithComments",
          C14N11,
          C14N11 + "#WithComments",
          EXCLUSIVE,
          EXCLUSIVE + "WithComments");

  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          entry(DSIG + "sha1", "SHA-1"),
          entry(MORE + "sha224", "SHA-224"),
          entry(ENC + "sha256", "SHA-256"),
          entry(MORE + "sha384", "SHA-384"),
          entry(ENC + "sha512", "SHA-512"),
          entry(MORE_2007 + "sha3-224", "SHA3-224"),
          entry(MORE_2007 + "sha3-256", "SHA3-256"),
          entry(MORE_2007 + "sha3-384", "SHA3-384"),
          entry(MORE_2007 + "sha3-512", "SHA3-512"));

  static final String ECDSA = "ECDSA";

  /** One that the JDK knows. */
  static final String ECDSA_SHA256 = MORE + "ecdsa-sha256";

  private static final String PKCS1 = "RSASSA-PKCS1-v1_5";
  private static final String PSS = "RSASSA-PSS";

  private static final Map<String, Scheme> SCHEMES =
      Map.ofEntries(
          entry(DSIG + "rsa-sha1", new Scheme(PKCS1, "SHA-1")),
          entry(MORE + "rsa-sha224", new Scheme(PKCS1, "SHA-224")),
          entry(MORE + "rsa-sha256", new Scheme(PKCS1, "SHA-256")),
          entry(MORE + "rsa-sha384", new Scheme(PKCS1, "SHA-384")),
          entry(MORE + "rsa-sha512", new Scheme(PKCS1, "SHA-512")),
          entry(MORE_2007 + "sha1-rsa-MGF1", new Scheme(PSS, "SHA-1")),
          entry(MORE_2007 + "sha224-rsa-MGF1", new Scheme(PSS, "SHA-224")),
          entry(MORE_2007 + "sha256-rsa-MGF1", new Scheme(PSS, "SHA-256")),
          entry(MORE_2007 + "sha384-rsa-MGF1", new Scheme(PSS, "SHA-384")),
          entry(MORE_2007 + "sha512-rsa-MGF1", new Scheme(PSS, "SHA-512")),
          entry(MORE_2007 + "sha3-224-rsa-MGF1", new Scheme(PSS, "SHA3-224")),
          entry(MORE_2007 + "sha3-256-rsa-MGF1", new Scheme(PSS, "SHA3-256")),
          entry(MORE_2007 + "sha3-384-rsa-MGF1", new Scheme(PSS, "SHA3-384")),
          entry(MORE_2007 + "sha3-512-rsa-MGF1", new Scheme(PSS, "SHA3-512")),
          entry(MORE_2007 + "rsa-pss", new Scheme(PSS, "")),
          entry(MORE + "ecdsa-sha1", new Scheme(ECDSA, "SHA-1")),
          entry(MORE + "ecdsa-sha224", new Scheme(ECDSA, "SHA-224")),
          entry(ECDSA_SHA256, new Scheme(ECDSA, "SHA-256")),
          entry(MORE + "ecdsa-sha384", new Scheme(ECDSA, "SHA-384")),
          entry(MORE + "ecdsa-sha512", new Scheme(ECDSA, "SHA-512")),
          entry(MORE_2021 + "ecdsa-sha3-224", new Scheme(ECDSA, "SHA3-224")),
          entry(MORE_2021 + "ecdsa-sha3-256", new Scheme(ECDSA, "SHA3-256")),
          entry(MORE_2021 + "ecdsa-sha3-384", new Scheme(ECDSA, "SHA3-384")),
          entry(MORE_2021 + "ecdsa-sha3-512", new Scheme(ECDSA, "SHA3-512")),
          entry(DSIG + "dsa-sha1", new Scheme("DSA", "SHA-1")),
          entry(DSIG11 + "dsa-sha256", new Scheme("DSA", "SHA-256")),
          entry(MORE_2021 + "eddsa-ed25519", new Scheme("Ed25519", "SHA-512")),
          entry(MORE_2021 + "eddsa-ed448", new Scheme("Ed448", "SHAKE256")));

  private Algorithms() {}

  /**
   * What a SignatureMethod means.
   *
   * @param digest JCA name
   */
  record Scheme(String family, String digest) {

    /** For people. */
    @Override
    public String toString() {
      return family.startsWith("Ed") ? family : family + " with " + digest;
    }
  }

  /** Java 17 does not unmarshal signatures with these. */
  static boolean isUnknownToJdk(String signatureMethod) {
    return signatureMethod.startsWith(MORE_2021 + "ecdsa-sha3-");
  }

  static boolean isCanonicalization(String identifier) {
    return CANONICALIZATIONS.contains(identifier);
  }

  /** The JCA name of a DigestMethod; empty if it is not computed, as MD5. */
  static Optional<String> digest(Element method) {
    return Optional.ofNullable(DIGESTS.get(Dom.algorithm(method)));
  }

  /** Empty if it is not computed, as HMAC, whose keys are no signer's. */
  static Optional<Scheme> scheme(Element method) {
    Scheme scheme = SCHEMES.get(Dom.algorithm(method));
    if (scheme == null || !scheme.digest().isEmpty()) {
      return Optional.ofNullable(scheme);
    }
    // RFC 9231 §2.3.9: SHA-256, unless the parameters say otherwise
    return Dom.descendants(method).stream()
        .filter(each -> Dom.isDsig(each, "DigestMethod"))
        .findFirst()
        .map(Algorithms::digest)
        .orElse(Optional.of("SHA-256"))
        .map(digest -> new Scheme(PSS, digest));
  }
}
