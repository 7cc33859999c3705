package vn.hoso.signature.internal.cms.read;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.List;

/** What of a CMS an archive-time-stamp-v3 is about as it was written (EN 319 122-1 §5.5.3). */
final class ArchivedFields {

  private final byte[] contentType;
  private final byte[] signer;

  private ArchivedFields(byte[] contentType, byte[] signer) {
    this.contentType = contentType;
    this.signer = signer;
  }

  static ArchivedFields of(SignedDataFields signedData, Ber signerInfo)
      throws MalformedCmsException {
    return new ArchivedFields(signedData.contentType().encoded(), signer(signerInfo));
  }

  /**
   * The message imprint.
   *
   * @param digest by the algorithm of the imprint, as the content's digest
   * @param index the list of the other parts
   */
  byte[] imprint(MessageDigest digest, byte[] contentDigest, byte[] index) {
    digest.update(contentType);
    digest.update(contentDigest);
    digest.update(signer);
    digest.update(index);
    return digest.digest();
  }

  /** All fields of the SignerInfo but the unsigned attributes. */
  private static byte[] signer(Ber signerInfo) throws MalformedCmsException {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    List<Ber> all = signerInfo.children();
    for (int i = 0; i < all.size(); i++) {
      boolean isUnsigned = i == all.size() - 1 && all.get(i).is(Ber.CONTEXT_1);
      if (!isUnsigned) {
        fields.writeBytes(all.get(i).encoded());
      }
    }
    return fields.toByteArray();
  }
}
