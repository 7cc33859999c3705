package vn.hoso.signature.internal.verify;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.pdf.read.PdfSignature;

/** A document time-stamp (EN 319 142-1 §5.4.3) that proves no signature, only the document. */
final class TimeStampAlone {

  private TimeStampAlone() {}

  /**
   * Adds the authority as the signer, and the token as the proof of its own time.
   *
   * @param facts what is known of its form
   * @param isImprint whether a token is about the covered bytes
   */
  static void add(
      PdfSignature stamp, SignatureFactsBuilder facts, Predicate<TimeStampFacts> isImprint) {
    facts.part(DocumentPart.of(Set.of(SignatureRole.TIME_STAMP)));
    try {
      TimeStampFacts token = TimeStampFacts.readDocumentTimeStamp(stamp.contents());
      boolean matches = stamp.formProblem() == null && isImprint.test(token);
      Integrity integrity =
          matches
              ? token.integrity()
              : new Integrity(Result.DIGEST_MISMATCH, "the imprint is of something else");
      facts
          .material(token.certificates(), token.crls(), token.ocsps())
          .signer(
              new SignerFacts(
                  token.certificate(),
                  token.serial(),
                  token.digestAlgorithm(),
                  token.signatureAlgorithm(),
                  SigningCertificateRef.MATCHES, // or the token is malformed, RFC 3161 §2.4.2
                  Optional.empty()),
              integrity)
          .innerDigest(token.imprintAlgorithm().equals("SHA-1") ? "SHA-1" : null)
          .statedTime(token.time().atOffset(ZoneOffset.UTC))
          .timeStamp(new TimeStampProof(token, matches));
    } catch (MalformedCmsException e) {
      facts.problem("its time-stamp token cannot be read: " + e.getMessage());
    }
  }
}
