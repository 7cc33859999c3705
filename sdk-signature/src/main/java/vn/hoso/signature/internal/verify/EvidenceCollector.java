package vn.hoso.signature.internal.verify;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.pdf.read.PdfEvidence;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.verify.CheckedPaths.CheckedPath;
import vn.hoso.signature.internal.verify.CheckedPaths.Material;

/**
 * Gathers what it takes to verify a document's signatures without any other source (EN 319 142-1
 * §6.3, level B-LT): the paths of signers and time-stamp units, and the status of each certificate.
 * Thread-safe.
 */
public final class EvidenceCollector {

  private final CheckedPaths paths;

  public EvidenceCollector(PathFinder paths, RevocationService revocation) {
    this.paths = new CheckedPaths(paths, new RevocationCheck(revocation));
  }

  /**
   * Refuses what has no signature, or a broken one: what is added could not help it.
   *
   * @param name how messages name the document
   */
  public static void requireIntact(DocumentFacts document, Path name) {
    if (document.signatures().isEmpty()) {
      throw new SigningRefusedException("%s has no signature: sign it first".formatted(name));
    }
    for (SignatureFacts facts : document.signatures()) {
      if (!facts.intact() || signer(facts).isEmpty()) {
        throw new SigningRefusedException(
            "The signature %s of %s is broken: verify the document to see why; nothing can be added"
                .formatted(named(facts), name));
      }
    }
  }

  /** Whether each signature has a time-stamp of its own, or one of the document after it. */
  public static boolean isTimeStamped(DocumentFacts document) {
    return withoutTimeStamp(document).isEmpty();
  }

  /** The numbers of the signatures that have none, from 0. */
  public static List<Integer> withoutTimeStamp(DocumentFacts document) {
    return IntStream.range(0, document.signatures().size())
        .filter(
            number ->
                document.signatures().get(number).timeStamps().stream()
                    .noneMatch(TimeStampProof::intact))
        .boxed()
        .toList();
  }

  /**
   * Collects for all signatures, which are intact, and their counter-signatures that are.
   *
   * @throws TrustMaterialException if a path or a status cannot be had
   * @throws SigningRefusedException if a certificate was revoked before it is proven to have signed
   */
  public PdfEvidence collect(DocumentFacts document, Path name, Instant now) {
    KeptMaterial kept = new KeptMaterial();
    Gathering gathering = new Gathering(name, kept, kept);
    for (SignatureFacts facts : document.signatures()) {
      gathering.addAll(facts, now);
    }
    return new PdfEvidence(
        List.copyOf(kept.certificates()), List.copyOf(kept.crls()), List.copyOf(kept.ocsps()));
  }

  /**
   * Collects what each of the signatures, which are intact, does not carry yet.
   *
   * @throws TrustMaterialException if a path or a status cannot be had
   * @throws SigningRefusedException if a certificate was revoked before it is proven to have signed
   */
  public List<SignatureEvidence> collectForEach(DocumentFacts document, Path name, Instant now) {
    return document.signatures().stream().map(facts -> collect(facts, name, now)).toList();
  }

  private SignatureEvidence collect(SignatureFacts facts, Path name, Instant now) {
    KeptMaterial signer = new KeptMaterial();
    KeptMaterial timeStamps = new KeptMaterial();
    new Gathering(name, signer, timeStamps).add(facts, now);
    KeptMaterial known = KeptMaterial.carriedBy(facts);
    signer.remove(known);
    timeStamps.remove(known);
    timeStamps.remove(signer);
    facts.timeStamps().forEach(each -> timeStamps.remove(KeptMaterial.carriedBy(each.token())));
    return new SignatureEvidence(signer, timeStamps);
  }

  /** By its field, or, where there are none, by its signer. */
  private static String named(SignatureFacts facts) {
    SignerFacts signer = facts.signer();
    return facts.field().isEmpty() && signer != null ? "by " + signer.id() + "," : facts.field();
  }

  private static Optional<X509Certificate> signer(SignatureFacts facts) {
    return Optional.ofNullable(facts.signer()).flatMap(SignerFacts::certificate);
  }

  /** What one call collects, each item once. */
  private final class Gathering {

    private final Path name;
    private final KeptMaterial ofSigners;
    private final KeptMaterial ofTimeStamps;

    Gathering(Path name, KeptMaterial ofSigners, KeptMaterial ofTimeStamps) {
      this.name = name;
      this.ofSigners = ofSigners;
      this.ofTimeStamps = ofTimeStamps;
    }

    void addAll(SignatureFacts facts, Instant now) {
      add(facts, now);
      facts.counterSignatures().stream()
          .filter(each -> each.intact() && signer(each).isPresent())
          .forEach(each -> addAll(each, now));
    }

    /** From the outermost time-stamp inwards, as {@link TimeCheck}. */
    void add(SignatureFacts facts, Instant now) {
      Existence existence = new Existence(now);
      for (int i = facts.timeStamps().size() - 1; i >= 0; i--) {
        TimeStampProof proof = facts.timeStamps().get(i);
        TimeStampFacts token = proof.token();
        if (proof.intact() && token.certificate().isPresent()) {
          Material material = Material.of(token, facts, existence);
          Instant at = existence.of(token.token());
          addPath(token.certificate().get(), at, Purpose.TIME_STAMP, material, facts);
          existence.add(proof);
        }
      }
      Instant at = existence.ofSignature().instant();
      Material material = Material.of(facts, existence);
      addPath(signer(facts).orElseThrow(), at, Purpose.SIGNER, material, facts);
    }

    private void addPath(
        X509Certificate leaf,
        Instant at,
        Purpose purpose,
        Material material,
        SignatureFacts facts) {
      CheckedPath checked = paths.find(leaf, material, at, purpose, path -> {});
      if (!(checked.result() instanceof Found found)) {
        throw missing(
            leaf,
            facts,
            "has no valid path to a trust anchor: give the issuers' certificates to trust",
            "");
      }
      checked.revoked().ifPresent(revoked -> refuse(revoked, facts));
      KeptMaterial kept = purpose == Purpose.TIME_STAMP ? ofTimeStamps : ofSigners;
      found.path().forEach(kept::add);
      for (CertificateStatus status : checked.statuses()) {
        requireKnown(status, facts);
        kept.add(status);
      }
    }

    private void refuse(CertificateStatus revoked, SignatureFacts facts) {
      throw new SigningRefusedException(
          "The signature %s of %s: the certificate with serial %s is %s"
              .formatted(
                  named(facts), name, serial(revoked.certificate()), revoked.finding().detail()));
    }

    private void requireKnown(CertificateStatus status, SignatureFacts facts) {
      if (status.proof().der() == null) {
        throw missing(
            status.certificate(),
            facts,
            "has no known revocation status: allow the network, or give its CRL",
            " (" + status.finding().detail() + ")");
      }
    }

    private TrustMaterialException missing(
        X509Certificate certificate, SignatureFacts facts, String what, String detail) {
      return new TrustMaterialException(
          "The signature %s of %s: the certificate with serial %s %s%s"
              .formatted(named(facts), name, serial(certificate), what, detail));
    }
  }

  private static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }
}
