package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** What CRLs and OCSP responses have to be like to be believed. */
class RevocationServiceTest {

  private static final Instant BEFORE = DURING.minus(Duration.ofHours(1));
  private static final String CRL_URL = "http://ca.example.test/xa.crl";

  private final TestCa ca = TestCa.root("CA phục vụ các xã");
  private final X509Certificate signer = ca.endEntity("Nguyễn Thị Hạnh");
  private final RevocationService service = service(OfflineRevocation.none());

  @Test
  void check_listedInTheCrl_isRevoked() {
    RevocationFinding finding = crl(TestCrl.of(ca, BEFORE).revoke(signer, BEFORE));
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.source()).isEqualTo(Source.CRL);
    assertThat(finding.revokedAt()).isEqualTo(BEFORE);
    assertThat(finding.thisUpdate()).isEqualTo(BEFORE);
    assertThat(finding.nextUpdate()).isEqualTo(BEFORE.plus(Duration.ofDays(7)));
    assertThat(finding.detail()).contains("embedded");
  }

  @Test
  void check_notListedInTheCrl_isGood() {
    assertGood(crl(TestCrl.of(ca, BEFORE)));
    assertGood(crl(TestCrl.of(ca, BEFORE).revokeOthers(20_000, BEFORE)));
  }

  @Test
  void check_listedLastOfManyInTheCrl_isRevoked() {
    assertThat(crl(TestCrl.of(ca, BEFORE).revokeOthers(20_000, BEFORE).revoke(signer, BEFORE)))
        .extracting(RevocationFinding::status)
        .isEqualTo(Status.REVOKED);
  }

  @Test
  void check_crlOfAnotherKeyWithTheIssuersName_isNotBelieved() {
    TestCa impostor = TestCa.impostorOf(ca.certificate());
    assertUnknown(
        crl(TestCrl.forged(impostor, ca.certificate(), BEFORE).revoke(signer, BEFORE)),
        "not signed by the key");
  }

  @Test
  void check_crlWithOneBitChanged_isNotBelieved() {
    byte[] der = TestCrl.of(ca, BEFORE).der();
    der[der.length - 1] ^= 1;
    assertUnknown(check(List.of(der), List.of()), "not signed by the key");
  }

  @Test
  void check_crlOfAnotherIssuer_isPassedOver() {
    assertUnknown(crl(TestCrl.of(TestCa.root("CA khác"), BEFORE)), "no CRL and no OCSP");
  }

  @Test
  void check_issuerWithoutCrlSign_isNotBelieved() {
    TestCa noCrls =
        TestCa.root(
            "CA không ký CRL", "SHA256withECDSA", spec -> spec.keyUsage(KeyUsage.keyCertSign));
    X509Certificate leaf = noCrls.endEntity("Trần Văn Đức");
    assertUnknown(
        TestRevocation.check(
            service,
            leaf,
            noCrls.certificate(),
            DURING,
            List.of(TestCrl.of(noCrls, BEFORE).der()),
            List.of()),
        "cRLSign");
  }

  @Test
  void check_deltaCrlThatRevokes_isBelieved() {
    RevocationFinding finding =
        TestRevocation.check(
            service,
            signer,
            ca.certificate(),
            DURING,
            List.of(
                TestCrl.of(ca, BEFORE).der(),
                TestCrl.of(ca, BEFORE)
                    .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))
                    .revoke(signer, BEFORE)
                    .der()),
            List.of());
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
  }

  @Test
  void check_deltaCrlThatDoesNotRevoke_saysNothing() {
    assertUnknown(
        crl(
            TestCrl.of(ca, BEFORE)
                .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))
                .revoke(signer, BEFORE, CRLReason.removeFromCRL)),
        "some reasons only");
    assertUnknown(
        crl(
            TestCrl.of(ca, BEFORE)
                .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))),
        "delta CRL that does not list");
  }

  @Test
  void check_crlWithUnknownCriticalExtension_isNotBelieved() {
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.2");
    assertUnknown(
        crl(TestCrl.of(ca, BEFORE).extension(unknown, true, DERNull.INSTANCE)),
        "unknown critical extension");
    assertGood(crl(TestCrl.of(ca, BEFORE).extension(unknown, false, DERNull.INSTANCE)));
  }

  @Test
  void check_entryWithUnknownCriticalExtension_isUnknown() throws IOException {
    Extension unknown =
        Extension.create(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.3"), true, DERNull.INSTANCE);
    assertUnknown(
        crl(TestCrl.of(ca, BEFORE).revoke(signer, BEFORE, unknown)), "unknown critical extension");
  }

  @Test
  void check_suspendedInTheCrl_isRevokedAndCalledSuspended() {
    RevocationFinding finding =
        crl(TestCrl.of(ca, BEFORE).revoke(signer, BEFORE, CRLReason.certificateHold));
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.detail()).contains("suspended");
  }

  @Test
  void check_removedFromTheCrl_isGood() {
    assertGood(crl(TestCrl.of(ca, BEFORE).revoke(signer, BEFORE, CRLReason.removeFromCRL)));
  }

  @Test
  void check_suspensionThatADeltaCrlLifts_isGoodFromThenOn() {
    Instant lifted = BEFORE.plus(Duration.ofMinutes(10));
    byte[] base = TestCrl.of(ca, BEFORE).revoke(signer, BEFORE, CRLReason.certificateHold).der();
    byte[] delta =
        TestCrl.of(ca, lifted)
            .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))
            .revoke(signer, BEFORE, CRLReason.removeFromCRL)
            .der();
    RevocationFinding finding = check(List.of(base, delta), List.of());
    assertGood(finding);
    assertThat(finding.detail()).startsWith("not revoked, says the CRL of " + lifted);
    assertThat(
            TestRevocation.check(
                    service,
                    signer,
                    ca.certificate(),
                    lifted.minusSeconds(1),
                    List.of(base, delta),
                    List.of())
                .status())
        .isEqualTo(Status.REVOKED);
  }

  @Test
  void check_crlForAuthoritiesOnly_saysNothingOfAPerson() {
    assertUnknown(crl(scoped(null, false, true)), "another kind");
    assertGood(crl(scoped(null, true, false)));
  }

  @Test
  void check_crlForAnotherDistributionPoint_saysNothing() {
    assertUnknown(crl(scoped(CRL_URL, false, false)), "does not name");
  }

  @Test
  void check_crlForTheDistributionPointOfTheCertificate_isGood() {
    X509Certificate leaf = withDistributionPoint(null);
    assertGood(
        TestRevocation.check(
            service,
            leaf,
            ca.certificate(),
            DURING,
            List.of(scoped(CRL_URL, false, false).der()),
            List.of()));
  }

  @Test
  void check_distributionPointOfAnImpossibleCrlIssuer_answersOnlyWhereTheRuleIsActive() {
    X509Certificate leaf = withDistributionPoint(TestCa.name("CA – không ai cả").getEncoded());
    List<byte[]> crls = List.of(scoped(CRL_URL, false, false).der());
    assertUnknown(
        TestRevocation.check(service, leaf, ca.certificate(), DURING, crls, List.of()),
        "does not name");
    PathFinder lenient = new PathFinder(TrustAnchors.none(), anchor -> Set.of(PkiQuirk.values()));
    RevocationService underTheRule =
        new RevocationService(NetworkAccess.off(), clock(), OfflineRevocation.none(), lenient);
    assertGood(TestRevocation.check(underTheRule, leaf, ca.certificate(), DURING, crls, List.of()));
  }

  @Test
  void check_indirectCrl_countsOnlyEntriesOfTheIssuer() throws IOException {
    Extension otherIssuer = certificateIssuer("CA khác");
    Extension thisIssuer = certificateIssuer("CA phục vụ các xã");
    X509Certificate somebody = ca.endEntity("Lê Văn Tám");
    assertGood(crl(indirect().revoke(signer, BEFORE, otherIssuer)));
    // The second entry inherits the issuer of the first (RFC 5280 §5.3.3).
    assertGood(crl(indirect().revoke(somebody, BEFORE, otherIssuer).revoke(signer, BEFORE)));
    assertThat(
            crl(indirect().revoke(somebody, BEFORE, otherIssuer).revoke(signer, BEFORE, thisIssuer))
                .status())
        .isEqualTo(Status.REVOKED);
  }

  @Test
  void check_ocspGood_isGood() {
    RevocationFinding finding = ocsp(TestOcsp.by(ca, BEFORE));
    assertThat(finding.status()).isEqualTo(Status.GOOD);
    assertThat(finding.source()).isEqualTo(Source.OCSP);
    assertGood(ocsp(TestOcsp.by(ca, BEFORE).namedByKey()));
    assertGood(ocsp(TestOcsp.by(ca, BEFORE).certIdDigest(NISTObjectIdentifiers.id_sha256)));
  }

  @Test
  void check_ocspRevoked_isRevoked() {
    RevocationFinding finding =
        ocsp(TestOcsp.by(ca, BEFORE).revoked(BEFORE, CRLReason.keyCompromise));
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.revokedAt()).isEqualTo(BEFORE);
  }

  @Test
  void check_ocspUnknown_isUnknown() {
    assertUnknown(ocsp(TestOcsp.by(ca, BEFORE).status(new UnknownStatus())), "does not know");
  }

  @Test
  void check_basicOcspResponse_isReadToo() {
    byte[] der = TestOcsp.by(ca, BEFORE).about(signer);
    byte[] basic = OCSPResponse.getInstance(der).getResponseBytes().getResponse().getOctets();
    assertGood(check(List.of(), List.of(basic)));
  }

  @Test
  void check_ocspAboutAnotherCertificate_isPassedOver() {
    assertUnknown(
        check(List.of(), List.of(TestOcsp.by(ca, BEFORE).about(ca.endEntity("Người khác")))),
        "no CRL and no OCSP");
  }

  @Test
  void check_ocspOfALookAlikeIssuer_isPassedOver() {
    // Its CertID has the hash of another key.
    TestCa impostor = TestCa.impostorOf(ca.certificate());
    assertUnknown(ocsp(TestOcsp.by(impostor, BEFORE)), "no CRL and no OCSP");
  }

  @Test
  void check_ocspOfAnAppointedResponder_isGood() {
    assertGood(ocsp(TestOcsp.by(ca, BEFORE).signedBy(ca.responder("Máy OCSP", spec -> {}))));
  }

  @Test
  void check_ocspOfAResponderThatIsNotAppointed_isNotBelieved() {
    String reason = "neither by the issuer nor by a responder";
    TestCa withoutUsage =
        ca.responder(
            "Máy khác", spec -> spec.extendedKeyUsage(false, KeyPurposeId.id_kp_clientAuth));
    TestCa ofAnotherIssuer = TestCa.root("CA khác").responder("Máy OCSP", spec -> {});
    TestCa ofALookAlike = TestCa.impostorOf(ca.certificate()).responder("Máy OCSP", spec -> {});
    TestCa expired =
        ca.responder(
            "Máy hết hạn", spec -> spec.validity(TestCa.BEGIN, TestCa.BEGIN.plusSeconds(60)));
    for (TestCa responder : List.of(withoutUsage, ofAnotherIssuer, ofALookAlike, expired)) {
      assertUnknown(ocsp(TestOcsp.by(ca, BEFORE).signedBy(responder)), reason);
    }
  }

  @Test
  void check_ocspWithOneBitChanged_isNotBelieved() {
    byte[] der = TestOcsp.by(ca, BEFORE).about(signer);
    der[der.length - 1] ^= 1;
    assertUnknown(check(List.of(), List.of(der)), "neither by the issuer");
  }

  @Test
  void check_garbage_isUnknownAndSaysSo() {
    byte[] garbage = {0x30, 0x03, 0x02, 0x01, 0x05};
    assertUnknown(check(List.of(garbage), List.of()), "a CRL (embedded) is not readable");
    assertUnknown(check(List.of(), List.of(garbage)), "an OCSP response (embedded)");
    byte[] tryLater = {0x30, 0x03, 0x0A, 0x01, 0x03};
    assertUnknown(check(List.of(), List.of(tryLater)), "status 3");
  }

  @Test
  void check_offlineBundle_isUsed(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("xa.crl"), TestCrl.of(ca, BEFORE).revoke(signer, BEFORE).der());
    RevocationFinding finding =
        TestRevocation.check(
            service(OfflineRevocation.from(folder)),
            signer,
            ca.certificate(),
            DURING,
            List.of(),
            List.of());
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.detail()).contains("offline");
  }

  @Test
  void check_offlineOcspBesideAnEmbeddedCrl_bothCount(@TempDir Path folder) throws IOException {
    Files.write(
        folder.resolve("xa.ors"),
        TestOcsp.by(ca, DURING).revoked(BEFORE, CRLReason.keyCompromise).about(signer));
    RevocationFinding finding =
        TestRevocation.check(
            service(OfflineRevocation.from(folder)),
            signer,
            ca.certificate(),
            DURING,
            List.of(TestCrl.of(ca, BEFORE).der()),
            List.of());
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.source()).isEqualTo(Source.OCSP);
  }

  @Test
  void check_rsaAndPssSignatures_areVerified() {
    for (String algorithm : List.of("SHA1withRSA", "SHA256withRSA", "SHA256withRSAandMGF1")) {
      TestCa rsa = TestCa.root("CA RSA", algorithm, spec -> {});
      X509Certificate leaf = rsa.endEntity("Phạm Thị Mai");
      assertGood(
          TestRevocation.check(
              service,
              leaf,
              rsa.certificate(),
              DURING,
              List.of(TestCrl.of(rsa, BEFORE).der()),
              List.of()));
      assertGood(
          TestRevocation.check(
              service,
              leaf,
              rsa.certificate(),
              DURING,
              List.of(),
              List.of(TestOcsp.by(rsa, BEFORE).about(leaf))));
    }
  }

  private RevocationFinding crl(TestCrl crl) {
    return check(List.of(crl.der()), List.of());
  }

  private RevocationFinding ocsp(TestOcsp ocsp) {
    return check(List.of(), List.of(ocsp.about(signer)));
  }

  private RevocationFinding check(List<byte[]> crls, List<byte[]> ocsps) {
    return TestRevocation.check(service, signer, ca.certificate(), DURING, crls, ocsps);
  }

  private static RevocationService service(OfflineRevocation offline) {
    return new RevocationService(
        NetworkAccess.off(), clock(), offline, new PathFinder(TrustAnchors.none()));
  }

  private static Clock clock() {
    return Clock.fixed(DURING, ZoneOffset.UTC);
  }

  private TestCrl scoped(@Nullable String url, boolean usersOnly, boolean authoritiesOnly) {
    return TestCrl.of(ca, BEFORE)
        .extension(
            Extension.issuingDistributionPoint,
            true,
            new IssuingDistributionPoint(
                url == null ? null : pointName(url),
                usersOnly,
                authoritiesOnly,
                null,
                false,
                false));
  }

  private TestCrl indirect() {
    return TestCrl.of(ca, BEFORE)
        .extension(
            Extension.issuingDistributionPoint,
            true,
            new IssuingDistributionPoint(null, false, false, null, true, false));
  }

  private static Extension certificateIssuer(String commonName) throws IOException {
    X500Name name = X500Name.getInstance(TestCa.name(commonName).getEncoded());
    return Extension.create(
        Extension.certificateIssuer, true, new GeneralNames(new GeneralName(name)));
  }

  private X509Certificate withDistributionPoint(byte @Nullable [] crlIssuer) {
    GeneralNames issuer =
        crlIssuer == null
            ? null
            : new GeneralNames(new GeneralName(X500Name.getInstance(crlIssuer)));
    DistributionPoint[] points = {new DistributionPoint(pointName(CRL_URL), null, issuer)};
    return ca.endEntity(
        "Võ Thị Sáu",
        spec -> spec.extension(Extension.cRLDistributionPoints, false, new CRLDistPoint(points)));
  }

  private static DistributionPointName pointName(String url) {
    return new DistributionPointName(
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url)));
  }

  private static void assertGood(RevocationFinding finding) {
    assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.GOOD);
  }

  private static void assertUnknown(RevocationFinding finding, String detail) {
    assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.UNKNOWN);
    assertThat(finding.detail()).contains(detail);
  }
}
