package vn.hoso.signature.internal.cms.read;

import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** RSASSA-PSS, whose parameters are many. */
final class TestPss {

  private TestPss() {}

  /** Signed with parameters as RFC 4055 recommends them. */
  static TestCms cms(String digest) {
    int salt = TestAsn1.digestOf(digest, TestCms.CONTENT).length;
    return TestCms.of("RSA-2048", digest, "RSASSA-PSS", SignatureId.RSASSA_PSS)
        .signatureAlgorithm(algorithm(parameters(digest, digest, salt, 1)))
        .signedWith(
            "RSASSA-PSS",
            new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt, 1));
  }

  static AlgorithmIdentifier algorithm(ASN1Encodable parameters) {
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters);
  }

  static RSASSAPSSparams parameters(String digest, String mask, int salt, int trailer) {
    return new RSASSAPSSparams(
        hash(digest),
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash(mask)),
        new ASN1Integer(salt),
        new ASN1Integer(trailer));
  }

  static AlgorithmIdentifier hash(String digest) {
    return new AlgorithmIdentifier(
        new ASN1ObjectIdentifier(DigestNames.oid(digest)), DERNull.INSTANCE);
  }
}
