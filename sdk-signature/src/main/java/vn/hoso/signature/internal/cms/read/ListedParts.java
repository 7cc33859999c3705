package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.hoso.signature.internal.cms.read.Attributes.Attribute;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.crypto.Sha256;

/**
 * What the archive time-stamps of a signer may list (EN 319 122-1 §5.5.2); each is hashed once for
 * each digest algorithm. Not thread-safe.
 */
final class ListedParts {

  /**
   * Something that a time-stamp may list.
   *
   * @param hashed what its hash is of, in pieces
   * @param proves what exists if it does, as {@link ArchiveTimeStamp#covered}
   */
  private record Part(List<Ber> hashed, Set<String> proves) {}

  private enum Kind {
    CERTIFICATE,
    CRL,
    ATTRIBUTE,
    ATTRIBUTE_VALUE
  }

  private record Hashing(Kind kind, String algorithm) {}

  private final Map<Kind, List<Part>> parts = new HashMap<>();

  /** What each part proves, by its hash. */
  private final Map<Hashing, Map<String, Set<String>>> hashed = new HashMap<>();

  /**
   * Of a signer.
   *
   * @param partsOfValues what exists if a value of an attribute does, by its SHA-256
   */
  ListedParts(
      SignedDataFields signedData, Attributes unsigned, Map<String, Set<String>> partsOfValues)
      throws MalformedCmsException {
    for (Ber each : signedData.certificates()) {
      add(Kind.CERTIFICATE, List.of(each), Set.of());
    }
    for (Ber each : signedData.crls()) {
      RevocationData inside = new RevocationData();
      inside.addChoice(each);
      add(Kind.CRL, List.of(each), inside.digests());
    }
    for (Attribute attribute : unsigned.all()) {
      Set<String> all = new HashSet<>();
      for (Ber value : attribute.values()) {
        Set<String> proves = new HashSet<>(revocationDigests(attribute, value));
        proves.addAll(partsOfValues.getOrDefault(Sha256.hex(value.encoded()), Set.of()));
        all.addAll(proves);
        add(Kind.ATTRIBUTE_VALUE, List.of(attribute.identifier(), value), proves);
      }
      add(Kind.ATTRIBUTE, List.of(attribute.element()), all);
    }
  }

  /**
   * What exists if what is listed does.
   *
   * @throws MalformedCmsException if something that is listed is not there
   */
  Set<String> proofs(HashIndex index) throws MalformedCmsException {
    Kind attributes = index.wholeAttributes() ? Kind.ATTRIBUTE : Kind.ATTRIBUTE_VALUE;
    Set<String> proofs = new HashSet<>();
    proofs.addAll(proofs(index.certificates(), new Hashing(Kind.CERTIFICATE, index.digest())));
    proofs.addAll(proofs(index.crls(), new Hashing(Kind.CRL, index.digest())));
    proofs.addAll(proofs(index.attributes(), new Hashing(attributes, index.digest())));
    return proofs;
  }

  /** An ATSHashIndexV3 of all of them, in DER. */
  byte[] index(String algorithm) {
    DERSequence index =
        new DERSequence(
            new ASN1Encodable[] {
              new AlgorithmIdentifier(new ASN1ObjectIdentifier(DigestNames.oid(algorithm))),
              hashes(new Hashing(Kind.CERTIFICATE, algorithm)),
              hashes(new Hashing(Kind.CRL, algorithm)),
              hashes(new Hashing(Kind.ATTRIBUTE_VALUE, algorithm))
            });
    try {
      return index.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DERSequence hashes(Hashing hashing) {
    return new DERSequence(
        hash(hashing).keySet().stream()
            .map(hash -> new DEROctetString(HexFormat.of().parseHex(hash)))
            .toArray(ASN1Encodable[]::new));
  }

  private Set<String> proofs(Set<String> hashes, Hashing hashing) throws MalformedCmsException {
    if (!DigestNames.isComputable(hashing.algorithm())) {
      throw new MalformedCmsException("the digest algorithm of its list is not supported");
    }
    Map<String, Set<String>> known = hashed.computeIfAbsent(hashing, this::hash);
    Set<String> proofs = new HashSet<>();
    for (String hash : hashes) {
      Set<String> proves = known.get(hash);
      if (proves == null) {
        throw new MalformedCmsException("something that it is about is not there any more");
      }
      proofs.addAll(proves);
    }
    return proofs;
  }

  private Map<String, Set<String>> hash(Hashing hashing) {
    Map<String, Set<String>> proofs = new LinkedHashMap<>();
    for (Part part : parts.getOrDefault(hashing.kind(), List.of())) {
      proofs.put(hash(part, hashing.algorithm()), part.proves());
    }
    return proofs;
  }

  private static String hash(Part part, String algorithm) {
    try {
      MessageDigest digest = Providers.digest(algorithm);
      part.hashed().forEach(piece -> digest.update(piece.encoded()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks " + algorithm, e);
    }
  }

  private void add(Kind kind, List<Ber> hashed, Set<String> proves) {
    parts.computeIfAbsent(kind, absent -> new ArrayList<>()).add(new Part(hashed, proves));
  }

  private static Set<String> revocationDigests(Attribute attribute, Ber value) {
    RevocationData inside = new RevocationData();
    if (attribute.type().equals(Attributes.REVOCATION_VALUES)) {
      try {
        inside.addRevocationValues(value);
      } catch (MalformedCmsException | RuntimeException e) {
        // Noted where they were collected; what is before the damage counts.
        return inside.digests();
      }
    }
    return inside.digests();
  }
}
