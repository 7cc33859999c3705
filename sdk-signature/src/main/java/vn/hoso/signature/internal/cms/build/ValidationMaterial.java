package vn.hoso.signature.internal.cms.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.jspecify.annotations.Nullable;

/**
 * Puts certificates and their status into a CMS that is signed already, such as a time-stamp token
 * (EN 319 122-1 §5.4.2, §5.5.3): the fields for them are under no signature.
 */
public final class ValidationMaterial {

  private ValidationMaterial() {}

  /**
   * Adds what is not there yet.
   *
   * @param cms a ContentInfo with a SignedData
   * @param certificates in DER, as all of these
   * @param ocsps OCSPResponses (RFC 5940 §2.1)
   */
  public static byte[] add(
      byte[] cms,
      Collection<byte[]> certificates,
      Collection<byte[]> crls,
      Collection<byte[]> ocsps) {
    try {
      ContentInfo outer = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
      SignedData signed = SignedData.getInstance(outer.getContent());
      Set<ASN1Encodable> known = elements(signed.getCertificates());
      for (byte[] each : certificates) {
        known.add(ASN1Primitive.fromByteArray(each));
      }
      Set<ASN1Encodable> revocation = elements(signed.getCRLs());
      for (byte[] each : crls) {
        revocation.add(ASN1Primitive.fromByteArray(each));
      }
      for (byte[] each : ocsps) {
        revocation.add(
            new DERTaggedObject(
                    false,
                    1,
                    new OtherRevocationInfoFormat(
                        CMSObjectIdentifiers.id_ri_ocsp_response,
                        ASN1Primitive.fromByteArray(each)))
                .toASN1Primitive());
      }
      SignedData completed =
          new SignedData(
              signed.getDigestAlgorithms(),
              signed.getEncapContentInfo(),
              set(known),
              set(revocation),
              signed.getSignerInfos());
      // As SignedDataBuilder: what others signed keeps the order that they gave it.
      return new ContentInfo(outer.getContentType(), completed).getEncoded(ASN1Encoding.DL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<ASN1Encodable> elements(@Nullable ASN1Set set) {
    Set<ASN1Encodable> elements = new LinkedHashSet<>();
    for (int i = 0; set != null && i < set.size(); i++) {
      elements.add(set.getObjectAt(i).toASN1Primitive());
    }
    return elements;
  }

  private static @Nullable ASN1Set set(Set<ASN1Encodable> elements) {
    if (elements.isEmpty()) {
      return null;
    }
    ASN1EncodableVector all = new ASN1EncodableVector();
    elements.forEach(all::add);
    return new DLSet(all);
  }
}
