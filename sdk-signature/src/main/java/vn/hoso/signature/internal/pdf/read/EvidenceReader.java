package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Sha256;

/**
 * Reads the evidence in the /DSS of revisions and its /VRI; what cannot be read is left out. Not
 * thread-safe.
 */
final class EvidenceReader {

  private final PdfFile file;

  /** By where they are, since revisions have most of them in common. */
  private final Map<Place, String> digests = new HashMap<>();

  private long read;
  private long digested;
  private long tooLong;

  EvidenceReader(PdfFile file) {
    this.file = file;
  }

  PdfEvidence read(Revision revision) {
    return new PdfEvidence(
        all(streams(revision, "Certs", "Cert")),
        all(streams(revision, "CRLs", "CRL")),
        all(streams(revision, "OCSPs", "OCSP")));
  }

  /** The SHA-256, in hexadecimal, of the CRLs and OCSP responses of a revision. */
  Set<String> digests(Revision revision) {
    return Stream.of(streams(revision, "CRLs", "CRL"), streams(revision, "OCSPs", "OCSP"))
        .flatMap(streams -> streams.entrySet().stream())
        .map(each -> digest(revision.place(each.getKey()), each.getValue()))
        .filter(digest -> !digest.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By their numbers, each once. */
  private static Map<Long, COSStream> streams(Revision revision, String name, String ofSignature) {
    Map<Long, COSStream> streams = new LinkedHashMap<>();
    Node dss = Node.trailer(revision).entry(COSName.ROOT).entry(EvidenceRule.DSS);
    add(dss.entry(COSName.getPDFName(name)), streams);
    Node vri = dss.entry(EvidenceRule.VRI);
    for (COSName key : vri.dictionary().keySet()) {
      add(vri.entry(key).entry(COSName.getPDFName(ofSignature)), streams);
    }
    return streams;
  }

  private static void add(Node array, Map<Long, COSStream> streams) {
    for (Node element : array.elements()) {
      if (element.number() != 0
          && !streams.containsKey(element.number())
          && element.value() instanceof COSStream stream) {
        streams.put(element.number(), stream);
      }
    }
  }

  private List<byte[]> all(Map<Long, COSStream> streams) {
    List<byte[]> all = new ArrayList<>();
    for (COSStream stream : streams.values()) {
      byte[] data = decoded(stream);
      if (data != null) {
        read = requireLittle(read + data.length);
        all.add(data);
      }
    }
    return all;
  }

  /** Empty if it cannot be read. */
  private String digest(@Nullable Place place, COSStream stream) {
    String known = place == null ? null : digests.get(place);
    if (known != null) {
      return known;
    }
    byte[] data = decoded(stream);
    digested = requireLittle(digested + (data == null ? 0 : data.length));
    String digest = data == null ? "" : Sha256.hex(data);
    if (place != null) {
      digests.put(place, digest);
    }
    return digest;
  }

  private byte @Nullable [] decoded(COSStream stream) {
    try {
      return StreamData.decode(stream, PdfLimits.STREAM_BYTES, file::spend);
    } catch (StreamData.TooLongException e) {
      tooLong = requireLittle(tooLong + PdfLimits.STREAM_BYTES);
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private long requireLittle(long bytes) {
    if (bytes > PdfLimits.EVIDENCE_BYTES) {
      throw file.tooMuch("its evidence has more than " + PdfLimits.EVIDENCE_BYTES + " bytes");
    }
    return bytes;
  }
}
