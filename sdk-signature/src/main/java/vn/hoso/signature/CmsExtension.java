package vn.hoso.signature;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.cms.build.CmsAddition;
import vn.hoso.signature.internal.cms.build.UnsignedAttribute;
import vn.hoso.signature.internal.cms.read.Archivable;
import vn.hoso.signature.internal.cms.read.CmsFile;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.read.PdfEvidence;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.EvidenceCollector;

/**
 * Leads all signers of a CMS to a higher level of CAdES (EN 319 122-1 §6.3). What is there stays
 * byte for byte.
 */
final class CmsExtension implements Extension {

  private final ExtensionServices services;
  private final @Nullable DocumentSource content;

  /**
   * For one CMS.
   *
   * @param content what a detached signature signs, or null
   */
  CmsExtension(ExtensionServices services, @Nullable DocumentSource content) {
    this.services = services;
    this.content = content;
  }

  @Override
  public void extend(TargetFile file, Path name, SignatureLevel level) {
    file.replace(extended(file.source(name), level));
  }

  /** The CMS with what it lacks. */
  byte[] extended(DocumentSource signature, SignatureLevel level) {
    try {
      ExistingCms existing = ExistingCms.read(signature, content);
      CmsAddition addition = CmsAddition.to(existing.bytes());
      List<Integer> unstamped = EvidenceCollector.withoutTimeStamp(existing.signatures());
      addTimeStamps(existing, unstamped, addition);
      if (level != SignatureLevel.B_T) {
        DocumentFacts stamped =
            unstamped.isEmpty() ? existing.signatures() : existing.signatures(addition.encoded());
        addEvidence(stamped, addition, signature.name());
      }
      if (level == SignatureLevel.B_LTA) {
        addArchiveTimeStamps(existing, addition);
      }
      return ExistingCms.requireReadable(addition.encoded(), signature.name());
    } catch (MalformedCmsException e) {
      throw CmsFile.unsupported(signature, e);
    }
  }

  /** To each signer that has none (§5.3). */
  private void addTimeStamps(ExistingCms existing, List<Integer> signers, CmsAddition addition)
      throws MalformedCmsException {
    for (int signer : signers) {
      byte[] value = existing.facts().signers().get(signer).value();
      byte[] token = services.timeStamps().stamp(value).token();
      addition.unsigned(signer, UnsignedAttribute.SIGNATURE_TIME_STAMP, token);
    }
  }

  private void addEvidence(DocumentFacts signatures, CmsAddition addition, Path name) {
    PdfEvidence evidence = services.collector().collect(signatures, name, services.now());
    addition.certificates(evidence.certificates()).revocation(evidence.crls(), evidence.ocsps());
  }

  /** A further one for each signer (§5.5.3). */
  private void addArchiveTimeStamps(ExistingCms existing, CmsAddition addition)
      throws MalformedCmsException {
    List<Archivable> signers = Archivable.signers(addition.encoded());
    for (int i = 0; i < signers.size(); i++) {
      Archivable signer = signers.get(i);
      byte[] token =
          services
              .timeStamps()
              .stampDigest(each -> signer.imprint(each, existing.contentDigest(each)))
              .token();
      String algorithm = TimeStampFacts.read(token, List.of()).imprintAlgorithm();
      byte[] listing =
          CmsAddition.to(token)
              .unsigned(0, UnsignedAttribute.ATS_HASH_INDEX_V3, signer.index(algorithm))
              .encoded();
      addition.unsigned(i, UnsignedAttribute.ARCHIVE_TIME_STAMP_V3, listing);
    }
  }
}
