package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** A CRL made for a test. */
public final class TestCrl {

  private final TestCa signer;
  private final X509v2CRLBuilder builder;

  private TestCrl(TestCa signer, X509Certificate issuer, Instant thisUpdate) {
    this.signer = signer;
    this.builder =
        new X509v2CRLBuilder(
            X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
            Date.from(thisUpdate));
  }

  /** Valid for a week. */
  public static TestCrl of(TestCa issuer, Instant thisUpdate) {
    return of(issuer, thisUpdate, thisUpdate.plus(Duration.ofDays(7)));
  }

  public static TestCrl of(TestCa issuer, Instant thisUpdate, Instant nextUpdate) {
    TestCrl crl = withoutNextUpdate(issuer, thisUpdate);
    crl.builder.setNextUpdate(Date.from(nextUpdate));
    return crl;
  }

  static TestCrl withoutNextUpdate(TestCa issuer, Instant thisUpdate) {
    return new TestCrl(issuer, issuer.certificate(), thisUpdate);
  }

  /** In the name of {@code issuer}, signed by another. */
  static TestCrl forged(TestCa signer, X509Certificate issuer, Instant thisUpdate) {
    TestCrl crl = new TestCrl(signer, issuer, thisUpdate);
    crl.builder.setNextUpdate(Date.from(thisUpdate.plus(Duration.ofDays(7))));
    return crl;
  }

  public TestCrl revoke(X509Certificate certificate, Instant when) {
    return revoke(certificate, when, CRLReason.keyCompromise);
  }

  TestCrl revoke(X509Certificate certificate, Instant when, int reason) {
    builder.addCRLEntry(certificate.getSerialNumber(), Date.from(when), reason);
    return this;
  }

  TestCrl revoke(X509Certificate certificate, Instant when, Extension... extensions) {
    builder.addCRLEntry(certificate.getSerialNumber(), Date.from(when), new Extensions(extensions));
    return this;
  }

  TestCrl revokeOthers(int count, Instant when) {
    for (int i = 1; i <= count; i++) {
      builder.addCRLEntry(BigInteger.valueOf(i), Date.from(when), CRLReason.superseded);
    }
    return this;
  }

  TestCrl extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(oid, critical, value);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] der() {
    try {
      return builder.build(signer.signer()).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
