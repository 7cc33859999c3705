package vn.hoso.simulator.pki;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** A CA: its key, what it issued and what it revoked. Thread-safe. */
final class CertificateAuthority {
  private static final int SERIAL_BITS = 63;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X500Name name;
  private final IssuedCertificate identity;
  private final ServiceUris uris;
  private final Clock clock;
  private final Set<BigInteger> issued = ConcurrentHashMap.newKeySet();
  private final Map<BigInteger, Revocation> revocations = new ConcurrentHashMap<>();

  private CertificateAuthority(
      X500Name name, IssuedCertificate identity, ServiceUris uris, Clock clock) {
    this.name = name;
    this.identity = identity;
    this.uris = uris;
    this.clock = clock;
  }

  static CertificateAuthority root(
      X500Name name, SigningKey key, Validity validity, ServiceUris uris, Clock clock) {
    ExtensionList extensions = authority(new ExtensionList(), 1).subjectKey(key.publicKey());
    X509Certificate certificate =
        sign(name, key, newSerial(), name, key, validity, extensions.list());
    return new CertificateAuthority(
        name, new IssuedCertificate(List.of(certificate), key), uris, clock);
  }

  CertificateAuthority subordinate(
      X500Name name, SigningKey key, Validity validity, ServiceUris uris) {
    ExtensionList extensions =
        authority(pointers(new ExtensionList()), 0).policy(CertificateProfile.GOVERNMENT_POLICY);
    return new CertificateAuthority(name, issue(name, key, validity, extensions), uris, clock);
  }

  IssuedCertificate issue(CertificateProfile profile) {
    ExtensionList extensions =
        new ExtensionList()
            .endEntity()
            .keyUsage(profile.keyUsage)
            .extendedKeyUsage(false, profile.extendedKeyUsage)
            .access(
                profile.caIssuersUris.orElse(List.of(uris.caIssuers())),
                profile.ocspUris.orElse(List.of(uris.ocsp())))
            .crl(profile.crlUris.orElse(List.of(uris.crl())));
    profile.policy.ifPresent(extensions::policy);
    profile.email.ifPresent(extensions::email);
    Validity validity = profile.validity.apply(clock.instant());
    return issue(profile.subject, SigningKey.generate(profile.key), validity, extensions);
  }

  /** A server of this CA's: a TSA, an OCSP responder. */
  IssuedCertificate issueServer(X500Name subject, KeyType keyType, ExtensionList purpose) {
    ExtensionList extensions =
        pointers(purpose.endEntity().keyUsage(Set.of(KeyUsage.DIGITAL_SIGNATURE)));
    Validity validity = Lifetimes.service(clock.instant());
    return issue(subject, SigningKey.generate(keyType), validity, extensions);
  }

  X500Name name() {
    return name;
  }

  IssuedCertificate identity() {
    return identity;
  }

  X509Certificate certificate() {
    return identity.certificate();
  }

  boolean hasIssued(BigInteger serial) {
    return issued.contains(serial);
  }

  void revoke(BigInteger serial, Revocation revocation) {
    revocations.put(serial, revocation);
  }

  /** The revocation that is in force at that time. */
  Optional<Revocation> revocation(BigInteger serial, Instant at) {
    return Optional.ofNullable(revocations.get(serial)).filter(r -> !r.at().isAfter(at));
  }

  /** The serial numbers with a revocation, in force or to come. */
  Set<BigInteger> revokedSerials() {
    return Set.copyOf(revocations.keySet());
  }

  private IssuedCertificate issue(
      X500Name subject, SigningKey key, Validity validity, ExtensionList extensions) {
    extensions.subjectKey(key.publicKey()).authorityKey(identity.key().publicKey());
    BigInteger serial = newSerial();
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(sign(name, identity.key(), serial, subject, key, validity, extensions.list()));
    chain.addAll(identity.chain());
    issued.add(serial);
    return new IssuedCertificate(chain, key);
  }

  private ExtensionList pointers(ExtensionList extensions) {
    return extensions
        .access(List.of(uris.caIssuers()), List.of(uris.ocsp()))
        .crl(List.of(uris.crl()));
  }

  private static ExtensionList authority(ExtensionList extensions, int furtherCas) {
    return extensions
        .certificateAuthority(furtherCas)
        .keyUsage(Set.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN));
  }

  private static BigInteger newSerial() {
    return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
  }

  private static X509Certificate sign(
      X500Name issuer,
      SigningKey issuerKey,
      BigInteger serial,
      X500Name subject,
      SigningKey subjectKey,
      Validity validity,
      List<Extension> extensions) {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            issuer,
            serial,
            Date.from(validity.from()),
            Date.from(validity.until()),
            subject,
            SubjectPublicKeyInfo.getInstance(subjectKey.publicKey().getEncoded()));
    try {
      for (Extension extension : extensions) {
        builder.addExtension(extension);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(issuerKey.contentSigner()));
    } catch (CertIOException | CertificateException e) {
      throw new IllegalStateException("Cannot build a certificate for " + subject, e);
    }
  }
}
