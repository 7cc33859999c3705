package vn.hoso.signature.internal.verify;

import java.util.List;
import java.util.Optional;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.xml.read.StatedTime;
import vn.hoso.signature.internal.xml.read.XmlReader;
import vn.hoso.signature.internal.xml.read.XmlSignature;

/** The facts of an XML document's signatures (W3C XML Signature, EN 319 132-1). */
final class XmlFactsReader {

  private XmlFactsReader() {}

  static DocumentFacts read(DocumentSource document) {
    List<SignatureFacts> signatures =
        XmlReader.read(document).stream().map(XmlFactsReader::alone).toList();
    return new DocumentFacts(document.name(), signatures, List.of());
  }

  /** In a document of its own, or over another signature. */
  private static SignatureFacts alone(XmlSignature xml) {
    return facts(xml, xml.path(), form(xml)).build();
  }

  static String form(XmlSignature xml) {
    return xml.xades() ? "XAdES" : "XML-DSig";
  }

  static SignatureFactsBuilder facts(XmlSignature xml, String field, String format) {
    SignatureFactsBuilder facts =
        new SignatureFactsBuilder(field, format)
            .problem(xml.formProblem())
            .material(xml.certificates(), xml.crls(), xml.ocsps())
            .signer(signer(xml), xml.integrity())
            .covers(xml.covers(), !xml.whole())
            .notes(xml.notes())
            .statedTime(xml.statedTime().map(StatedTime::time).orElse(null))
            .zoneAssumed(xml.statedTime().map(StatedTime::zoneAssumed).orElse(false))
            .counterSignatures(xml.counterSignatures().stream().map(XmlFactsReader::alone).toList())
            .signatureTimeStamps(xml.timeStamps());
    xml.archiveTimeStamps()
        .forEach(
            each ->
                facts.timeStamp(new TimeStampProof(each.token(), each.matches(), each.covered())));
    return facts;
  }

  private static SignerFacts signer(XmlSignature xml) {
    return new SignerFacts(
        xml.certificate(),
        xml.signerId(),
        xml.digestAlgorithm(),
        xml.signatureAlgorithm(),
        xml.signingCertificate(),
        Optional.empty());
  }
}
