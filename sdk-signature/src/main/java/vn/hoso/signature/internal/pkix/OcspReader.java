package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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

  private static final Set<ASN1ObjectIdentifier> KNOWN =
      Set.of(
          OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
          OCSPObjectIdentifiers.id_pkix_ocsp_crl);

  /** The issuer wants no check of the responder's own status (RFC 6960 §4.2.2.2.1). */
  private static final String NO_CHECK = OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId();

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
      List<SingleResponse> answers =
          response.answers().stream()
              .filter(answer -> OcspCertId.matches(answer.getCertID(), subject, issuer))
              .toList();
      List<Statement> statements = new ArrayList<>();
      if (!answers.isEmpty()) {
        X509Certificate responder = responder(response, issuer);
        requireKnownExtensions(response.extensions());
        for (SingleResponse answer : answers) {
          requireKnownExtensions(answer.getSingleExtensions());
          statements.add(statement(answer, responder, origin));
        }
      }
      return statements;
    } catch (ParseException | IOException | RuntimeException e) {
      // Bouncy Castle answers garbage with unchecked exceptions of several types.
      throw new UnusableEvidenceException("cannot be read: " + e.getMessage());
    }
  }

  /**
   * RFC 6960 §4.2.2.2: the issuer itself has to sign, or who has OCSP signing from it directly.
   *
   * @return null for the issuer
   */
  private static @Nullable X509Certificate responder(OcspResponse response, X509Certificate issuer)
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
        return responder;
      }
    }
    throw new UnusableEvidenceException(
        "is signed neither by the issuer nor by a responder that the issuer appointed");
  }

  /** RFC 6960 §4.4: what is critical and unknown must not be ignored. */
  private static void requireKnownExtensions(@Nullable Extensions extensions)
      throws UnusableEvidenceException {
    if (extensions != null && !KNOWN.containsAll(List.of(extensions.getCriticalExtensionOIDs()))) {
      throw new UnusableEvidenceException("has an unknown critical extension");
    }
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
      SingleResponse answer, @Nullable X509Certificate responder, String origin)
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
        responder == null ? null : responder.getNotAfter().toInstant(),
        Statement.ALL_REASONS,
        responder == null || responder.getExtensionValue(NO_CHECK) != null ? null : responder,
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
