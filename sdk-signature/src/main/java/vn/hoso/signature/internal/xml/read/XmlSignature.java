package vn.hoso.signature.internal.xml.read;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * What was found about one ds:Signature.
 *
 * @param path where it is, such as {@code /HDon/DSCKS/NBan/Signature}
 * @param xades whether it has signed properties
 * @param formProblem why nothing about it can be believed, an English clause
 * @param certificate of the KeyInfo's certificates the one whose key made the signature, or else
 *     the one that it claims
 * @param signerId for people, where there is no certificate
 * @param digestAlgorithm JCA name: SHA-1 if any of its digests is, or else that of the signature
 * @param signatureAlgorithm for people
 * @param integrity null if what it signs is not in the document
 * @param covers the elements that it signs, as paths; text alone ends with {@code //text()}
 * @param whole the document element is among them
 * @param entries the entries of the container that it signs
 * @param timeStamps over its value
 * @param archiveTimeStamps in the order in which they were added
 * @param counterSignatures over its signature value
 * @param notes English clauses
 */
public record XmlSignature(
    String path,
    boolean xades,
    @Nullable String formProblem,
    Optional<X509Certificate> certificate,
    String signerId,
    String digestAlgorithm,
    String signatureAlgorithm,
    SigningCertificateRef signingCertificate,
    Optional<StatedTime> statedTime,
    @Nullable Integrity integrity,
    List<String> covers,
    boolean whole,
    List<String> entries,
    List<TimeStampFacts> timeStamps,
    List<ArchiveTimeStamp> archiveTimeStamps,
    List<X509Certificate> certificates,
    List<byte[]> crls,
    List<byte[]> ocsps,
    List<XmlSignature> counterSignatures,
    List<String> notes) {

  public XmlSignature {
    covers = List.copyOf(covers);
    entries = List.copyOf(entries);
    timeStamps = List.copyOf(timeStamps);
    archiveTimeStamps = List.copyOf(archiveTimeStamps);
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
    counterSignatures = List.copyOf(counterSignatures);
    notes = List.copyOf(notes);
  }
}
