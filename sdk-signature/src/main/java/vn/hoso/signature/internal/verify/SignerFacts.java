package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * What a signature says of its signer, whatever its form.
 *
 * @param id for people, for when there is no certificate
 * @param digestAlgorithm the JCA name of the weakest digest
 * @param signatureAlgorithm for people
 * @param signingCertificate what the signed reference says of the certificate
 * @param utcClaim the signingTime attribute of CMS, which says that it is UTC and often is not
 */
record SignerFacts(
    Optional<X509Certificate> certificate,
    String id,
    String digestAlgorithm,
    String signatureAlgorithm,
    SigningCertificateRef signingCertificate,
    Optional<Instant> utcClaim) {

  static SignerFacts of(CmsSigner signer) {
    return new SignerFacts(
        signer.certificate(),
        signer.signerId(),
        signer.digestAlgorithm(),
        signer.signatureAlgorithm(),
        signer.signingCertificate(),
        signer.signingTime());
  }

  /** The unit of a time-stamp that stands alone; the token's integrity includes the reference. */
  static SignerFacts of(TimeStampFacts token) {
    return new SignerFacts(
        token.certificate(),
        "the unit of the time-stamp " + token.serial(),
        token.digestAlgorithm(),
        token.signatureAlgorithm(),
        SigningCertificateRef.MATCHES,
        Optional.empty());
  }
}
