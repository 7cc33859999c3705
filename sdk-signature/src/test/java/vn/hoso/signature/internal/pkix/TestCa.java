package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hoso.signature.internal.crypto.Providers;

/** An authority made for a test: issues certificates of any shape, right or wrong. */
public final class TestCa {

  public static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  public static final Instant END = Instant.parse("2034-01-01T00:00:00Z");
  public static final Instant DURING = Instant.parse("2026-11-24T02:30:00Z");

  private static final AtomicLong SERIAL = new AtomicLong(1_000_000);

  private final X509Certificate certificate;
  private final KeyPair keys;
  private final String signatureAlgorithm;

  private TestCa(X509Certificate certificate, KeyPair keys, String signatureAlgorithm) {
    this.certificate = certificate;
    this.keys = keys;
    this.signatureAlgorithm = signatureAlgorithm;
  }

  /** Self-signed, P-256. */
  public static TestCa root(String commonName) {
    return root(commonName, "SHA256withECDSA", spec -> {});
  }

  public static TestCa root(
      String commonName, String signatureAlgorithm, Consumer<Spec> adjustment) {
    return authority(name(commonName), newKeys(signatureAlgorithm), signatureAlgorithm, adjustment);
  }

  /** Self-signed, with the exact name of another certificate. */
  public static TestCa impostorOf(X509Certificate original) {
    return authority(
        original.getSubjectX500Principal(), newKeys("ECDSA"), "SHA256withECDSA", spec -> {});
  }

  private static TestCa authority(
      X500Principal name, KeyPair keys, String signatureAlgorithm, Consumer<Spec> adjustment) {
    Spec spec = Spec.authority(name, keys);
    adjustment.accept(spec);
    X509Certificate certificate = issue(spec, name, keys, signatureAlgorithm);
    return new TestCa(certificate, keys, signatureAlgorithm);
  }

  public TestCa subordinate(String commonName) {
    return subordinate(commonName, spec -> {});
  }

  public TestCa subordinate(String commonName, Consumer<Spec> adjustment) {
    return subordinate(commonName, newKeys(signatureAlgorithm), adjustment);
  }

  /** Another certificate for the key and name of {@code other}: a cross-certificate. */
  public TestCa crossCertify(TestCa other, Consumer<Spec> adjustment) {
    Spec spec = Spec.authority(other.certificate.getSubjectX500Principal(), other.keys);
    adjustment.accept(spec);
    return new TestCa(issue(spec), other.keys, other.signatureAlgorithm);
  }

  private TestCa subordinate(String commonName, KeyPair keys, Consumer<Spec> adjustment) {
    Spec spec = Spec.authority(name(commonName), keys);
    adjustment.accept(spec);
    return new TestCa(issue(spec), keys, signatureAlgorithm);
  }

  public X509Certificate endEntity(String commonName) {
    return endEntity(commonName, spec -> {});
  }

  public X509Certificate endEntity(String commonName, Consumer<Spec> adjustment) {
    Spec spec = Spec.endEntity(name(commonName), newKeys(signatureAlgorithm));
    adjustment.accept(spec);
    return issue(spec);
  }

  /** A certificate with its key, for one that signs OCSP responses. */
  public TestCa responder(String commonName, Consumer<Spec> adjustment) {
    KeyPair responderKeys = newKeys(signatureAlgorithm);
    Spec spec =
        Spec.endEntity(name(commonName), responderKeys)
            .extendedKeyUsage(false, KeyPurposeId.id_kp_OCSPSigning);
    adjustment.accept(spec);
    return new TestCa(issue(spec), responderKeys, signatureAlgorithm);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public X500Principal subject() {
    return certificate.getSubjectX500Principal();
  }

  ContentSigner signer() {
    return signer(signatureAlgorithm);
  }

  ContentSigner signer(String algorithm) {
    return signer(keys, algorithm);
  }

  public static X500Principal name(String commonName) {
    X500NameBuilder builder =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "VN")
            .addRDN(BCStyle.O, "Tổ chức thử nghiệm")
            .addRDN(BCStyle.CN, commonName);
    try {
      return new X500Principal(builder.build().getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate issue(Spec spec) {
    return issue(spec, subject(), keys, signatureAlgorithm);
  }

  private static X509Certificate issue(
      Spec spec, X500Principal issuer, KeyPair issuerKeys, String algorithm) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              spec.issuer == null ? issuer : spec.issuer,
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(spec.notBefore),
              Date.from(spec.notAfter),
              spec.subject,
              spec.keys.getPublic());
      for (Extension extension : spec.extensions.values()) {
        builder.addExtension(extension);
      }
      return jdk(
          builder.build(signer(issuerKeys, spec.signedWith == null ? algorithm : spec.signedWith)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate jdk(X509CertificateHolder holder) {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ContentSigner signer(KeyPair keys, String algorithm) {
    try {
      return new JcaContentSignerBuilder(algorithm)
          .setProvider(Providers.bouncyCastle())
          .build(keys.getPrivate());
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys(String signatureAlgorithm) {
    try {
      if (signatureAlgorithm.contains("RSA")) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
      }
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a certificate says; every part of it can be made wrong. */
  public static final class Spec {

    private final X500Principal subject;
    private final KeyPair keys;
    private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
    private Instant notBefore = BEGIN;
    private Instant notAfter = END;
    private X500Principal issuer;
    private String signedWith;

    private Spec(X500Principal subject, KeyPair keys) {
      this.subject = subject;
      this.keys = keys;
    }

    private static Spec authority(X500Principal subject, KeyPair keys) {
      return new Spec(subject, keys)
          .extension(Extension.basicConstraints, true, new BasicConstraints(true))
          .keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    private static Spec endEntity(X500Principal subject, KeyPair keys) {
      return new Spec(subject, keys).keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    public Spec validity(Instant from, Instant to) {
      notBefore = from;
      notAfter = to;
      return this;
    }

    public Spec issuerNamed(X500Principal name) {
      issuer = name;
      return this;
    }

    public Spec signedWith(String algorithm) {
      signedWith = algorithm;
      return this;
    }

    public Spec keyUsage(int usage) {
      return extension(Extension.keyUsage, true, new KeyUsage(usage));
    }

    public Spec extendedKeyUsage(boolean critical, KeyPurposeId... purposes) {
      return extension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
    }

    public Spec extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
      try {
        extensions.put(oid, Extension.create(oid, critical, value));
        return this;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    public Spec without(ASN1ObjectIdentifier oid) {
      extensions.remove(oid);
      return this;
    }
  }
}
