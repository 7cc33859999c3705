package vn.hoso.signature.internal.cms.read;

import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * Reads time-stamp tokens (RFC 3161 §2.4.2, RFC 5816).
 *
 * @param certificates where to look for the unit's certificate, which need not be in the token
 * @param material takes notes about tokens that cannot be read
 */
record TimeStampReader(List<X509Certificate> certificates, Material material) {

  private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

  /** What can be read of the values of an attribute; {@code stamped} says whether it is ours. */
  List<TimeStampFacts> read(List<Ber> values, Predicate<TstInfo> stamped) {
    List<TimeStampFacts> tokens = new ArrayList<>();
    for (Ber value : values) {
      if (material.isTimeStampTooMany()) {
        break;
      }
      material.tolerate(
          "a time-stamp", () -> tokens.add(read(value.encoded(), certificates, stamped)));
    }
    return List.copyOf(tokens);
  }

  static TimeStampFacts readAlone(byte[] token, List<X509Certificate> certificates)
      throws MalformedCmsException {
    return readAlone(token, certificates, info -> false);
  }

  static TimeStampFacts readOver(byte[] stamped, byte[] token, List<X509Certificate> certificates)
      throws MalformedCmsException {
    return readAlone(token, certificates, info -> info.isOf(stamped));
  }

  private static TimeStampFacts readAlone(
      byte[] token, List<X509Certificate> certificates, Predicate<TstInfo> stamped)
      throws MalformedCmsException {
    try {
      return read(Ber.first(token).encoded(), certificates, stamped);
    } catch (RuntimeException e) {
      throw new MalformedCmsException("The time-stamp token cannot be decoded", e);
    }
  }

  private static TimeStampFacts read(
      byte[] token, List<X509Certificate> more, Predicate<TstInfo> stamped)
      throws MalformedCmsException {
    CmsFacts cms = CmsReader.readToken(token, more);
    byte[] content = cms.content().orElse(null);
    if (!cms.contentType().equals(TST_INFO) || content == null) {
      throw new MalformedCmsException("The token has no TSTInfo, but " + cms.contentType());
    }
    if (cms.signers().size() != 1) { // RFC 3161 §2.4.2
      throw new MalformedCmsException("The token has " + cms.signers().size() + " signers");
    }
    CmsSigner unit = cms.signers().get(0);
    TstInfo info = TstInfo.read(content);
    return new TimeStampFacts(token, cms, info, integrity(unit, content), stamped.test(info));
  }

  private static Integrity integrity(CmsSigner unit, byte[] content) {
    byte[] digest;
    try {
      digest = Providers.digest(unit.digestAlgorithm()).digest(content);
    } catch (NoSuchAlgorithmException e) {
      return new Integrity(Result.UNSUPPORTED_ALGORITHM, String.valueOf(e.getMessage()));
    }
    Integrity integrity = unit.integrity(digest);
    if (integrity.isIntact() && unit.signingCertificate() != SigningCertificateRef.MATCHES) {
      return new Integrity(
          Result.MALFORMED,
          unit.signingCertificate() == SigningCertificateRef.ABSENT
              ? "the token lacks the reference to its certificate (RFC 3161 §2.4.2)"
              : "the token refers to another certificate than its signer's");
    }
    return integrity;
  }
}
