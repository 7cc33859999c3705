package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.internal.cms.read.ArchiveTimeStamp;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.pdf.read.Attack;
import vn.hoso.signature.internal.pdf.read.PdfChange;

/** Puts together what container and CMS say of one signature. Not thread-safe. */
final class SignatureFactsBuilder {

  private final String field;
  private final String format;
  private @Nullable String problem;
  private @Nullable String innerDigest;
  private @Nullable SignerFacts signer;
  private @Nullable Integrity integrity;
  private List<String> covers = List.of();
  private boolean partial;
  private List<String> notes = List.of();
  private @Nullable OffsetDateTime statedTime;
  private boolean zoneAssumed;
  private @Nullable DocumentPart part;
  private List<PdfChange> changes = List.of();
  private final Set<Attack> resembles = EnumSet.noneOf(Attack.class);
  private int permission;
  private @Nullable ContainerFacts container;
  private boolean timeStampOnly;
  private List<SignatureFacts> counterSignatures = List.of();

  /** The archive time-stamps of the signature that this one confirms. */
  private List<TimeStampProof> around = List.of();

  private final List<TimeStampProof> timeStamps = new ArrayList<>();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<byte[]> crls = new ArrayList<>();
  private final List<byte[]> ocsps = new ArrayList<>();

  SignatureFactsBuilder(String field, String format) {
    this.field = field;
    this.format = format;
  }

  /** The first problem is the one that counts. */
  SignatureFactsBuilder problem(@Nullable String found) {
    if (problem == null) {
      problem = found;
    }
    return this;
  }

  SignatureFactsBuilder innerDigest(@Nullable String algorithm) {
    innerDigest = algorithm;
    return this;
  }

  /** Unless it is set, only the certificate speaks. */
  SignatureFactsBuilder part(DocumentPart found) {
    part = found;
    return this;
  }

  SignatureFactsBuilder changes(List<PdfChange> found, int permitted) {
    changes = found;
    permission = permitted;
    return this;
  }

  SignatureFactsBuilder resembles(Set<Attack> found) {
    resembles.addAll(found);
    return this;
  }

  SignatureFactsBuilder material(
      Collection<X509Certificate> foundCertificates,
      Collection<byte[]> foundCrls,
      Collection<byte[]> foundOcsps) {
    certificates.addAll(foundCertificates);
    crls.addAll(foundCrls);
    ocsps.addAll(foundOcsps);
    return this;
  }

  /**
   * With the signer come the time that it claims and the time-stamps of its signature.
   *
   * @param contentDigest the digest of the content by an algorithm; null if the content is not
   *     there
   */
  SignatureFactsBuilder signer(CmsSigner found, @Nullable Function<String, byte[]> contentDigest) {
    signer = SignerFacts.of(found);
    Map<String, byte[]> digests = new HashMap<>();
    Function<String, byte[]> once =
        contentDigest == null
            ? null
            : algorithm -> digests.computeIfAbsent(algorithm, contentDigest);
    if (once != null) {
      String algorithm = found.digestAlgorithm();
      integrity =
          Digests.knows(algorithm)
              ? found.integrity(once.apply(algorithm))
              : new Integrity(Integrity.Result.UNSUPPORTED_ALGORITHM, "digest " + algorithm);
    }
    if (statedTime == null) {
      statedTime = found.signingTime().map(t -> t.atOffset(ZoneOffset.UTC)).orElse(null);
    }
    signatureTimeStamps(found.signatureTimeStamps());
    List<TimeStampProof> archive = archiveTimeStamps(found, once);
    timeStamps.addAll(archive);
    counterSignatures =
        found.counterSigners().stream()
            .map(each -> counterSignature(each, found.value(), archive))
            .toList();
    return this;
  }

  /** Its own, and then those around the signature that it confirms, so far as they list it. */
  private List<TimeStampProof> archiveTimeStamps(
      CmsSigner found, @Nullable Function<String, byte[]> contentDigest) {
    List<TimeStampProof> proofs = new ArrayList<>();
    if (contentDigest != null) {
      for (ArchiveTimeStamp each : found.archiveTimeStamps()) {
        proofs.add(new TimeStampProof(each.token(), each.isOver(contentDigest), each.covered()));
      }
    }
    if (!around.isEmpty()) {
      String digest = found.digest();
      around.stream().filter(each -> each.covered().contains(digest)).forEach(proofs::add);
    }
    return proofs;
  }

  /** Its certificates are with those of the signature, which must have been added before. */
  private SignatureFacts counterSignature(
      CmsSigner counterSigner, byte[] value, List<TimeStampProof> archive) {
    SignatureFactsBuilder facts =
        new SignatureFactsBuilder("", CmsFactsReader.isCades(counterSigner) ? "CAdES" : "CMS")
            .material(certificates, crls, ocsps);
    facts.around = archive;
    return facts.signer(counterSigner, algorithm -> Digests.of(value, algorithm)).build();
  }

  /**
   * A signer whose signature the reader has compared with what is there.
   *
   * @param compared null if what it signs is not there
   */
  SignatureFactsBuilder signer(SignerFacts found, @Nullable Integrity compared) {
    signer = found;
    integrity = compared;
    return this;
  }

  SignatureFactsBuilder covers(List<String> found, boolean onlyPart) {
    covers = found;
    partial = onlyPart;
    return this;
  }

  SignatureFactsBuilder notes(List<String> found) {
    notes = found;
    return this;
  }

  /** The claimed time states no zone. */
  SignatureFactsBuilder zoneAssumed(boolean assumed) {
    zoneAssumed = assumed;
    return this;
  }

  /** The container's own statement states its zone, unlike that of the signer. */
  SignatureFactsBuilder statedTime(@Nullable OffsetDateTime found) {
    if (found != null) {
      statedTime = found;
    }
    return this;
  }

  /** Over the signature value, in any order: the earliest is the innermost. */
  SignatureFactsBuilder signatureTimeStamps(List<TimeStampFacts> tokens) {
    tokens.stream()
        .sorted(Comparator.comparing(TimeStampFacts::time))
        .map(token -> new TimeStampProof(token, token.imprintMatches(), Set.of()))
        .forEach(timeStamps::add);
    return this;
  }

  SignatureFactsBuilder timeStamp(TimeStampProof proof) {
    timeStamps.add(proof);
    return this;
  }

  /**
   * There is no signature but this token, whose unit stands for the signer.
   *
   * @param contentDigest the digest of what it is about by an algorithm; null if that is not there
   */
  SignatureFactsBuilder timeStampOnly(
      TimeStampFacts token, @Nullable Function<String, byte[]> contentDigest) {
    timeStampOnly = true;
    part = DocumentPart.of(Set.of(SignatureRole.TIME_STAMP));
    signer = SignerFacts.of(token);
    innerDigest = token.imprintAlgorithm();
    if (contentDigest != null) {
      boolean matches = token.isOver(contentDigest);
      integrity =
          matches
              ? token.integrity()
              : new Integrity(
                  Digests.knows(token.imprintAlgorithm())
                      ? Integrity.Result.DIGEST_MISMATCH
                      : Integrity.Result.UNSUPPORTED_ALGORITHM,
                  "message imprint " + token.imprintAlgorithm());
      timeStamps.add(new TimeStampProof(token, matches, Set.of()));
    }
    return material(token.certificates(), token.crls(), token.ocsps());
  }

  SignatureFactsBuilder counterSignatures(List<SignatureFacts> found) {
    counterSignatures = found;
    return this;
  }

  SignatureFactsBuilder container(ContainerFacts found) {
    container = found;
    return this;
  }

  /** What the signature covers says in its turn what else is signed. */
  SignatureFactsBuilder alsoBy(Manifested data) {
    if (integrity != null && integrity.isIntact()) {
      integrity =
          data.incomplete() ? null : data.integrity() == null ? integrity : data.integrity();
    }
    if (data.sha1()) {
      innerDigest = "SHA-1";
    }
    return this;
  }

  /** The signer's, if it is there. */
  Optional<X509Certificate> certificate() {
    return signer == null ? Optional.empty() : signer.certificate();
  }

  SignatureFacts build() {
    return new SignatureFacts(
        field,
        format,
        problem,
        innerDigest,
        signer,
        integrity,
        covers,
        partial,
        notes,
        statedTime,
        zoneAssumed,
        part == null ? DocumentPart.of(RoleRule.of(certificate(), null, false)) : part,
        changes,
        resembles,
        permission,
        timeStamps,
        timeStampOnly,
        container,
        counterSignatures,
        certificates,
        crls,
        ocsps);
  }
}
