package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.hoso.signature.internal.pkix.Evidence.Reading;

/**
 * Reads CRLs and OCSP responses about one certificate and remembers what they said, by the digest
 * of their bytes. Thread-safe.
 */
final class EvidenceReader {

  private static final int MAX_REMEMBERED = 4096;

  private final CrlReader crlReader;
  private final BoundedCache<Key, Reading> readings = BoundedCache.ofEntries(MAX_REMEMBERED);

  private record Key(
      String digest, X509Certificate subject, X509Certificate issuer, String origin) {}

  EvidenceReader(CrlReader crlReader) {
    this.crlReader = crlReader;
  }

  Reading crl(byte[] der, X509Certificate subject, X509Certificate issuer, String origin) {
    try {
      return crl(new Crl(der), subject, issuer, origin);
    } catch (IOException e) {
      return Reading.unusable("a CRL (%s) is not readable: %s".formatted(origin, e.getMessage()));
    }
  }

  Reading crl(Crl crl, X509Certificate subject, X509Certificate issuer, String origin) {
    if (!DistributionPoint.crlIssuers(subject).contains(crl.issuer())) {
      return Reading.IRRELEVANT;
    }
    return remembered(
        new Key(crl.digest(), subject, issuer, origin),
        () -> {
          try {
            return Reading.of(List.of(crlReader.read(crl, subject, issuer, origin)));
          } catch (UnusableEvidenceException e) {
            return Reading.unusable(
                "the CRL of %s (%s) %s".formatted(crl.thisUpdate(), origin, e.getMessage()));
          }
        });
  }

  Reading ocsp(byte[] der, X509Certificate subject, X509Certificate issuer, String origin) {
    try {
      return ocsp(new OcspResponse(der), subject, issuer, origin);
    } catch (IOException e) {
      return unusableOcsp(origin, e);
    }
  }

  /** Adds what an OCSPResponse or a BasicOCSPResponse says. */
  void addOcsp(
      Evidence evidence,
      byte[] der,
      X509Certificate subject,
      X509Certificate issuer,
      String origin,
      Instant existed) {
    try {
      OcspResponse response = new OcspResponse(der);
      evidence.add(ocsp(response, subject, issuer, origin), response.der(), existed);
    } catch (IOException e) {
      evidence.add(unusableOcsp(origin, e), der, existed);
    }
  }

  Reading ocsp(
      OcspResponse response, X509Certificate subject, X509Certificate issuer, String origin) {
    return remembered(
        new Key(response.digest(), subject, issuer, origin),
        () -> {
          try {
            return Reading.of(OcspReader.read(response, subject, issuer, origin));
          } catch (UnusableEvidenceException e) {
            return Reading.unusable(
                "the OCSP response of %s (%s) %s"
                    .formatted(response.producedAt(), origin, e.getMessage()));
          }
        });
  }

  private static Reading unusableOcsp(String origin, IOException e) {
    return Reading.unusable(
        "an OCSP response (%s) is not usable: %s".formatted(origin, e.getMessage()));
  }

  private Reading remembered(Key key, Supplier<Reading> reading) {
    Reading known = readings.get(key);
    if (known == null) {
      known = reading.get();
      readings.put(key, known);
    }
    return known;
  }
}
