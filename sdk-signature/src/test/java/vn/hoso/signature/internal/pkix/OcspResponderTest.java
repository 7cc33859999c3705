package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** Responders that the issuer appointed (RFC 6960 §4.2.2.2), and the extensions of responses. */
class OcspResponderTest {

  private static final Instant BEFORE = DURING.minus(Duration.ofHours(1));
  private static final ASN1ObjectIdentifier UNKNOWN =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.4");

  private final TestCa ca = TestCa.root("CA phục vụ các xã");
  private final X509Certificate signer = ca.endEntity("Nguyễn Thị Hạnh");
  private final TestCa responder = ca.responder("Máy OCSP", spec -> {});
  private final TestCa trusted =
      ca.responder(
          "Máy OCSP không kiểm tra",
          spec ->
              spec.extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE));

  @Test
  void check_responderNamedByKeyOrByName_isFound() {
    assertGood(check(signedBy(responder)));
    assertGood(check(TestOcsp.by(ca, BEFORE).signedBy(responder).namedByKey().about(signer)));
  }

  @Test
  void check_responderThatSaysThatItIsGoodItself_isNotBelievedAgainstACrl() {
    byte[] crl = TestCrl.of(ca, BEFORE).revoke(responder.certificate(), BEFORE).der();
    byte[] ofItself = TestOcsp.by(ca, DURING).signedBy(responder).about(responder.certificate());
    RevocationFinding finding =
        check(responder.certificate(), DURING, List.of(), List.of(ofItself));
    assertThat(finding.detail()).contains("the responder's word for itself");
    assertThat(check(responder.certificate(), DURING, List.of(crl), List.of(ofItself)).status())
        .isEqualTo(Status.REVOKED);
  }

  /** RFC 6960 §4.2.2.2.1: the issuer answers for what happens to such a responder. */
  @Test
  void check_responderWithNoCheckThatIsRevoked_isBelieved() {
    byte[] crl = TestCrl.of(ca, BEFORE).revoke(trusted.certificate(), BEFORE).der();
    // The CRL speaks for the signer, too; so let the response be the one that revokes.
    byte[] revoking =
        TestOcsp.by(ca, BEFORE)
            .signedBy(trusted)
            .revoked(BEFORE, CRLReason.keyCompromise)
            .about(signer);
    RevocationFinding finding = check(List.of(crl), revoking);
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.source()).isEqualTo(Source.OCSP);
  }

  @Test
  void check_responderThatIsRevoked_doesNotRevokeEither() {
    byte[] crl = TestCrl.of(ca, BEFORE).revoke(responder.certificate(), BEFORE).der();
    byte[] revoking =
        TestOcsp.by(ca, BEFORE)
            .signedBy(responder)
            .revoked(BEFORE, CRLReason.keyCompromise)
            .about(signer);
    RevocationFinding finding = check(List.of(crl), revoking);
    assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.GOOD);
    assertThat(finding.source()).isEqualTo(Source.CRL);
  }

  /** Each response leads to all the others: their number must not matter. */
  @Test
  void check_manyResponsesOfResponders_onlyTheFirstTenAreBelieved() {
    byte[][] responses = new byte[50][];
    for (int i = 0; i < responses.length; i++) {
      responses[i] = TestOcsp.by(ca, DURING.plusSeconds(i)).signedBy(responder).about(signer);
    }
    assertThat(check(List.of(), responses).thisUpdate()).isEqualTo(DURING.plusSeconds(9));
  }

  @Test
  void check_manyOldGoodResponsesBeforeTheRevokingOne_isRevoked() {
    byte[][] responses = new byte[11][];
    for (int i = 0; i < 10; i++) {
      responses[i] = TestOcsp.by(ca, BEFORE.minusSeconds(i)).signedBy(responder).about(signer);
    }
    responses[10] =
        TestOcsp.by(ca, DURING)
            .signedBy(responder)
            .revoked(BEFORE, CRLReason.keyCompromise)
            .about(signer);
    assertThat(check(List.of(), responses).status()).isEqualTo(Status.REVOKED);
  }

  /** A stolen key of a responder makes responses of any date. */
  @Test
  void check_responderRevokedBeforeTheResponseIsProvenToExist_isNotBelieved() {
    Instant revokedAt = DURING.plusSeconds(60);
    DeputyRule rule =
        new DeputyRule(
            new PathFinder(TrustAnchors.of(ca.certificate())),
            signer,
            ca.certificate(),
            DURING,
            Set.of(signer),
            (subject, issuer, at) ->
                new RevocationFinding(
                    Status.GOOD, Source.CRL, revokedAt, revokedAt, null, "revoked only later"));
    Statement good = statement(Statement.State.GOOD);
    assertThat(rule.to(good, revokedAt)).isNull();
    assertThat(rule.to(good, revokedAt.plusSeconds(1)))
        .isEqualTo("is not proven to have existed before its signer was revoked, " + revokedAt);
    assertThat(rule.to(statement(Statement.State.REVOKED), Instant.MAX)).isNull();
  }

  private Statement statement(Statement.State state) {
    return new Statement(
        Source.OCSP,
        state,
        state == Statement.State.GOOD ? null : BEFORE,
        BEFORE,
        null,
        null,
        null,
        Statement.ALL_REASONS,
        responder.certificate(),
        RevocationService.EMBEDDED);
  }

  @Test
  void check_responderWithOcspSigningButNoSignatureUsage_isNotBelieved() {
    TestCa encryptsOnly =
        ca.responder("Máy mã hóa", spec -> spec.keyUsage(KeyUsage.keyEncipherment));
    assertUnknown("neither by the issuer", List.of(), signedBy(encryptsOnly));
  }

  @Test
  void check_nonceThatNobodyAskedFor_changesNothing() {
    assertGood(
        check(
            TestOcsp.by(ca, BEFORE)
                .responseExtensions(
                    extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                        true,
                        new DEROctetString(new byte[32])))
                .about(signer)));
  }

  @Test
  void check_unknownExtension_isPassedOverUnlessItIsCritical() {
    assertGood(
        check(
            TestOcsp.by(ca, BEFORE)
                .responseExtensions(extension(UNKNOWN, false, DERNull.INSTANCE))
                .about(signer)));
    assertUnknown(
        "unknown critical extension",
        List.of(),
        TestOcsp.by(ca, BEFORE)
            .responseExtensions(extension(UNKNOWN, true, DERNull.INSTANCE))
            .about(signer),
        TestOcsp.by(ca, BEFORE)
            .singleExtensions(extension(UNKNOWN, true, DERNull.INSTANCE))
            .about(signer));
  }

  /** RFC 6960 §4.4.4: such a responder keeps what it knows of expired certificates. */
  @Test
  void check_expiredCertificate_isKnownOnlyBackToTheArchiveCutoff() {
    Instant expiry = BEFORE.minus(Duration.ofDays(30));
    X509Certificate expired =
        ca.endEntity("UBND xã Tân Lập", spec -> spec.validity(TestCa.BEGIN, expiry));
    assertThat(check(expired, expiry, TestOcsp.by(ca, BEFORE)).detail())
        .contains("may have dropped it");
    assertThat(check(expired, expiry, cutoff(expiry.plusSeconds(1))).status())
        .isEqualTo(Status.UNKNOWN);
    assertThat(check(expired, expiry, cutoff(expiry)).status()).isEqualTo(Status.GOOD);
  }

  /** TT 15/2025 Phụ lục II: what was the newest at signing time counts. */
  @Test
  void check_responseThatEndedBeforeTheInstant_doesNotAnswerForIt() {
    byte[] old = TestOcsp.by(ca, BEFORE).until(DURING).about(signer);
    assertUnknown("does not answer for", List.of(), old);
    assertGood(check(TestOcsp.by(ca, BEFORE).until(DURING.plusSeconds(1)).about(signer)));
  }

  private RevocationFinding check(byte[] ocsp) {
    return check(List.of(), ocsp);
  }

  private RevocationFinding check(List<byte[]> crls, byte[]... ocsps) {
    return check(signer, DURING, crls, List.of(ocsps));
  }

  private RevocationFinding check(X509Certificate subject, Instant at, TestOcsp ocsp) {
    return check(subject, at, List.of(), List.of(ocsp.about(subject)));
  }

  private RevocationFinding check(
      X509Certificate subject, Instant at, List<byte[]> crls, List<byte[]> ocsps) {
    return TestRevocation.check(service(), subject, ca.certificate(), at, crls, ocsps);
  }

  private RevocationService service() {
    return new RevocationService(
        NetworkAccess.off(),
        Clock.fixed(DURING, ZoneOffset.UTC),
        OfflineRevocation.none(),
        new PathFinder(TrustAnchors.of(ca.certificate())));
  }

  private byte[] signedBy(TestCa machine) {
    return TestOcsp.by(ca, BEFORE).signedBy(machine).about(signer);
  }

  private TestOcsp cutoff(Instant instant) {
    return TestOcsp.by(ca, BEFORE)
        .singleExtensions(
            extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                false,
                new DERGeneralizedTime(Date.from(instant))));
  }

  private static Extensions extension(
      ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      return new Extensions(Extension.create(oid, critical, value));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertGood(RevocationFinding finding) {
    assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.GOOD);
  }

  private void assertUnknown(String detail, List<byte[]> crls, byte[]... ocsps) {
    for (byte[] ocsp : ocsps) {
      RevocationFinding finding = check(crls, ocsp);
      assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.UNKNOWN);
      assertThat(finding.detail()).contains(detail);
    }
  }
}
