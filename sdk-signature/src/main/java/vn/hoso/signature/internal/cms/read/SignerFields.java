package vn.hoso.signature.internal.cms.read;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A SignerInfo (RFC 5652 §5.3) taken apart.
 *
 * @param signedAttributes the SET OF Attribute with its implicit tag; null if there are none
 */
record SignerFields(
    SignerId id,
    AlgorithmIdentifier digestAlgorithm,
    @Nullable Ber signedAttributes,
    AlgorithmIdentifier signatureAlgorithm,
    Ber signature,
    @Nullable Ber unsignedAttributes) {

  static SignerFields read(Ber signerInfo) throws MalformedCmsException {
    BerFields fields = signerInfo.fields();
    fields.required(Ber.INTEGER, "version");
    return new SignerFields(
        SignerId.read(fields.any("signer identifier")),
        algorithm(fields.required(Ber.SEQUENCE, "digest algorithm")),
        fields.optional(Ber.CONTEXT_0),
        algorithm(fields.required(Ber.SEQUENCE, "signature algorithm")),
        fields.any("signature value"),
        fields.optional(Ber.CONTEXT_1));
  }

  /** JCA name or OID. */
  String digestName() {
    return DigestNames.of(digestOid());
  }

  String digestOid() {
    return digestAlgorithm.getAlgorithm().getId();
  }

  String signatureOid() {
    return signatureAlgorithm.getAlgorithm().getId();
  }

  byte[] value() throws MalformedCmsException {
    return signature.octets();
  }

  private static AlgorithmIdentifier algorithm(Ber element) throws MalformedCmsException {
    return AlgorithmIdentifier.getInstance(element.asn1());
  }
}
