package vn.hoso.signature;

import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.internal.report.CertificateNames;

/**
 * What was found about one signature and what follows from it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field where the signature is: the name of the PDF's signature field, the path of the XML
 *     element; empty elsewhere, and for the remains of a destroyed signature
 * @param format container and form, such as {@code PDF adbe.pkcs7.detached}, {@code CMS} or {@code
 *     XAdES}
 * @param roles what it is for in the document, as far as that can be inferred; at least one
 * @param intact the signature value and every digest match; says nothing of trust or later changes
 * @param certificates the path from the signer's certificate to the anchor; only the signer's if no
 *     anchor is reached; empty if that is missing, too
 * @param managedBy who answers for the root of the path, in Vietnamese; empty if it is not known
 * @param signingTime the proven time, or else the claimed one with the zone that it states
 * @param covers what is signed: for XML the elements, as paths such as {@code /HDon/DLHDon}; for
 *     PDF {@code whole document} if nothing was added later; empty where that is not known
 * @param checks every finding, in the order of {@link Check}
 * @param counterSignatures of others over this signature's value (RFC 5652 §11.4, EN 319 132-1
 *     §5.2.7), judged like signatures. They are no part of this verdict, but of the document's
 */
public record SignatureReport(
    String field,
    String format,
    Set<SignatureRole> roles,
    Verdict verdict,
    boolean intact,
    List<X509Certificate> certificates,
    Optional<String> managedBy,
    Optional<OffsetDateTime> signingTime,
    TimeSource timeSource,
    List<String> covers,
    List<CheckResult> checks,
    List<SignatureReport> counterSignatures) {

  public SignatureReport {
    roles = Set.copyOf(roles);
    certificates = List.copyOf(certificates);
    covers = List.copyOf(covers);
    checks = List.copyOf(checks);
    counterSignatures = List.copyOf(counterSignatures);
  }

  /** The signer's certificate, to be kept with the result (TT 15/2025/TT-BKHCN Điều 6). */
  public Optional<X509Certificate> signerCertificate() {
    return certificates.stream().findFirst();
  }

  /** The common name of the signer; the whole name if it has none; empty without a certificate. */
  public String signer() {
    return signerCertificate()
        .map(c -> CertificateNames.display(c.getSubjectX500Principal()))
        .orElse("");
  }

  /** The common name of who issued the signer's certificate; empty without a certificate. */
  public String issuer() {
    return signerCertificate()
        .map(c -> CertificateNames.display(c.getIssuerX500Principal()))
        .orElse("");
  }

  /** What keeps the signature from being simply valid: warnings and worse. */
  public List<CheckResult> objections() {
    return checks.stream().filter(c -> c.outcome().compareTo(Outcome.WARNING) >= 0).toList();
  }
}
