package vn.hoso.signature.internal.pdf.read;

import java.util.List;

/**
 * What a PDF says of its signatures, without a judgement. Immutable.
 *
 * @param signatures those of all filled signature fields, by the end of the bytes they cover
 * @param orphans traces of signatures that are none any more
 * @param length of the file in bytes
 * @param repaired whether the cross-references had to be rebuilt
 */
public record PdfFacts(
    List<PdfSignature> signatures,
    List<PdfOrphan> orphans,
    PdfEvidence evidence,
    long length,
    boolean repaired) {

  public PdfFacts {
    signatures = List.copyOf(signatures);
    orphans = List.copyOf(orphans);
  }
}
