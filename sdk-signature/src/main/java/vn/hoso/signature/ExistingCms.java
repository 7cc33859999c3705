package vn.hoso.signature;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsFile;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.verify.Digests;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.internal.verify.FactsReader;
import vn.hoso.signature.key.DigestAlgorithm;

/** A CMS that is signed, and that something is added to. Not thread-safe. */
final class ExistingCms {

  private final DocumentSource source;
  private final CmsFile file;
  private final @Nullable DocumentSource content;
  private final DocumentFacts signatures;
  private final Map<DigestAlgorithm, byte[]> digests = new EnumMap<>(DigestAlgorithm.class);

  private ExistingCms(
      DocumentSource source,
      CmsFile file,
      @Nullable DocumentSource content,
      DocumentFacts signatures) {
    this.source = source;
    this.file = file;
    this.content = content;
    this.signatures = signatures;
  }

  /**
   * Reads it, and verifies all signature values.
   *
   * @param content what a detached signature signs; null if it is inside
   * @throws UnsupportedDocumentException if it is no CMS signature, or has its content inside while
   *     content is given
   * @throws UnreadableDocumentException if it cannot be read
   * @throws SigningRefusedException if a signature is broken, or would break by anything that is
   *     added
   */
  static ExistingCms read(DocumentSource source, @Nullable DocumentSource content) {
    CmsFile file = CmsFile.read(source);
    CmsFacts facts = file.facts();
    if (facts.content().isPresent() && content != null) {
      throw new UnsupportedDocumentException(
          "%s has its content inside: give it without content".formatted(source));
    }
    if (facts.content().isEmpty() && content == null) {
      throw new SigningRefusedException(
          "%s is detached from what it signs: give the content with it".formatted(source));
    }
    if (facts.signers().stream().anyMatch(CmsSigner::hasOldArchiveTimeStamp)) {
      throw new SigningRefusedException(
          ("%s has an archive time-stamp of a form before EN 319 122-1, which would break:"
                  + " nothing can be added")
              .formatted(source));
    }
    DocumentFacts signatures = FactsReader.read(file, source.name(), content);
    EvidenceCollector.requireIntact(signatures, source.name());
    return new ExistingCms(source, file, content, signatures);
  }

  byte[] bytes() {
    return file.bytes();
  }

  CmsFacts facts() {
    return file.facts();
  }

  /** What was found about them. */
  DocumentFacts signatures() {
    return signatures;
  }

  /** The same of what it has become; reads the content again. */
  DocumentFacts signatures(byte[] changed) {
    CmsFile again = CmsFile.read(DocumentSource.of(changed, source.name()));
    return FactsReader.read(again, source.name(), content);
  }

  byte[] contentDigest(DigestAlgorithm algorithm) {
    return digests.computeIfAbsent(
        algorithm,
        each ->
            content == null
                ? each.newDigest().digest(facts().content().orElseThrow())
                : Digests.of(content, each.jcaName()));
  }

  /** What is written must not be longer than what is read again. */
  static byte[] requireReadable(byte[] cms, Path name) {
    if (cms.length > CmsReader.MAX_LENGTH) {
      throw new SigningRefusedException(
          "%s would have %d bytes, and a CMS is read up to %d: sign its content detached"
              .formatted(name, cms.length, CmsReader.MAX_LENGTH));
    }
    return cms;
  }
}
