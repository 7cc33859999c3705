package vn.hoso.signature.internal.pdf.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.signature.internal.crypto.Sha256;

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

  /** The SHA-256, in hexadecimal, of the CRLs and OCSP responses. */
  Set<String> digests() {
    return Stream.concat(crls.stream(), ocsps.stream())
        .map(Sha256::hex)
        .collect(Collectors.toUnmodifiableSet());
  }
}
