package vn.hoso.signature.internal.cms.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.signature.internal.crypto.Sha256;

/** Reads the archive time-stamps of a signer (EN 319 122-1 §5.5.3). */
record ArchiveTimeStampReader(
    SignedDataFields signedData, Ber signerInfo, Attributes unsigned, Material material) {

  /**
   * The earliest first; what cannot be read becomes a note.
   *
   * @param reader for their tokens
   * @param others the time-stamps over the signature value
   * @param counterSigners of the signature value
   */
  List<ArchiveTimeStamp> read(
      TimeStampReader reader, List<TimeStampFacts> others, List<CmsSigner> counterSigners)
      throws MalformedCmsException {
    if (unsigned.hasOldArchiveTimeStamp()) {
      material.notes.add("an archive time-stamp of a form before EN 319 122-1 was not evaluated");
    }
    List<TimeStampFacts> tokens =
        reader.read(unsigned.values(Attributes.ARCHIVE_TIME_STAMP_V3), token -> false);
    if (tokens.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> partsOfValues = new HashMap<>();
    Stream.concat(others.stream(), tokens.stream())
        .forEach(each -> partsOfValues.put(Sha256.hex(each.token()), each.parts()));
    counterSigners.forEach(each -> partsOfValues.put(each.digest(), each.parts()));
    ListedParts parts = new ListedParts(signedData, unsigned, partsOfValues);
    List<ArchiveTimeStamp> archive = new ArrayList<>();
    for (TimeStampFacts token : tokens) {
      material.tolerate("an archive time-stamp", () -> archive.add(read(token, parts)));
    }
    archive.sort(Comparator.comparing(each -> each.token().time()));
    return List.copyOf(archive);
  }

  private ArchiveTimeStamp read(TimeStampFacts token, ListedParts parts)
      throws MalformedCmsException {
    HashIndex index = HashIndex.read(token.unsigned());
    Set<String> proofs = parts.proofs(index);
    if (index.digest().equals("SHA-1")) {
      material.notes.add("an archive time-stamp lists by SHA-1, which proves nothing to exist");
      proofs = Set.of();
    }
    return new ArchiveTimeStamp(
        token, ArchivedFields.of(signedData, signerInfo), index.value().encoded(), proofs);
  }
}
