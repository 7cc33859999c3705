package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.internal.pkix.TestCa.Spec;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** CRLs that another key than the one that issued the certificate has signed (RFC 5280 §6.3.3). */
class CrlIssuerTest {

  private static final Instant BEFORE = DURING.minus(Duration.ofHours(1));
  private static final String AUTHORITY = "CA phục vụ các xã";

  @TempDir private Path folder;

  private final TestCa root = TestCa.root("CA gốc thử nghiệm");
  private final TestCa authority = root.subordinate(AUTHORITY);
  private final TestCa crlKey = root.subordinate(AUTHORITY, CrlIssuerTest::forCrls);
  private final TestCa publisher = root.subordinate("Nơi công bố CRL", CrlIssuerTest::forCrls);
  private final X509Certificate signer = authority.endEntity("Nguyễn Thị Hạnh");
  private final byte[] ofTheRoot = TestCrl.of(root, BEFORE).der();

  @BeforeEach
  void fillTheTrustFolder() throws IOException, CertificateEncodingException {
    for (TestCa known : List.of(authority, crlKey, publisher)) {
      Files.write(
          folder.resolve(known.certificate().getSerialNumber() + ".crt"),
          known.certificate().getEncoded());
    }
  }

  @Test
  void check_crlOfAnotherKeyOfTheAuthority_isBelieved() {
    assertThat(check(signer, TestCrl.of(crlKey, BEFORE).der(), ofTheRoot).status())
        .isEqualTo(Status.GOOD);
    byte[] revoking = TestCrl.of(crlKey, BEFORE).revoke(signer, BEFORE).der();
    assertThat(check(signer, revoking, ofTheRoot).status()).isEqualTo(Status.REVOKED);
  }

  @Test
  void check_crlOfAnotherKeyThatNobodyKnows_isNotBelieved() {
    TestCa unknown = root.subordinate(AUTHORITY, CrlIssuerTest::forCrls);
    assertUnknown("not signed by the key", TestCrl.of(unknown, BEFORE).der(), ofTheRoot);
  }

  @Test
  void check_crlIssuerWhoseStatusIsNotKnown_isNotBelieved() {
    assertUnknown("not known to be good", TestCrl.of(crlKey, BEFORE).der());
  }

  @Test
  void check_crlIssuerThatIsRevoked_isNotBelieved() {
    assertUnknown(
        "not known to be good: revoked",
        TestCrl.of(crlKey, BEFORE).der(),
        TestCrl.of(root, BEFORE).revoke(crlKey.certificate(), BEFORE).der());
  }

  @Test
  void check_crlIssuerUnderAnotherAnchor_isNotBelieved()
      throws IOException, CertificateEncodingException {
    TestCa otherRoot = TestCa.root("CA gốc khác");
    TestCa stranger = otherRoot.subordinate(AUTHORITY, CrlIssuerTest::forCrls);
    Files.write(folder.resolve("stranger.crt"), stranger.certificate().getEncoded());
    RevocationFinding finding =
        check(
            TrustAnchors.vietnam(folder).and(root.certificate()).and(otherRoot.certificate()),
            signer,
            TestCrl.of(stranger, BEFORE).der(),
            TestCrl.of(otherRoot, BEFORE).der());
    assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
    assertThat(finding.detail()).contains("without a path to the anchor");
  }

  @Test
  void check_crlIssuerListedInItsOwnCrl_isBelievedUnlessThatRevokesIt()
      throws IOException, CertificateEncodingException {
    TestCa second = root.subordinate("CA gốc thử nghiệm", CrlIssuerTest::forCrls);
    Files.write(folder.resolve("second.crt"), second.certificate().getEncoded());
    TestCa third = root.subordinate("CA gốc thử nghiệm", CrlIssuerTest::forCrls);
    Files.write(folder.resolve("third.crt"), third.certificate().getEncoded());
    assertThat(check(signer, TestCrl.of(crlKey, BEFORE).der(), TestCrl.of(second, BEFORE).der()))
        .as("a CRL issuer may be listed in its own CRL")
        .extracting(RevocationFinding::status)
        .isEqualTo(Status.GOOD);
    assertUnknown(
        "not known to be good",
        TestCrl.of(crlKey, BEFORE).der(),
        TestCrl.of(second, BEFORE).revoke(second.certificate(), BEFORE).der(),
        TestCrl.of(third, BEFORE).revoke(third.certificate(), BEFORE).der());
  }

  @Test
  void check_indirectCrlOfTheIssuerThatTheCertificateNames_isBelieved() {
    X509Certificate leaf = withCrlIssuer(publisher);
    assertThat(check(leaf, indirect().der(), ofTheRoot).status()).isEqualTo(Status.GOOD);
    byte[] revoking = indirect().revoke(leaf, BEFORE, entryOf(AUTHORITY)).der();
    assertThat(check(leaf, revoking, ofTheRoot).status()).isEqualTo(Status.REVOKED);
    byte[] sameSerial = indirect().revoke(leaf, BEFORE, entryOf("CA khác")).der();
    assertThat(check(leaf, sameSerial, ofTheRoot).status()).isEqualTo(Status.GOOD);
  }

  @Test
  void check_crlOfTheNamedIssuerThatIsNotIndirect_isNotBelieved() {
    RevocationFinding finding =
        check(withCrlIssuer(publisher), TestCrl.of(publisher, BEFORE).der(), ofTheRoot);
    assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
    assertThat(finding.detail()).contains("its own issuer only");
  }

  @Test
  void check_indirectCrlThatTheCertificateDoesNotName_isPassedOver() {
    assertUnknown("no CRL and no OCSP", indirect().der(), ofTheRoot);
  }

  @Test
  void check_namesRelativeToTheIssuer_areCompleted() {
    DistributionPointName relative = relative("CRL1");
    X509Certificate leaf = withPoint(new DistributionPoint(relative, null, null));
    X500NameBuilder complete = new X500NameBuilder();
    for (RDN rdn : X500Name.getInstance(authority.subject().getEncoded()).getRDNs()) {
      complete.addRDN(rdn.getFirst());
    }
    complete.addRDN(BCStyle.CN, "CRL1");
    DistributionPointName full =
        new DistributionPointName(new GeneralNames(new GeneralName(complete.build())));
    for (DistributionPointName name : List.of(relative, full)) {
      assertThat(check(leaf, ofPoint(name)).status()).isEqualTo(Status.GOOD);
    }
    assertThat(check(leaf, ofPoint(relative("CRL2"))).detail()).contains("does not name");
  }

  @Test
  void check_crlWithAMalformedDistributionPoint_isUnusable() {
    DistributionPointName malformed =
        new DistributionPointName(
            DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, new DERSet(DERNull.INSTANCE));
    assertUnknown("cannot be read", ofPoint(malformed));
  }

  private RevocationFinding check(X509Certificate subject, byte[]... crls) {
    return check(TrustAnchors.vietnam(folder).and(root.certificate()), subject, crls);
  }

  private RevocationFinding check(TrustAnchors trust, X509Certificate subject, byte[]... crls) {
    RevocationService service =
        new RevocationService(
            NetworkAccess.off(),
            Clock.fixed(DURING, ZoneOffset.UTC),
            OfflineRevocation.none(),
            new PathFinder(trust));
    return TestRevocation.check(
        service, subject, authority.certificate(), DURING, List.of(crls), List.of());
  }

  private void assertUnknown(String detail, byte[]... crls) {
    RevocationFinding finding = check(signer, crls);
    assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.UNKNOWN);
    assertThat(finding.detail()).contains(detail);
  }

  private static void forCrls(Spec spec) {
    spec.without(Extension.basicConstraints).keyUsage(KeyUsage.cRLSign);
  }

  private TestCrl indirect() {
    return TestCrl.of(publisher, BEFORE)
        .extension(
            Extension.issuingDistributionPoint,
            true,
            new IssuingDistributionPoint(null, false, false, null, true, false));
  }

  private byte[] ofPoint(DistributionPointName name) {
    return TestCrl.of(authority, BEFORE)
        .extension(
            Extension.issuingDistributionPoint,
            true,
            new IssuingDistributionPoint(name, false, false, null, false, false))
        .der();
  }

  private static DistributionPointName relative(String commonName) {
    RDN rdn = new X500NameBuilder().addRDN(BCStyle.CN, commonName).build().getRDNs()[0];
    return new DistributionPointName(
        DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, rdn.toASN1Primitive());
  }

  private X509Certificate withCrlIssuer(TestCa crlIssuer) {
    X500Name name = X500Name.getInstance(crlIssuer.subject().getEncoded());
    return withPoint(new DistributionPoint(null, null, new GeneralNames(new GeneralName(name))));
  }

  private X509Certificate withPoint(DistributionPoint point) {
    Consumer<Spec> adjustment =
        spec ->
            spec.extension(
                Extension.cRLDistributionPoints,
                false,
                new CRLDistPoint(new DistributionPoint[] {point}));
    return authority.endEntity("Võ Thị Sáu", adjustment);
  }

  private static Extension entryOf(String commonName) {
    X500Name name = X500Name.getInstance(TestCa.name(commonName).getEncoded());
    try {
      return Extension.create(
          Extension.certificateIssuer, true, new GeneralNames(new GeneralName(name)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
