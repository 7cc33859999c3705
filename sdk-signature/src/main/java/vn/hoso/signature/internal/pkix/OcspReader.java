package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.Statement.State;

/** What an OCSP response says of a certificate (RFC 6960 §3.2). */
final class OcspReader {

  // The CHOICE of CertStatus, RFC 6960 §4.2.1.
  private static final int GOOD = 0;
  private static final int REVOKED = 1;

  private OcspReader() {}

  /**
   * Finds the answers for the certificate and verifies who gave them.
   *
   * @return empty if the response is about other certificates
   * @throws UnusableEvidenceException if it must not be believed
   */
  static List<Statement> read(
      OcspResponse response, X509Certificate subject, X509Certificate issuer, String origin)
      throws UnusableEvidenceException {
    try {
      List<SingleResponse> answers = new ArrayList<>();
      for (SingleResponse answer : response.answers()) {
        if (OcspCertId.matches(answer.getCertID(), subject, issuer)) {
          answers.add(answer);
        }
      }
      if (answers.isEmpty()) {
        return List.of();
      }
      Instant signerEnd = signerEnd(response, issuer);
      List<Statement> statements = new ArrayList<>();
      for (SingleResponse answer : answers) {
        statements.add(statement(answer, signerEnd, origin));
      }
      return statements;
    } catch (ParseException | IOException | RuntimeException e) {
      // Bouncy Castle answers garbage with unchecked exceptions of several types.
      throw new UnusableEvidenceException("cannot be read: " + e.getMessage());
    }
  }

  /**
   * Who answers is the issuer itself, or has OCSP signing from the issuer directly (RFC 6960
   * §4.2.2.2).
   *
   * @return when the responder's certificate expires; null for the issuer
   */
  private static @Nullable Instant signerEnd(OcspResponse response, X509Certificate issuer)
      throws UnusableEvidenceException, IOException {
    if (isNamed(response.responder(), issuer) && response.isSignedBy(issuer.getPublicKey())) {
      return null;
    }
    for (X509Certificate responder : response.certificates()) {
      if (isNamed(response.responder(), responder)
          && PurposeRule.mayAnswerOcsp(responder)
          && ValidPath.covers(responder, response.producedAt())
          && responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
          && PathSearch.isSignedBy(responder, issuer.getPublicKey())
          && response.isSignedBy(responder.getPublicKey())) {
        return responder.getNotAfter().toInstant();
      }
    }
    throw new UnusableEvidenceException(
        "is signed neither by the issuer nor by a responder that the issuer appointed");
  }

  private static boolean isNamed(ResponderID id, X509Certificate certificate) throws IOException {
    if (id.getName() != null) {
      return certificate
          .getSubjectX500Principal()
          .equals(new X500Principal(id.getName().getEncoded()));
    }
    try {
      byte[] keyHash = Providers.digest("SHA-1").digest(OcspCertId.key(certificate));
      return MessageDigest.isEqual(keyHash, id.getKeyHash());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }

  private static Statement statement(
      SingleResponse answer, @Nullable Instant signerEnd, String origin)
      throws ParseException, IOException {
    CertStatus status = answer.getCertStatus();
    State state = State.UNKNOWN;
    Instant revokedAt = null;
    if (status.getTagNo() == GOOD) {
      state = State.GOOD;
    } else if (status.getTagNo() == REVOKED) {
      RevokedInfo revoked = RevokedInfo.getInstance(status.getStatus());
      revokedAt = instant(revoked.getRevocationTime());
      CRLReason reason = revoked.getRevocationReason();
      boolean hold = reason != null && reason.getValue().intValue() == CRLReason.certificateHold;
      state = hold ? State.ON_HOLD : State.REVOKED;
    }
    ASN1GeneralizedTime nextUpdate = answer.getNextUpdate();
    return new Statement(
        Source.OCSP,
        state,
        revokedAt,
        instant(answer.getThisUpdate()),
        nextUpdate == null ? null : instant(nextUpdate),
        archiveCutoff(answer.getSingleExtensions()),
        signerEnd,
        true,
        origin);
  }

  private static @Nullable Instant archiveCutoff(@Nullable Extensions extensions)
      throws ParseException {
    ASN1Encodable cutoff =
        extensions == null
            ? null
            : extensions.getExtensionParsedValue(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
    return cutoff == null ? null : instant(ASN1GeneralizedTime.getInstance(cutoff));
  }

  private static Instant instant(ASN1GeneralizedTime time) throws ParseException {
    return time.getDate().toInstant();
  }
}
