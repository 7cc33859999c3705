package vn.hoso.signature.internal.cms.read;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CMS signatures: ContentInfo with SignedData (RFC 5652 §5), in DER or BER. */
public final class CmsReader {

  /** The longest CMS that is read, in bytes; with revocation data they may have a few megabytes. */
  public static final int MAX_LENGTH = 16 << 20;

  /** The most signers of a CMS; more would only serve to keep the reader busy. */
  public static final int MAX_SIGNERS = 100;

  /** The most counter-signatures of a CMS that are read. */
  public static final int MAX_COUNTER_SIGNATURES = 20;

  /** The most time-stamps of a CMS that are read; each costs a verification. */
  public static final int MAX_TIME_STAMPS = 50;

  private CmsReader() {}

  /**
   * Reads the first BER element of the bytes. Zeros after it, the padding of a PDF's /Contents, are
   * ignored; anything else is noted.
   *
   * @param bytes are kept, in part, and must not change any more
   * @throws MalformedCmsException if they are not a CMS signature, or one beyond the limits
   */
  public static CmsFacts read(byte[] bytes) throws MalformedCmsException {
    return read(bytes, List.of(), true);
  }

  /** A time-stamp token, whose own time-stamps do not matter. */
  static CmsFacts readToken(byte[] token, List<X509Certificate> more) throws MalformedCmsException {
    return read(token, more, false);
  }

  private static CmsFacts read(byte[] bytes, List<X509Certificate> more, boolean withTimeStamps)
      throws MalformedCmsException {
    if (bytes.length > MAX_LENGTH) {
      throw new MalformedCmsException(
          "The CMS has %d bytes, more than %d".formatted(bytes.length, MAX_LENGTH));
    }
    try {
      return read(Ber.first(bytes), bytes, more, withTimeStamps);
    } catch (RuntimeException e) {
      // Bouncy Castle and the JDK answer some garbage with unchecked exceptions.
      throw new MalformedCmsException("The CMS cannot be decoded: " + e.getMessage(), e);
    }
  }

  private static CmsFacts read(
      Ber root, byte[] bytes, List<X509Certificate> more, boolean withTimeStamps)
      throws MalformedCmsException {
    SignedDataFields signedData = SignedDataFields.read(root);
    Set<String> digests = new HashSet<>();
    for (Ber algorithm : signedData.digestAlgorithms()) {
      digests.add(algorithm.fields().any("digest algorithm").objectIdentifier());
    }
    String contentType = signedData.contentType().objectIdentifier();
    Ber octets = signedData.content();
    Optional<byte[]> content = octets == null ? Optional.empty() : Optional.of(octets.octets());

    Material material = new Material();
    material.addCertificates(signedData.certificates());
    material.addRevocation(signedData.crls());
    if (!isZero(bytes, root.end())) {
      material.notes.add("after the CMS there are bytes that do not belong to it");
    }

    List<X509Certificate> candidates = new ArrayList<>(material.certificates);
    candidates.addAll(more);
    SignerReader reader =
        new SignerReader(contentType, content, signedData, candidates, material, 0);
    List<CmsSigner> signers = new ArrayList<>();
    for (Ber signerInfo : signedData.signers()) {
      if (signers.size() == MAX_SIGNERS) {
        throw new MalformedCmsException("The CMS has more than " + MAX_SIGNERS + " signers");
      }
      CmsSigner signer = reader.read(signerInfo, withTimeStamps);
      if (!digests.contains(signer.digestOid())) { // §5.3
        throw new MalformedCmsException("the list of digest algorithms lacks that of a signer");
      }
      signers.add(signer);
    }
    return new CmsFacts(
        signers,
        material.certificates,
        material.revocation.crls,
        material.revocation.ocsps,
        content,
        contentType,
        material.notes);
  }

  private static boolean isZero(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
