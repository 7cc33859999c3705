package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Reads the evidence in /DSS and its /VRI, each stream once; what cannot be read is left out. */
final class EvidenceReader {

  private final PdfFile file;
  private final List<byte[]> certificates = new ArrayList<>();
  private final List<byte[]> crls = new ArrayList<>();
  private final List<byte[]> ocsps = new ArrayList<>();
  private final Set<Long> visited = new HashSet<>();
  private long total;

  private EvidenceReader(PdfFile file) {
    this.file = file;
  }

  static PdfEvidence read(PdfFile file, Revision revision) {
    EvidenceReader reader = new EvidenceReader(file);
    Node dss = Node.trailer(revision).entry(COSName.ROOT).entry(EvidenceRule.DSS);
    reader.add(dss.entry(COSName.getPDFName("Certs")), reader.certificates);
    reader.add(dss.entry(COSName.getPDFName("CRLs")), reader.crls);
    reader.add(dss.entry(COSName.getPDFName("OCSPs")), reader.ocsps);
    Node vri = dss.entry(EvidenceRule.VRI);
    for (COSName key : vri.dictionary().keySet()) {
      reader.add(vri.entry(key).entry(COSName.getPDFName("Cert")), reader.certificates);
      reader.add(vri.entry(key).entry(COSName.getPDFName("CRL")), reader.crls);
      reader.add(vri.entry(key).entry(COSName.getPDFName("OCSP")), reader.ocsps);
    }
    return new PdfEvidence(reader.certificates, reader.crls, reader.ocsps);
  }

  private void add(Node array, List<byte[]> target) {
    for (Node element : array.elements()) {
      if (element.number() != 0
          && element.value() instanceof COSStream stream
          && visited.add(element.number())) {
        add(stream, target);
      }
    }
  }

  private void add(COSStream stream, List<byte[]> target) {
    byte[] data;
    try {
      data = StreamData.decode(stream, PdfLimits.STREAM_BYTES);
    } catch (IOException e) {
      return;
    }
    total += data.length;
    if (total > PdfLimits.EVIDENCE_BYTES) {
      throw file.tooMuch("its evidence has more than " + PdfLimits.EVIDENCE_BYTES + " bytes");
    }
    target.add(data);
  }
}
