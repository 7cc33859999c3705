package vn.hoso.signature.internal.cms.read;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.signature.internal.cms.read.Attributes.Attribute;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.crypto.Sha256;

/** Reads the archive time-stamps of a signer (EN 319 122-1 §5.5.3). */
record ArchiveTimeStampReader(
    SignedDataParts signedData, Ber signerInfo, Attributes unsigned, Material material) {

  /**
   * Something that a time-stamp may list.
   *
   * @param hashed what its hash is of, in pieces
   * @param proves what exists if it does, as {@link ArchiveTimeStamp#covered}
   */
  private record Part(List<Ber> hashed, Set<String> proves) {}

  /**
   * The earliest first; what cannot be read becomes a note.
   *
   * @param reader for their tokens
   * @param others the time-stamps over the signature value
   */
  List<ArchiveTimeStamp> read(TimeStampReader reader, List<TimeStampFacts> others) {
    if (!unsigned.values(Attributes.ARCHIVE_TIME_STAMP).isEmpty()
        || !unsigned.values(Attributes.ARCHIVE_TIME_STAMP_V2).isEmpty()) {
      material.notes.add("an archive time-stamp of a form before EN 319 122-1 was not evaluated");
    }
    List<TimeStampFacts> tokens =
        reader.read(unsigned.values(Attributes.ARCHIVE_TIME_STAMP_V3), token -> false);
    Map<String, Set<String>> partsOfTokens = new HashMap<>();
    Stream.concat(others.stream(), tokens.stream())
        .forEach(each -> partsOfTokens.put(Sha256.hex(each.token()), each.parts()));
    List<ArchiveTimeStamp> archive = new ArrayList<>();
    for (TimeStampFacts token : tokens) {
      material.tolerate("an archive time-stamp", () -> archive.add(read(token, partsOfTokens)));
    }
    archive.sort(Comparator.comparing(each -> each.token().time()));
    return List.copyOf(archive);
  }

  private ArchiveTimeStamp read(TimeStampFacts token, Map<String, Set<String>> partsOfTokens)
      throws MalformedCmsException {
    HashIndex index = HashIndex.read(token.unsigned());
    Set<String> covered = new HashSet<>();
    covered.addAll(listed(index.certificates(), certificates(), index.digest()));
    covered.addAll(listed(index.crls(), crls(), index.digest()));
    covered.addAll(listed(index.attributes(), attributes(index, partsOfTokens), index.digest()));
    return new ArchiveTimeStamp(
        token, signedData.contentType().encoded(), signature(), index.value().encoded(), covered);
  }

  private List<Part> certificates() {
    return signedData.certificates().stream()
        .map(each -> new Part(List.of(each), Set.of()))
        .toList();
  }

  private List<Part> crls() throws MalformedCmsException {
    List<Part> parts = new ArrayList<>();
    for (Ber each : signedData.crls()) {
      Material inside = new Material();
      inside.addRevocationChoice(each);
      parts.add(new Part(List.of(each), inside.revocationDigests()));
    }
    return parts;
  }

  private List<Part> attributes(HashIndex index, Map<String, Set<String>> partsOfTokens) {
    List<Part> parts = new ArrayList<>();
    for (Attribute attribute : unsigned.all()) {
      Set<String> all = new HashSet<>();
      for (Ber value : attribute.values()) {
        Material inside = new Material();
        inside.addFrom(new Attributes(List.of()), attribute.only(value));
        Set<String> proves = new HashSet<>(inside.revocationDigests());
        proves.addAll(partsOfTokens.getOrDefault(Sha256.hex(value.encoded()), Set.of()));
        all.addAll(proves);
        if (!index.wholeAttributes()) {
          parts.add(new Part(List.of(attribute.identifier(), value), proves));
        }
      }
      if (index.wholeAttributes()) {
        parts.add(new Part(List.of(attribute.element()), all));
      }
    }
    return parts;
  }

  /** What exists if what is listed does. */
  private static Set<String> listed(Set<String> hashes, List<Part> parts, String algorithm)
      throws MalformedCmsException {
    Set<String> missing = new HashSet<>(hashes);
    Set<String> proves = new HashSet<>();
    for (Part part : parts) {
      String hash = hash(part, algorithm);
      missing.remove(hash);
      if (hashes.contains(hash)) {
        proves.addAll(part.proves());
      }
    }
    if (!missing.isEmpty()) {
      throw new MalformedCmsException("something that it is about is not there any more");
    }
    return proves;
  }

  private static String hash(Part part, String algorithm) throws MalformedCmsException {
    if (!DigestNames.isComputable(algorithm)) {
      throw new MalformedCmsException("the digest algorithm of its list is not supported");
    }
    try {
      MessageDigest digest = Providers.digest(algorithm);
      part.hashed().forEach(piece -> digest.update(piece.encoded()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks " + algorithm, e);
    }
  }

  /** All fields of the SignerInfo but the unsigned attributes. */
  private byte[] signature() throws MalformedCmsException {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    List<Ber> all = signerInfo.children();
    for (int i = 0; i < all.size(); i++) {
      boolean isUnsigned = i == all.size() - 1 && all.get(i).is(Ber.CONTEXT_1);
      if (!isUnsigned) {
        fields.writeBytes(all.get(i).encoded());
      }
    }
    return fields.toByteArray();
  }
}
