package vn.hoso.signature.internal.xml.read;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.xml.read.Algorithms.Scheme;
import vn.hoso.signature.internal.xml.read.SignedReference.State;

/** Reads one ds:Signature. Used once. */
final class SignatureReader {

  private static final int NO_AUTHORITY = -1;

  private final Element signature;
  private final XmlIndex index;
  private final List<String> notes = new ArrayList<>();
  private final KeyMaterial material = new KeyMaterial();

  private SignatureReader(Element signature, XmlIndex index) {
    this.signature = signature;
    this.index = index;
  }

  static XmlSignature read(Element signature, XmlIndex index) {
    return new SignatureReader(signature, index).read();
  }

  private XmlSignature read() {
    Element signedInfo = Dom.firstDsig(signature, "SignedInfo").orElse(null);
    Element value = Dom.firstDsig(signature, "SignatureValue").orElse(null);
    if (signedInfo == null || value == null) {
      return unreadable("it has no SignedInfo or no SignatureValue");
    }
    List<SignedReference> references = index.references(signedInfo);
    if (references.isEmpty()) {
      return unreadable("it refers to nothing");
    }
    XadesProperties properties = XadesProperties.read(signature, references);
    notes.addAll(properties.notes());
    Dom.dsig(signature, "KeyInfo").forEach(material::addKeyInfo);
    if (properties.unsigned() != null) {
      material.addUnsigned(properties.unsigned());
    }
    CertificateReference reference = CertificateReference.read(properties);
    Optional<StatedTime> time = StatedTime.read(signature, properties, references);
    if (time.isPresent() && !time.get().signed()) {
      notes.add("the time that it states is not signed");
    }

    Optional<Scheme> scheme =
        Dom.firstDsig(signedInfo, "SignatureMethod").flatMap(Algorithms::scheme);
    CoreValidation core = new CoreValidation(signature, references, index.surroundings());
    Integrity broken = unsupported(signedInfo, scheme.isPresent(), references);
    Signer signer;
    if (broken == null) {
      signer = signer(core, scheme.orElseThrow(), reference);
      broken = core.brokenReference();
    } else {
      signer = new Signer(candidates(reference).findFirst().orElse(null), null);
    }
    Integrity integrity = broken == null ? integrity(signer, references) : broken;
    List<TimeStampFacts> timeStamps =
        SignatureTimeStamps.read(properties, value, material.certificates, notes);
    ArchiveInput input =
        new ArchiveInput(signature, new SignedOctets(signature, references, index, core));
    // They are about what is signed, and prove nothing where that is not there.
    List<ArchiveTimeStamp> archive =
        broken == null
            ? new ArchiveTimeStamps(input, material, notes).read(properties, timeStamps)
            : List.of();
    Coverage coverage = Coverage.of(signature, references, index.root());
    return new XmlSignature(
        Dom.path(signature),
        properties.signed() != null,
        problem(references),
        Optional.ofNullable(signer.certificate()),
        material.keyName(),
        digest(scheme, references),
        scheme.map(Scheme::toString).orElse("unknown"),
        reference.compare(signer.certificate()),
        time,
        integrity,
        coverage.paths(),
        coverage.whole(),
        entries(references),
        timeStamps,
        archive,
        material.certificates,
        material.crls,
        material.ocsps,
        index.counterSignatures(signature).stream().map(each -> read(each, index)).toList(),
        notes);
  }

  private static List<String> entries(List<SignedReference> references) {
    return references.stream()
        .map(SignedReference::entry)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private @Nullable String problem(List<SignedReference> references) {
    Element counterSigned = index.counterSigned(signature);
    boolean isForeign =
        counterSigned != null
            && references.stream()
                .noneMatch(
                    each -> each.target() != null && isValueOf(counterSigned, each.target()));
    return isForeign
        ? "it does not sign the signature that it is attached to"
        : ambiguity(references);
  }

  private static boolean isValueOf(Element counterSigned, Element target) {
    return Dom.firstDsig(counterSigned, "SignatureValue").filter(target::isSameNode).isPresent();
  }

  private static @Nullable String ambiguity(List<SignedReference> references) {
    return details(references, State.AMBIGUOUS).findFirst().orElse(null);
  }

  private static Stream<String> details(List<SignedReference> references, State state) {
    return references.stream().filter(r -> r.state() == state).map(SignedReference::detail);
  }

  /** Why neither digests nor value can be computed; null if they can. */
  private static @Nullable Integrity unsupported(
      Element signedInfo, boolean knownScheme, List<SignedReference> references) {
    String method = Dom.firstDsig(signedInfo, "SignatureMethod").map(Dom::algorithm).orElse("none");
    String canonical =
        Dom.firstDsig(signedInfo, "CanonicalizationMethod").map(Dom::algorithm).orElse("none");
    if (!knownScheme) {
      return unsupported("the signature algorithm " + method);
    }
    if (!Algorithms.isCanonicalization(canonical)) {
      return unsupported("the canonicalisation " + canonical);
    }
    return details(references, State.UNSUPPORTED)
        .findFirst()
        .map(clause -> new Integrity(Result.UNSUPPORTED_ALGORITHM, clause))
        .orElse(null);
  }

  private static Integrity unsupported(String what) {
    return new Integrity(Result.UNSUPPORTED_ALGORITHM, what + " is not supported");
  }

  private @Nullable Integrity integrity(Signer signer, List<SignedReference> references) {
    Integrity value = signer.value();
    if (value == null) {
      return new Integrity(Result.NO_CERTIFICATE, "the certificate of the signer is missing");
    }
    if (!value.isIntact()) {
      return value;
    }
    List<String> missing = details(references, State.MISSING).toList();
    missing.stream().limit(10).forEach(notes::add);
    return missing.isEmpty() ? value : null;
  }

  /** Whose it is, and what the value is for that key; both null without a certificate. */
  private record Signer(@Nullable X509Certificate certificate, @Nullable Integrity value) {}

  private Signer signer(CoreValidation core, Scheme scheme, CertificateReference reference) {
    Signer likeliest = new Signer(null, null);
    List<PublicKey> tried = new ArrayList<>();
    for (X509Certificate each : candidates(reference).toList()) {
      PublicKey key = each.getPublicKey();
      if (tried.contains(key) || tried.size() == XmlLimits.MAX_KEYS) {
        continue;
      }
      tried.add(key);
      Integrity value = core.value(key, scheme);
      if (value.isIntact()) {
        return new Signer(each, value);
      }
      // A key of another kind than the signature is unsupported.
      boolean better =
          likeliest.value() == null || likeliest.value().result() == Result.UNSUPPORTED_ALGORITHM;
      likeliest = better ? new Signer(each, value) : likeliest;
    }
    return likeliest;
  }

  /** The likely ones first: what the signed reference names, then who is no authority. */
  private Stream<X509Certificate> candidates(CertificateReference reference) {
    return material.certificates.stream()
        .sorted((a, b) -> Integer.compare(likelihood(b, reference), likelihood(a, reference)));
  }

  private static int likelihood(X509Certificate certificate, CertificateReference reference) {
    return (reference.matches(certificate) ? 2 : 0)
        + (certificate.getBasicConstraints() == NO_AUTHORITY ? 1 : 0);
  }

  /** The weakest counts. */
  private static String digest(Optional<Scheme> scheme, List<SignedReference> references) {
    boolean sha1 = references.stream().anyMatch(each -> each.digest().equals("SHA-1"));
    return sha1 ? "SHA-1" : scheme.map(Scheme::digest).orElse("unknown");
  }

  private XmlSignature unreadable(String problem) {
    return new XmlSignature(
        Dom.path(signature),
        false,
        problem,
        Optional.empty(),
        material.keyName(),
        "unknown",
        "unknown",
        SigningCertificateRef.ABSENT,
        Optional.empty(),
        null,
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        notes);
  }
}
