package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.io.InputStream;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;

/** A CMS signature in a file of its own. Immutable and thread-safe. */
public final class CmsFile {

  /** A CMS is read whole; so what is longer has to be signed detached. */
  private static final int MAX_BYTES = CmsReader.MAX_LENGTH;

  /** As PEM it has four characters for three bytes, and line breaks. */
  private static final int MAX_FILE = MAX_BYTES / 2 * 3;

  private static final int DER_INTEGER = 0x02;

  private final byte[] bytes;
  private final CmsFacts facts;

  private CmsFile(byte[] bytes, CmsFacts facts) {
    this.bytes = bytes;
    this.facts = facts;
  }

  /**
   * Reads DER, BER or PEM.
   *
   * @throws UnsupportedDocumentException if it is something else, or has no signature
   * @throws UnreadableDocumentException if it cannot be read, or is too long
   */
  public static CmsFile read(DocumentSource document) {
    try {
      byte[] bytes = bytes(document);
      if (PemCms.isPem(bytes)) {
        bytes = PemCms.decode(bytes);
      }
      requireNoEvidenceRecord(bytes, document);
      CmsFacts facts = CmsReader.read(bytes);
      if (facts.signers().isEmpty()) {
        throw new UnsupportedDocumentException(
            "%s is a CMS without a signature, such as a bundle of certificates: give the signed file"
                .formatted(document));
      }
      return new CmsFile(bytes, facts);
    } catch (MalformedCmsException e) {
      throw unsupported(document, e);
    }
  }

  /** DER or BER; must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public CmsFacts facts() {
    return facts;
  }

  public static UnsupportedDocumentException unsupported(
      DocumentSource document, MalformedCmsException cause) {
    return new UnsupportedDocumentException(
        "%s is not a CMS signature (%s): check that it is the right file, and complete"
            .formatted(document, cause.getMessage()),
        cause);
  }

  private static byte[] bytes(DocumentSource document) {
    try (InputStream in = document.stream()) {
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      if (bytes.length > MAX_FILE || (bytes.length > MAX_BYTES && !PemCms.isPem(bytes))) {
        throw new UnreadableDocumentException(
            "%s is longer than %d bytes, the most that a CMS can have: sign large content detached"
                .formatted(document, MAX_BYTES));
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(document), e);
    }
  }

  /** A CMS begins with the identifier of its type, an evidence record with its version. */
  private static void requireNoEvidenceRecord(byte[] bytes, DocumentSource document) {
    int lengths = bytes.length > 1 && bytes[1] < 0 ? bytes[1] & 0x7F : 0;
    int first = 2 + lengths;
    if (first < bytes.length && bytes[first] == DER_INTEGER) {
      throw new UnsupportedDocumentException(
          ("%s is no CMS signature; if it is an evidence record (RFC 4998), that is not supported,"
                  + " and was not checked: verify the document that it is about, by that document's"
                  + " own signatures")
              .formatted(document));
    }
  }
}
