package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** An OCSP response made for a test. */
public final class TestOcsp {

  private final TestCa issuer;
  private final Instant thisUpdate;
  private TestCa signer;
  private @Nullable Instant nextUpdate;
  private CertificateStatus status = CertificateStatus.GOOD;
  private ASN1ObjectIdentifier digest = OIWObjectIdentifiers.idSHA1;
  private @Nullable Extensions extensions;
  private @Nullable Extensions responseExtensions;
  private boolean byKey;
  private X509CertificateHolder[] chain = {};

  private TestOcsp(TestCa issuer, Instant thisUpdate) {
    this.issuer = issuer;
    this.signer = issuer;
    this.thisUpdate = thisUpdate;
    this.nextUpdate = thisUpdate.plus(Duration.ofHours(12));
  }

  /** Good for twelve hours, signed by the issuer itself. */
  public static TestOcsp by(TestCa issuer, Instant thisUpdate) {
    return new TestOcsp(issuer, thisUpdate);
  }

  TestOcsp until(@Nullable Instant end) {
    nextUpdate = end;
    return this;
  }

  public TestOcsp revoked(Instant when, int reason) {
    status = new RevokedStatus(Date.from(when), reason);
    return this;
  }

  TestOcsp status(CertificateStatus other) {
    status = other;
    return this;
  }

  TestOcsp certIdDigest(ASN1ObjectIdentifier oid) {
    digest = oid;
    return this;
  }

  TestOcsp singleExtensions(Extensions some) {
    extensions = some;
    return this;
  }

  TestOcsp responseExtensions(Extensions some) {
    responseExtensions = some;
    return this;
  }

  TestOcsp signedBy(TestCa responder) {
    signer = responder;
    chain = new X509CertificateHolder[] {holder(responder.certificate())};
    return this;
  }

  TestOcsp namedByKey() {
    byKey = true;
    return this;
  }

  /** The DER of the OCSPResponse. */
  public byte[] about(X509Certificate subject) {
    try {
      DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
      X509CertificateHolder signing = holder(signer.certificate());
      RespID responder =
          byKey
              ? new RespID(signing.getSubjectPublicKeyInfo(), digests.get(RespID.HASH_SHA1))
              : new RespID(X500Name.getInstance(signer.subject().getEncoded()));
      CertificateID id =
          new CertificateID(
              digests.get(new AlgorithmIdentifier(digest)),
              holder(issuer.certificate()),
              subject.getSerialNumber());
      BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(responder);
      builder.addResponse(
          id,
          status,
          Date.from(thisUpdate),
          nextUpdate == null ? null : Date.from(nextUpdate),
          extensions);
      if (responseExtensions != null) {
        builder.setResponseExtensions(responseExtensions);
      }
      return new OCSPRespBuilder()
          .build(
              OCSPRespBuilder.SUCCESSFUL,
              builder.build(signer.signer(), chain, Date.from(thisUpdate)))
          .getEncoded();
    } catch (OCSPException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
