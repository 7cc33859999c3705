package vn.hoso.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.AsicContent;
import vn.hoso.signature.AsicSignatureOptions;
import vn.hoso.signature.CmsSignatureOptions;
import vn.hoso.signature.DocumentExtender;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignedDocument;
import vn.hoso.signature.XmlSignatureOptions;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.visible.VisibleSignature;

/**
 * Signs files of all kinds in the same way.
 *
 * @param timestamp null at B-B
 * @param extender null below B-LT
 * @param title of the signer, or null
 * @param visible what is shown in a PDF, or null
 */
record FileSigner(
    DocumentSigner signer,
    SignatureLevel level,
    @Nullable TimeStampService timestamp,
    @Nullable DocumentExtender extender,
    @Nullable String title,
    @Nullable VisibleSignature visible) {

  SignedDocument sign(Path file, DocumentKind kind, Path result) throws NotDoneException {
    if (visible != null && kind != DocumentKind.PDF) {
      throw new NotDoneException("--visible chỉ dùng cho PDF");
    }
    return switch (kind) {
      case PDF -> signer.pdf(file, pdf()).sign(result);
      case XML -> signer.xml(file, xml()).sign(result);
      case CMS -> signer.cms(file, cms()).sign(result);
      case ASICE -> signer.asic(file, asic()).sign(result);
    };
  }

  /** Signs files together, in a new container. */
  SignedDocument signTogether(AsicContent files, Path result) {
    return signer.asic(files, asic()).sign(result);
  }

  private PdfSignatureOptions pdf() {
    PdfSignatureOptions options =
        title == null ? PdfSignatureOptions.create() : PdfSignatureOptions.official(title);
    options = options.level(level);
    options = timestamp == null ? options : options.timestamp(timestamp);
    options = extender == null ? options : options.extender(extender);
    return visible == null ? options : options.visible(visible);
  }

  private XmlSignatureOptions xml() {
    XmlSignatureOptions options = XmlSignatureOptions.xades().level(level);
    options = title == null ? options : options.title(title);
    options = timestamp == null ? options : options.timestamp(timestamp);
    return extender == null ? options : options.extender(extender);
  }

  private CmsSignatureOptions cms() {
    CmsSignatureOptions options = CmsSignatureOptions.detached().level(level);
    options = title == null ? options : options.title(title);
    options = timestamp == null ? options : options.timestamp(timestamp);
    return extender == null ? options : options.extender(extender);
  }

  private AsicSignatureOptions asic() {
    AsicSignatureOptions options = AsicSignatureOptions.xades().level(level);
    options = title == null ? options : options.title(title);
    options = timestamp == null ? options : options.timestamp(timestamp);
    return extender == null ? options : options.extender(extender);
  }
}
