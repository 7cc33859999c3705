package vn.hoso.signature.internal.cms.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SignedData (RFC 5652 §5.1) taken apart.
 *
 * @param encapsulated content type and content
 * @param contentType the object identifier
 * @param content the octet string; null if the signature is detached
 * @param certificates the elements of the CertificateSet
 * @param crls the elements of RevocationInfoChoices
 * @param signers each SignerInfo
 */
public record SignedDataFields(
    Ber version,
    List<Ber> digestAlgorithms,
    Ber encapsulated,
    Ber contentType,
    @Nullable Ber content,
    List<Ber> certificates,
    List<Ber> crls,
    List<Ber> signers) {

  private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

  /** Of a ContentInfo. */
  public static SignedDataFields read(Ber root) throws MalformedCmsException {
    BerFields fields = signedData(root);
    Ber version = fields.required(Ber.INTEGER, "version");
    List<Ber> digestAlgorithms = fields.required(Ber.SET, "digest algorithms").children();
    Ber encapsulated = fields.required(Ber.SEQUENCE, "content");
    BerFields inside = encapsulated.fields();
    Ber contentType = inside.any("content type");
    Ber wrapped = inside.optional(Ber.CONTEXT_0);
    return new SignedDataFields(
        version,
        digestAlgorithms,
        encapsulated,
        contentType,
        wrapped == null ? null : wrapped.fields().any("content"),
        Ber.childrenOf(fields.optional(Ber.CONTEXT_0)),
        Ber.childrenOf(fields.optional(Ber.CONTEXT_1)),
        fields.required(Ber.SET, "signers").children());
  }

  private static BerFields signedData(Ber root) throws MalformedCmsException {
    if (!root.is(Ber.SEQUENCE)) {
      throw root.malformed("no ContentInfo");
    }
    BerFields contentInfo = root.fields();
    String type = contentInfo.any("content type").objectIdentifier();
    if (!type.equals(SIGNED_DATA)) {
      throw new MalformedCmsException("The CMS is not a signature, but of type " + type);
    }
    return contentInfo
        .required(Ber.CONTEXT_0, "content")
        .fields()
        .required(Ber.SEQUENCE, "SignedData")
        .fields();
  }
}
