package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.pdf.read.Attack;
import vn.hoso.signature.internal.pdf.read.PdfChange;

/**
 * What was found about one signature.
 *
 * @param formProblem why the container cannot be what it claims to be, an English clause
 * @param innerDigest the content that was signed is itself a digest by this algorithm, or null
 * @param signer null if the signature cannot be read
 * @param integrity null if there is nothing to compare with: no signer, or no content
 * @param covers what it signs, as {@link vn.hoso.signature.SignatureReport#covers}
 * @param partial it signs only that part of the document
 * @param notes what is worth knowing and no objection, English clauses
 * @param statedTime the time that the signer claims, with the zone that it states
 * @param zoneAssumed it states none
 * @param part what it is for in the document
 * @param changes what later revisions did
 * @param resembles the published attacks that form or changes look like
 * @param permission what the document's certification permits (DocMDP P), 0 if there is none
 * @param timeStamps innermost first: each covers the signature and those before it
 * @param timeStampOnly there is no signature, only a time-stamp, whose unit stands for the signer
 * @param container what holds it together with other files, or null
 * @param counterSignatures over its signature value
 * @param certificates that came with the signature
 * @param crls DER, that came with the signature
 * @param ocsps DER, that came with the signature
 */
record SignatureFacts(
    String field,
    String format,
    @Nullable String formProblem,
    @Nullable String innerDigest,
    @Nullable SignerFacts signer,
    @Nullable Integrity integrity,
    List<String> covers,
    boolean partial,
    List<String> notes,
    @Nullable OffsetDateTime statedTime,
    boolean zoneAssumed,
    DocumentPart part,
    List<PdfChange> changes,
    Set<Attack> resembles,
    int permission,
    List<TimeStampProof> timeStamps,
    boolean timeStampOnly,
    @Nullable ContainerFacts container,
    List<SignatureFacts> counterSignatures,
    List<X509Certificate> certificates,
    List<byte[]> crls,
    List<byte[]> ocsps) {

  SignatureFacts {
    covers = List.copyOf(covers);
    notes = List.copyOf(notes);
    changes = List.copyOf(changes);
    resembles = Set.copyOf(resembles);
    timeStamps = List.copyOf(timeStamps);
    counterSignatures = List.copyOf(counterSignatures);
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
  }

  /** Whether the signature value and every digest match. */
  boolean intact() {
    return formProblem == null && integrity != null && integrity.isIntact();
  }
}
