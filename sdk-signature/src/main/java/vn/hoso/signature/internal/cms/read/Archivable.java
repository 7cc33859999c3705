package vn.hoso.signature.internal.cms.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoso.signature.key.DigestAlgorithm;

/**
 * What a new archive-time-stamp-v3 of a signer has to be about (EN 319 122-1 §5.5.3), by the code
 * that reads those that are there. Not thread-safe.
 */
public final class Archivable {

  private final ArchivedFields fields;
  private final ListedParts parts;

  private Archivable(ArchivedFields fields, ListedParts parts) {
    this.fields = fields;
    this.parts = parts;
  }

  /** The signers of a CMS, in their order. */
  public static List<Archivable> signers(byte[] cms) throws MalformedCmsException {
    try {
      return signers(SignedDataFields.read(Ber.first(cms)));
    } catch (RuntimeException e) {
      // As CmsReader, of what signatures do not depend on and it tolerates.
      throw new MalformedCmsException("The CMS cannot be decoded: " + e.getMessage(), e);
    }
  }

  private static List<Archivable> signers(SignedDataFields signedData)
      throws MalformedCmsException {
    List<Archivable> signers = new ArrayList<>();
    for (Ber signerInfo : signedData.signers()) {
      Attributes unsigned = Attributes.read(SignerFields.read(signerInfo).unsignedAttributes());
      signers.add(
          new Archivable(
              ArchivedFields.of(signedData, signerInfo),
              new ListedParts(signedData, unsigned, Map.of())));
    }
    return signers;
  }

  /**
   * The list of all parts (ATSHashIndexV3, §5.5.2), which goes into the token that is about it.
   *
   * @param algorithm the JCA name of the digest of the message imprint
   */
  public byte[] index(String algorithm) {
    return parts.index(algorithm);
  }

  /**
   * The message imprint.
   *
   * @param contentDigest of the content, by the same digest
   */
  public byte[] imprint(DigestAlgorithm algorithm, byte[] contentDigest) {
    return fields.imprint(algorithm.newDigest(), contentDigest, index(algorithm.jcaName()));
  }
}
