package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.trust.OfflineRevocation;

/**
 * The CRLs and OCSP responses of an {@link OfflineRevocation}, by what they are about. Immutable.
 */
final class OfflineEvidence {

  private static final Logger LOG = LoggerFactory.getLogger(OfflineEvidence.class);
  private static final String ORIGIN = "offline";

  private final Map<X500Principal, List<Crl>> crls = new HashMap<>();
  private final List<OcspResponse> responses = new ArrayList<>();

  OfflineEvidence(OfflineRevocation offline) {
    for (byte[] der : offline.crls()) {
      try {
        Crl crl = new Crl(der);
        crls.computeIfAbsent(crl.issuer(), issuer -> new ArrayList<>()).add(crl);
      } catch (IOException e) {
        LOG.warn("An offline CRL is not readable and is left out", e);
      }
    }
    for (byte[] der : offline.ocspResponses()) {
      try {
        responses.add(new OcspResponse(der));
      } catch (IOException e) {
        LOG.warn("An offline OCSP response is not usable and is left out", e);
      }
    }
  }

  void addTo(
      Evidence evidence, EvidenceReader reader, X509Certificate subject, X509Certificate issuer) {
    for (X500Principal crlIssuer : DistributionPoint.crlIssuers(subject)) {
      for (Crl crl : crls.getOrDefault(crlIssuer, List.of())) {
        evidence.add(reader.crl(crl, subject, issuer, ORIGIN), crl.der(), Instant.MIN);
      }
    }
    for (OcspResponse response : responses) {
      evidence.add(reader.ocsp(response, subject, issuer, ORIGIN), response.der(), Instant.MIN);
    }
  }
}
