package vn.hoso.signature.internal.pkix;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The CRLs and OCSP responses that a document carries.
 *
 * @param crls DER; must not change afterwards
 * @param ocsps DER of OCSPResponse or of BasicOCSPResponse; must not change afterwards
 * @param existence since when one of them is proven to exist, which may be no earlier than now
 */
public record EmbeddedEvidence(
    List<byte[]> crls, List<byte[]> ocsps, Function<byte[], Instant> existence) {

  public EmbeddedEvidence {
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
  }
}
