package vn.hoso.signature.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hoso.signature.AsicContent;
import vn.hoso.signature.AsicSignatureOptions;
import vn.hoso.signature.CmsSignatureOptions;
import vn.hoso.signature.DocumentExtender;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.XmlSignatureOptions;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** Signs with the public API. */
final class SpecimenMaker {

  private final Path pdf;
  private final Path xml;
  private final AsicContent content;
  private final Path signed;
  private final TimeStampService tsa;
  private final DocumentExtender extender;

  SpecimenMaker(Path dir, LoopbackTsa tsa) throws IOException {
    this.pdf = Files.write(dir.resolve("quyết định.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    this.xml = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    this.content = AsicContent.of(List.of(pdf, xml));
    this.signed = dir.resolve("đã ký");
    this.tsa = TimeStampService.of(tsa.uri());
    this.extender =
        DocumentExtender.builder()
            .trust(TrustAnchors.of(SigningPki.root()))
            .offline(OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls())))
            .clock(Clock.offset(SigningPki.CLOCK, Duration.ofSeconds(10)))
            .timestamp(this.tsa)
            .build();
  }

  /** In place of the last one. */
  Specimen sign(SignedFormat format, SignatureLevel level, SignatureAlgorithm algorithm) {
    SigningKey key = TestKey.of(algorithm);
    DocumentSigner signer = DocumentSigner.create(key).clock(SigningPki.CLOCK);
    switch (format) {
      case PDF -> signer.pdf(pdf, pdf(level)).sign(signed);
      case XADES -> signer.xml(xml, xades(level)).sign(signed);
      case XML_DSIG -> signer.xml(xml, XmlSignatureOptions.xmlDsig()).sign(signed);
      case CMS_DETACHED -> signer.cms(pdf, cms(CmsSignatureOptions.detached(), level)).sign(signed);
      case CMS_ATTACHED -> signer.cms(pdf, cms(CmsSignatureOptions.attached(), level)).sign(signed);
      case ASIC_XADES ->
          signer.asic(content, asic(AsicSignatureOptions.xades(), level)).sign(signed);
      case ASIC_CADES ->
          signer.asic(content, asic(AsicSignatureOptions.cades(), level)).sign(signed);
    }
    return new Specimen(
        format, level, algorithm, signed, pdf, key.certificate().certificate().getPublicKey());
  }

  private PdfSignatureOptions pdf(SignatureLevel level) {
    PdfSignatureOptions options = PdfSignatureOptions.create().level(level);
    return switch (level) {
      case B_B -> options;
      case B_T -> options.timestamp(tsa);
      case B_LT, B_LTA -> options.timestamp(tsa).extender(extender);
    };
  }

  private XmlSignatureOptions xades(SignatureLevel level) {
    XmlSignatureOptions options = XmlSignatureOptions.xades().level(level);
    return switch (level) {
      case B_B -> options;
      case B_T -> options.timestamp(tsa);
      case B_LT, B_LTA -> options.timestamp(tsa).extender(extender);
    };
  }

  private AsicSignatureOptions asic(AsicSignatureOptions form, SignatureLevel level) {
    AsicSignatureOptions options = form.level(level);
    return switch (level) {
      case B_B -> options;
      case B_T -> options.timestamp(tsa);
      case B_LT, B_LTA -> options.timestamp(tsa).extender(extender);
    };
  }

  private CmsSignatureOptions cms(CmsSignatureOptions form, SignatureLevel level) {
    CmsSignatureOptions options = form.level(level);
    return switch (level) {
      case B_B -> options;
      case B_T -> options.timestamp(tsa);
      case B_LT, B_LTA -> options.timestamp(tsa).extender(extender);
    };
  }
}
