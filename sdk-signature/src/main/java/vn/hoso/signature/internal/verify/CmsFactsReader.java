package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.PemCms;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.io.DocumentSource;

/** The facts of a CMS signature in a file of its own (RFC 5652, EN 319 122-1). */
final class CmsFactsReader {

  /** A CMS is read whole; so what is longer has to be signed detached. */
  private static final int MAX_BYTES = CmsReader.MAX_LENGTH;

  /** As PEM it has four characters for three bytes, and line breaks. */
  private static final int MAX_FILE = MAX_BYTES / 2 * 3;

  private static final int DER_INTEGER = 0x02;
  private static final int DER_SET = 0x31;

  private CmsFactsReader() {}

  static DocumentFacts read(DocumentSource document, @Nullable DocumentSource content) {
    CmsFacts cms = cms(document);
    if (cms.signers().isEmpty()) {
      throw new UnsupportedDocumentException(
          "%s is a CMS without a signature, such as a bundle of certificates: give the signed file"
              .formatted(document));
    }
    List<SignatureFacts> signatures =
        cms.signers().stream().map(signer -> facts(cms, signer, content)).toList();
    return new DocumentFacts(document.name(), signatures, List.of());
  }

  private static SignatureFacts facts(
      CmsFacts cms, CmsSigner signer, @Nullable DocumentSource content) {
    return new SignatureFactsBuilder("", isCades(signer) ? "CAdES" : "CMS")
        .problem(content == null ? null : problem(signer, content))
        .notes(cms.notes())
        .material(cms.certificates(), cms.crls(), cms.ocsps())
        .signer(signer, contentDigest(cms, content))
        .build();
  }

  static boolean isCades(CmsSigner signer) {
    return signer.signingCertificate() != SigningCertificateRef.ABSENT;
  }

  /** What the caller gives as content is what is judged, also if there is content inside. */
  private static @Nullable Function<String, byte[]> contentDigest(
      CmsFacts cms, @Nullable DocumentSource given) {
    if (given != null) {
      return algorithm -> Digests.of(given, algorithm);
    }
    return cms.content()
        .<Function<String, byte[]>>map(inside -> algorithm -> Digests.of(inside, algorithm))
        .orElse(null);
  }

  /**
   * The signed attributes of one signature could pass as the content of another that has none; so
   * what looks like attributes is not taken for content (RFC 5652 §5.4 hashes them as a SET).
   */
  private static @Nullable String problem(CmsSigner signer, DocumentSource content) {
    boolean isSuspect = signer.messageDigest().isEmpty() && firstByte(content) == DER_SET;
    return isSuspect ? "the content could be the signed attributes of another signature" : null;
  }

  private static int firstByte(DocumentSource content) {
    try (InputStream in = content.stream()) {
      return in.read();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(content), e);
    }
  }

  private static CmsFacts cms(DocumentSource document) {
    try {
      byte[] bytes = bytes(document);
      if (PemCms.isPem(bytes)) {
        bytes = PemCms.decode(bytes);
      }
      requireNoEvidenceRecord(bytes, document);
      return CmsReader.read(bytes);
    } catch (MalformedCmsException e) {
      throw new UnsupportedDocumentException(
          "%s is not a CMS signature (%s): check that it is the right file, and complete"
              .formatted(document, e.getMessage()),
          e);
    }
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
