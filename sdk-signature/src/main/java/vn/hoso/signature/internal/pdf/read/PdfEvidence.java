package vn.hoso.signature.internal.pdf.read;

import java.util.List;

/**
 * What /DSS of the last revision holds (EN 319 142-1 §5.4.2), in DER, unchecked. Signatures over
 * other revisions use it, too: it is only ever added to, or the change is found.
 */
public record PdfEvidence(List<byte[]> certificates, List<byte[]> crls, List<byte[]> ocsps) {

  public PdfEvidence {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
  }
}
