package vn.hoso.signature.internal.cms.read;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Sha256;

/** A signer of a CMS signature (SignerInfo, RFC 5652 §5.3). Immutable and thread-safe. */
public final class CmsSigner {

  private final Ber signerInfo;
  private final SignerFields fields;
  private final byte[] value;
  private final IntegrityCheck check;
  private final @Nullable X509Certificate certificate;
  private final @Nullable Instant signingTime;
  private final SigningCertificateRef signingCertificate;
  private final List<TimeStampFacts> signatureTimeStamps;
  private final List<TimeStampFacts> contentTimeStamps;
  private final List<ArchiveTimeStamp> archiveTimeStamps;
  private final boolean oldArchiveTimeStamp;
  private final List<CmsSigner> counterSigners;

  CmsSigner(
      Ber signerInfo,
      SignerFields fields,
      byte[] value,
      IntegrityCheck check,
      @Nullable X509Certificate certificate,
      @Nullable Instant signingTime,
      SigningCertificateRef signingCertificate,
      List<TimeStampFacts> signatureTimeStamps,
      List<TimeStampFacts> contentTimeStamps,
      List<ArchiveTimeStamp> archiveTimeStamps,
      boolean oldArchiveTimeStamp,
      List<CmsSigner> counterSigners) {
    this.signerInfo = signerInfo;
    this.fields = fields;
    this.value = value;
    this.check = check;
    this.certificate = certificate;
    this.signingTime = signingTime;
    this.signingCertificate = signingCertificate;
    this.signatureTimeStamps = signatureTimeStamps;
    this.contentTimeStamps = contentTimeStamps;
    this.archiveTimeStamps = archiveTimeStamps;
    this.oldArchiveTimeStamp = oldArchiveTimeStamp;
    this.counterSigners = counterSigners;
  }

  /**
   * The certificate that the signer identifier names. Of several it is the one that the signed
   * reference means, or else the one whose key verifies; empty if that does not decide.
   */
  public Optional<X509Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** For people: issuer and serial number, or subject key identifier. */
  public String signerId() {
    return fields.id().toString();
  }

  /** The JCA name of the content's digest, such as {@code SHA-256}; its OID if it is unknown. */
  public String digestAlgorithm() {
    return fields.digestName();
  }

  String digestOid() {
    return fields.digestOid();
  }

  /** For people, such as {@code RSASSA-PSS with SHA-256}; the OID if it is unknown. */
  public String signatureAlgorithm() {
    return SignatureScheme.describe(fields);
  }

  /** The signed digest of the content; empty if signed without attributes or malformed. */
  public Optional<byte[]> messageDigest() {
    return check.messageDigest().map(byte[]::clone);
  }

  /** The signed attribute as written: a claim, and often local time that says it is UTC. */
  public Optional<Instant> signingTime() {
    return Optional.ofNullable(signingTime);
  }

  /** What the signed ESS references say of {@link #certificate}. */
  public SigningCertificateRef signingCertificate() {
    return signingCertificate;
  }

  /** Over the signature value: proof that the signature existed. */
  public List<TimeStampFacts> signatureTimeStamps() {
    return signatureTimeStamps;
  }

  /** Over the content: proof that the signature did not exist before. */
  public List<TimeStampFacts> contentTimeStamps() {
    return contentTimeStamps;
  }

  /** Over the signature and what was added to it, the earliest first. */
  public List<ArchiveTimeStamp> archiveTimeStamps() {
    return archiveTimeStamps;
  }

  /**
   * Who signed this signature value (RFC 5652 §11.4): {@link #integrity} of each is by the digest
   * of {@link #value}.
   */
  public List<CmsSigner> counterSigners() {
    return counterSigners;
  }

  /** What it is known by: the SHA-256, in hexadecimal, of the SignerInfo as written. */
  public String digest() {
    return Sha256.hex(signerInfo.encoded());
  }

  /**
   * What exists if it does, as {@link ArchiveTimeStamp#covered}: itself, its time-stamps, and those
   * who counter-signed it.
   */
  Set<String> parts() {
    Set<String> parts = new HashSet<>(Set.of(digest()));
    signatureTimeStamps.forEach(each -> parts.addAll(each.parts()));
    archiveTimeStamps.forEach(each -> parts.addAll(each.token().parts()));
    counterSigners.forEach(each -> parts.addAll(each.parts()));
    return parts;
  }

  /** Of a form before EN 319 122-1, which covers sets that may not be added to. */
  public boolean hasOldArchiveTimeStamp() {
    return oldArchiveTimeStamp;
  }

  Attributes unsigned() throws MalformedCmsException {
    return Attributes.read(fields.unsignedAttributes());
  }

  /** The signature value. */
  public byte[] value() {
    return value.clone();
  }

  /**
   * Verifies the signature value.
   *
   * <p>Signatures without signed attributes are over the content itself. Where the content is
   * detached, the caller should not accept such a one if the content begins with a SET (byte 0x31):
   * it could be the signed attributes of another signature, and only the caller can see it.
   *
   * @param contentDigest of the content or the covered bytes, by {@link #digestAlgorithm}
   */
  public Integrity integrity(byte[] contentDigest) {
    return check.check(certificate, contentDigest);
  }
}
