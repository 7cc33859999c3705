package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.Time;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.pkix.file.Der;

/**
 * A CRL (RFC 5280 §5) whose entries stay bytes until one is asked for: that of a public authority
 * has hundreds of thousands. Immutable; authentic only if {@link #isSignedBy} says so.
 */
final class Crl {

  private static final int EXPLICIT_0 = 0xA0;
  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          Extension.issuingDistributionPoint,
          Extension.authorityKeyIdentifier,
          Extension.deltaCRLIndicator);
  private static final Set<ASN1ObjectIdentifier> PROCESSED_IN_ENTRIES =
      Set.of(Extension.certificateIssuer, Extension.reasonCode);

  /** An entry of the CRL; {@code reason} is a CRLReason, 0 if none is given. */
  record Entry(Instant revokedAt, int reason) {}

  private final byte[] der;
  private final int signedFrom;
  private final int signedTo;
  private final AlgorithmIdentifier algorithm;
  private final byte[] signature;
  private final X500Principal issuer;
  private final Instant thisUpdate;
  private final @Nullable Instant nextUpdate;
  private final @Nullable Der entries;
  private final @Nullable IssuingDistributionPoint scope;
  private final @Nullable Instant keepsExpiredSince;
  private final Set<ASN1ObjectIdentifier> criticalExtensions;
  private volatile @Nullable String digest;

  /**
   * Reads all but the entries.
   *
   * @param der kept and not copied: it must not change any more
   * @throws IOException if it is not the DER of a CRL
   */
  Crl(byte[] der) throws IOException {
    this.der = der;
    try {
      Der outer = Der.of(der).enter(Der.SEQUENCE);
      signedFrom = outer.start();
      signedTo = outer.end();
      Der fields = outer.enter(Der.SEQUENCE);
      byte[] outerAlgorithm = outer.element();
      algorithm = AlgorithmIdentifier.getInstance(outerAlgorithm);
      byte[] bits = outer.content(Der.BIT_STRING);
      signature = Arrays.copyOfRange(bits, 1, bits.length);
      if (fields.is(Der.INTEGER)) {
        fields.skip(); // version
      }
      if (!Arrays.equals(fields.element(), outerAlgorithm)) {
        throw new IOException("two different signature algorithms"); // RFC 5280 §5.1.1.2
      }
      issuer = new X500Principal(fields.element());
      thisUpdate = time(fields.element());
      nextUpdate = fields.isTime() ? time(fields.element()) : null;
      entries = fields.is(Der.SEQUENCE) ? fields.enter(Der.SEQUENCE) : null;
      @Nullable Extensions extensions =
          fields.is(EXPLICIT_0) ? Extensions.getInstance(fields.content(EXPLICIT_0)) : null;
      scope =
          IssuingDistributionPoint.getInstance(
              value(extensions, Extension.issuingDistributionPoint));
      keepsExpiredSince = generalizedTime(value(extensions, Extension.expiredCertsOnCRL));
      criticalExtensions = critical(extensions);
    } catch (RuntimeException e) {
      throw malformed(e);
    }
  }

  /** SHA-256 of all of it; computed when first asked for, since most CRLs are about others. */
  String digest() {
    String known = digest;
    if (known == null) {
      known = Sha256.hex(der);
      digest = known;
    }
    return known;
  }

  /** Not a copy: it is read only. */
  byte[] der() {
    return der;
  }

  /** In bytes. */
  int size() {
    return der.length;
  }

  X500Principal issuer() {
    return issuer;
  }

  Instant thisUpdate() {
    return thisUpdate;
  }

  @Nullable Instant nextUpdate() {
    return nextUpdate;
  }

  boolean isSignedBy(PublicKey key) {
    ByteBuffer signed = ByteBuffer.wrap(der, signedFrom, signedTo - signedFrom);
    return SignatureCheck.verifies(algorithm, signed, signature, key);
  }

  /** Lists only changes since another CRL, so absence from it says nothing (RFC 5280 §5.2.4). */
  boolean isDelta() {
    return criticalExtensions.contains(Extension.deltaCRLIndicator);
  }

  /** RFC 5280 §5.2: such a CRL must not be used. */
  boolean hasUnknownCriticalExtension() {
    return !PROCESSED.containsAll(criticalExtensions);
  }

  @Nullable IssuingDistributionPoint scope() {
    return scope;
  }

  /** Certificates that expired then or later are still listed (X.509 expiredCertsOnCRL). */
  @Nullable Instant keepsExpiredSince() {
    return keepsExpiredSince;
  }

  /**
   * The entry for a certificate, or null if it is not listed.
   *
   * @throws IOException if the entries are not DER, or the entry has an unknown critical extension
   */
  @Nullable Entry find(BigInteger serial, X500Principal certificateIssuer) throws IOException {
    try {
      return entries == null ? null : find(entries.fork(), serial, certificateIssuer);
    } catch (RuntimeException e) {
      throw malformed(e);
    }
  }

  private @Nullable Entry find(Der list, BigInteger serial, X500Principal certificateIssuer)
      throws IOException {
    boolean indirect = scope != null && scope.isIndirectCRL();
    byte[] wanted = serial.toByteArray();
    X500Principal entryIssuer = issuer;
    while (list.hasElement()) {
      Der entry = list.enter(Der.SEQUENCE);
      boolean sameSerial = entry.is(Der.INTEGER) && entry.contentEquals(wanted);
      if (!sameSerial && !indirect) {
        continue;
      }
      entry.skip();
      Instant revokedAt = time(entry.element());
      @Nullable Extensions details =
          entry.hasElement() ? Extensions.getInstance(entry.element()) : null;
      // RFC 5280 §5.3.3: an entry without certificateIssuer inherits that of the entry before.
      entryIssuer = indirect ? issuerOf(details, entryIssuer) : entryIssuer;
      if (sameSerial && entryIssuer.equals(certificateIssuer)) {
        return new Entry(revokedAt, reasonOf(details));
      }
    }
    return null;
  }

  private static int reasonOf(@Nullable Extensions details) throws IOException {
    if (!PROCESSED_IN_ENTRIES.containsAll(critical(details))) {
      throw new IOException("its entry has an unknown critical extension"); // RFC 5280 §5.3
    }
    ASN1Encodable reason = value(details, Extension.reasonCode);
    return reason == null ? 0 : ASN1Enumerated.getInstance(reason).intValueExact();
  }

  private static X500Principal issuerOf(@Nullable Extensions details, X500Principal inherited)
      throws IOException {
    ASN1Encodable names = value(details, Extension.certificateIssuer);
    if (names == null) {
      return inherited;
    }
    for (GeneralName name : GeneralNames.getInstance(names).getNames()) {
      if (name.getTagNo() == GeneralName.directoryName) {
        return new X500Principal(name.getName().toASN1Primitive().getEncoded());
      }
    }
    throw new IOException("an entry's certificateIssuer has no directory name");
  }

  private static @Nullable ASN1Encodable value(
      @Nullable Extensions extensions, ASN1ObjectIdentifier oid) {
    return extensions == null ? null : extensions.getExtensionParsedValue(oid);
  }

  private static Set<ASN1ObjectIdentifier> critical(@Nullable Extensions extensions) {
    return extensions == null ? Set.of() : Set.of(extensions.getCriticalExtensionOIDs());
  }

  private static Instant time(byte[] element) throws IOException {
    return Time.getInstance(ASN1Primitive.fromByteArray(element)).getDate().toInstant();
  }

  private static @Nullable Instant generalizedTime(@Nullable ASN1Encodable value)
      throws IOException {
    return value == null ? null : time(value.toASN1Primitive().getEncoded());
  }

  /** Bouncy Castle answers garbage with unchecked exceptions of several types. */
  private static IOException malformed(RuntimeException e) {
    return new IOException("not the DER of a CRL", e);
  }
}
