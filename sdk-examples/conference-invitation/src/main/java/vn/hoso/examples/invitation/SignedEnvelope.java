package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.XmlSignatureOptions;
import vn.hoso.signature.error.DocumentSignatureException;

/**
 * edXML that is signed as a whole, attachments included: {@code sdk-core} writes the file, {@code
 * sdk-signature} signs and verifies it, and neither knows of the other. The file has to travel byte
 * for byte; a hop that adds a {@code TraceHeader} to it breaks the signature.
 */
final class SignedEnvelope {

  /** Where the standard has the signature: the last child of the header. */
  private static final XmlSignatureOptions IN_HEADER =
      XmlSignatureOptions.xades().inElement("/*/*/*[local-name()='edXMLHeader']");

  private static final List<String> WHOLE_MESSAGE = List.of("/edXML");

  private SignedEnvelope() {}

  /** Writes a document and signs it. */
  static void write(
      EdxmlDocument document,
      List<OutgoingAttachment> attachments,
      DocumentSigner signer,
      Path target)
      throws IOException {
    Path unsigned = Files.createTempFile("chua-ky-", ".edxml");
    try {
      EdxmlWriter.create().write(document, attachments, unsigned);
      signer.xml(unsigned, IN_HEADER).sign(target);
    } finally {
      Files.deleteIfExists(unsigned);
    }
  }

  /**
   * What speaks against a file, in Vietnamese; empty if this sender has signed all of it. A valid
   * signature alone would say too little: anybody can sign, and sign only a part.
   */
  static Optional<String> objection(Path file, SignatureVerifier verifier, Organization sender) {
    VerificationReport report;
    try {
      report = verifier.verify(file);
    } catch (DocumentSignatureException e) {
      return Optional.of("Không kiểm tra được chữ ký số của văn bản");
    }
    if (!report.verdict().isReliable()) {
      return Optional.of("Chữ ký số của văn bản không hợp lệ (" + reason(report) + ")");
    }
    return report.signatures().stream().anyMatch(signature -> isWholeAndOf(sender, signature))
        ? Optional.empty()
        : Optional.of("Chữ ký số không phải của " + sender.name() + " hoặc không ký toàn văn bản");
  }

  private static boolean isWholeAndOf(Organization sender, SignatureReport signature) {
    return signature.signer().equals(sender.name()) && signature.covers().equals(WHOLE_MESSAGE);
  }

  private static String reason(VerificationReport report) {
    return report.verdict().subIndication().map(Enum::name).orElse(report.verdict().code());
  }
}
