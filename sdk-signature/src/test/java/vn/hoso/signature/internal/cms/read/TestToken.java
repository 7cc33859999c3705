package vn.hoso.signature.internal.cms.read;

import java.util.Date;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;

/** Time-stamp tokens out of their parts. */
final class TestToken {

  private TestToken() {}

  static TestCms of(String digest, byte[] imprint) {
    return of(digest, imprint, null);
  }

  /** A token of {@link SigningPki#NOW}, as RFC 3161 and RFC 5816 want it. */
  static TestCms of(String digest, byte[] imprint, Accuracy accuracy) {
    TSTInfo info =
        new TSTInfo(
            new ASN1ObjectIdentifier(LoopbackTsa.POLICY),
            new MessageImprint(TestAsn1.algorithm(DigestNames.oid(digest)), imprint),
            new ASN1Integer(0xC571),
            new ASN1GeneralizedTime(Date.from(SigningPki.NOW)),
            accuracy,
            ASN1Boolean.FALSE,
            null,
            null,
            null);
    Identity unit = SigningPki.timeStampUnit();
    return TestCms.of(unit, "SHA-256", "SHA256withRSA", "1.2.840.113549.1.1.11")
        .contentType(PKCSObjectIdentifiers.id_ct_TSTInfo)
        .content(TestAsn1.bytes(info))
        .signingCertificate(unit.certificate());
  }
}
