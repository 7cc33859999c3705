package vn.hoso.signature.internal.cms.read;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.hoso.signature.internal.crypto.Sha256;

/** A time-stamp token (RFC 3161 §2.4.2). Immutable and thread-safe. */
public final class TimeStampFacts {

  private final byte[] token;
  private final CmsFacts cms;
  private final TstInfo info;
  private final Integrity integrity;
  private final boolean imprintMatches;

  TimeStampFacts(
      byte[] token, CmsFacts cms, TstInfo info, Integrity integrity, boolean imprintMatches) {
    this.token = token;
    this.cms = cms;
    this.info = info;
    this.integrity = integrity;
    this.imprintMatches = imprintMatches;
  }

  /** Of a document time-stamp (ETSI.RFC3161); zeros after the token are ignored. */
  public static TimeStampFacts readDocumentTimeStamp(byte[] token) throws MalformedCmsException {
    return read(token, List.of());
  }

  /**
   * Of a time-stamp whose imprint the caller compares.
   *
   * @param certificates where to look for the unit's certificate, which need not be in the token
   */
  public static TimeStampFacts read(byte[] token, List<X509Certificate> certificates)
      throws MalformedCmsException {
    return TimeStampReader.readAlone(token, certificates);
  }

  /**
   * Of a signature whose form is not CMS.
   *
   * @param stamped what the token should be about
   * @param certificates where to look for the unit's certificate, which need not be in the token
   */
  public static TimeStampFacts readOver(
      byte[] stamped, byte[] token, List<X509Certificate> certificates)
      throws MalformedCmsException {
    return TimeStampReader.readOver(stamped, token, certificates);
  }

  /** The TimeStampToken as sent. */
  public byte[] token() {
    return token.clone();
  }

  /** What the authority asserts (genTime). */
  public Instant time() {
    return info.time();
  }

  /** How far off {@link #time} may be, if the authority says so. */
  public Optional<Duration> accuracy() {
    return info.accuracy();
  }

  /** The JCA name of the digest, or its OID if it is unknown. */
  public String imprintAlgorithm() {
    return info.imprintAlgorithm();
  }

  /** The digest of what was stamped. */
  public byte[] imprint() {
    return info.imprint();
  }

  /** To compute what {@link #imprint} should be; empty if the algorithm is not computed. */
  public Optional<MessageDigest> imprintDigest() {
    return info.imprintDigest();
  }

  /**
   * Whether it is about what has these digests.
   *
   * @param digest by the JCA name of an algorithm, asked only for one that is computed
   */
  public boolean isOver(Function<String, byte[]> digest) {
    String algorithm = info.imprintAlgorithm();
    return DigestNames.isComputable(algorithm) && info.hasImprint(digest.apply(algorithm));
  }

  public boolean isImprint(byte[] digest) {
    return info.hasImprint(digest);
  }

  /** The authority's policy, an OID. */
  public String policy() {
    return info.policy();
  }

  /** Hexadecimal. */
  public String serial() {
    return info.serial();
  }

  /** Of the time-stamp unit; the conditions are those of {@link CmsSigner#certificate}. */
  public Optional<X509Certificate> certificate() {
    return unit().certificate();
  }

  /** All certificates in the token. */
  public List<X509Certificate> certificates() {
    return cms.certificates();
  }

  /** DER of each CertificateList in the token. */
  public List<byte[]> crls() {
    return cms.crls();
  }

  /** DER of each OCSPResponse in the token. */
  public List<byte[]> ocsps() {
    return cms.ocsps();
  }

  /**
   * What exists if the token does: the SHA-256, in hexadecimal, of itself and of the CRLs and OCSP
   * responses in it.
   */
  public Set<String> parts() {
    Set<String> parts = new HashSet<>(cms.revocationDigests());
    parts.add(Sha256.hex(token));
    return parts;
  }

  /** The digest that the unit signed with, as {@link CmsSigner#digestAlgorithm}. */
  public String digestAlgorithm() {
    return unit().digestAlgorithm();
  }

  /** For people, as {@link CmsSigner#signatureAlgorithm}. */
  public String signatureAlgorithm() {
    return unit().signatureAlgorithm();
  }

  /**
   * Of the token itself, not of what was stamped: value, content type, and the ESS reference to the
   * unit's certificate, which RFC 3161 demands.
   */
  public Integrity integrity() {
    return integrity;
  }

  /**
   * Whether the imprint is the digest of the signature value, or for a content time-stamp of the
   * content. Where the content is detached, only an imprint by {@link CmsSigner#digestAlgorithm}
   * can match. Always false for one that the caller has to compare.
   */
  public boolean imprintMatches() {
    return imprintMatches;
  }

  Attributes unsigned() throws MalformedCmsException {
    return unit().unsigned();
  }

  private CmsSigner unit() {
    return cms.signers().get(0);
  }
}
