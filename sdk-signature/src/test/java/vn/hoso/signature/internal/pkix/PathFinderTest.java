package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.BEGIN;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;
import static vn.hoso.signature.internal.pkix.TestCa.END;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;
import vn.hoso.signature.internal.pkix.PathResult.Reason;
import vn.hoso.signature.trust.TrustAnchors;

class PathFinderTest {

  private static final Instant LATE = END.plusSeconds(1);

  private final TestCa root = TestCa.root("CA gốc thử nghiệm");
  private final TestCa authority = root.subordinate("CA phục vụ các xã");
  private final X509Certificate signer = authority.endEntity("Nguyễn Thị Hạnh");
  private final PathFinder finder = new PathFinder(TrustAnchors.of(root.certificate()));

  @Test
  void find_intermediateInTheDocument_isFoundLeafFirst() {
    assertFound(find(signer, authority), signer, authority.certificate(), root.certificate());
  }

  @Test
  void find_leafOnlyDocument_isCompletedFromTheTrustFolder(@TempDir Path folder)
      throws IOException, CertificateEncodingException {
    Files.write(folder.resolve("ca.crt"), authority.certificate().getEncoded());
    TrustAnchors trust = TrustAnchors.vietnam(folder).and(root.certificate());
    assertFound(
        new PathFinder(trust).find(signer, List.of(), DURING, Purpose.SIGNER),
        signer,
        authority.certificate(),
        root.certificate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA256withRSA", "SHA1withRSA", "SHA256withRSAandMGF1"})
  void find_rsaChain_isFound(String algorithm) {
    TestCa rsaRoot = TestCa.root("CA gốc RSA", algorithm, spec -> {});
    X509Certificate leaf = rsaRoot.endEntity("Trần Văn Đức");
    PathResult result =
        new PathFinder(TrustAnchors.of(rsaRoot.certificate()))
            .find(leaf, List.of(), DURING, Purpose.SIGNER);
    assertFound(result, leaf, rsaRoot.certificate());
  }

  @Test
  void find_sha1InTheChain_isNoted() {
    X509Certificate leaf = root.endEntity("Lê Thị Mỹ", spec -> spec.signedWith("SHA1withECDSA"));
    assertThat(find(leaf))
        .isInstanceOfSatisfying(
            Found.class,
            found -> assertThat(found.notes()).singleElement().asString().startsWith("SHA-1"));
  }

  @Test
  void find_leafThatIsAnAnchor_isItsOwnPath() {
    PathFinder pinned = new PathFinder(TrustAnchors.of(signer));
    assertFound(pinned.find(signer, List.of(), DURING, Purpose.SIGNER), signer);
  }

  @Test
  void find_intermediateMissing_namesTheIssuerThatIsMissing() {
    assertNotFound(find(signer), Reason.NO_ANCHOR, "CA phục vụ các xã");
  }

  @Test
  void find_rootNotKnown_isNoAnchor() {
    PathFinder other = new PathFinder(TrustAnchors.of(TestCa.root("CA khác").certificate()));
    assertNotFound(
        other.find(
            signer, List.of(authority.certificate(), root.certificate()), DURING, Purpose.SIGNER),
        Reason.NO_ANCHOR,
        "CA gốc thử nghiệm");
  }

  @Test
  void find_afterFailure_succeedsOnceADocumentBringsTheIntermediate() {
    assertThat(find(signer)).isInstanceOf(NotFound.class);
    assertThat(find(signer, authority)).isInstanceOf(Found.class);
  }

  @Test
  void find_knownPath_needsTheDocumentNoMore() {
    find(signer, authority);
    assertFound(find(signer), signer, authority.certificate(), root.certificate());
  }

  @Test
  void find_lookAlikeOfTheRoot_isBadSignature() {
    X509Certificate forged = TestCa.impostorOf(root.certificate()).endEntity("Kẻ mạo danh");
    assertNotFound(find(forged), Reason.BAD_SIGNATURE, "CA gốc thử nghiệm");
  }

  @Test
  void find_lookAlikeIntermediateInTheDocument_leadsNowhere() {
    TestCa impostor = TestCa.impostorOf(authority.certificate());
    X509Certificate forged = impostor.endEntity("Kẻ mạo danh");
    assertThat(find(forged, authority, impostor)).isInstanceOf(NotFound.class);
  }

  @Test
  void find_lookAlikeBesideTheRealIssuer_isPassedOver() {
    TestCa impostor = TestCa.impostorOf(authority.certificate());
    assertFound(
        find(signer, impostor, authority), signer, authority.certificate(), root.certificate());
  }

  @Test
  void find_thousandLookAlikes_givesUp() {
    TestCa impostor = TestCa.impostorOf(authority.certificate());
    List<X509Certificate> crowd = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      crowd.add(impostor.crossCertify(impostor, spec -> {}).certificate());
    }
    assertNotFound(
        finder.find(signer, crowd, DURING, Purpose.SIGNER), Reason.NO_ANCHOR, "given up");
  }

  @Test
  void find_circleOfAuthorities_ends() {
    TestCa one = TestCa.root("CA một");
    TestCa two = TestCa.root("CA hai");
    X509Certificate leaf = one.endEntity("Phạm Văn Bình");
    assertThat(find(leaf, one.crossCertify(two, spec -> {}), two.crossCertify(one, spec -> {})))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void find_leafExpiredAtTheInstant_yieldsThePathAllTheSame() {
    X509Certificate expired =
        root.endEntity("Đỗ Thị Hoa", spec -> spec.validity(BEGIN, BEGIN.plusSeconds(86_400)));
    assertThat(find(expired))
        .isInstanceOfSatisfying(
            OutOfPeriod.class,
            result -> {
              assertThat(result.path()).containsExactly(expired, root.certificate());
              assertThat(result.outside()).isEqualTo(expired);
              assertThat(result.detail())
                  .contains("is valid from 2024-01-01T00:00:00Z to 2024-01-02T00:00:00Z");
            });
  }

  @Test
  void find_leafNotYetValidAtTheInstant_yieldsThePathAllTheSame() {
    X509Certificate future = root.endEntity("Vũ Văn Lộc", spec -> spec.validity(LATE, LATE));
    assertThat(find(future)).isInstanceOf(OutOfPeriod.class);
  }

  @Test
  void find_firstAndLastSecondOfThePeriod_areInside() {
    assertThat(finder.find(root.endEntity("A"), List.of(), BEGIN, Purpose.SIGNER))
        .isInstanceOf(Found.class);
    assertThat(finder.find(root.endEntity("B"), List.of(), END, Purpose.SIGNER))
        .isInstanceOf(Found.class);
    assertThat(finder.find(root.endEntity("C"), List.of(), LATE, Purpose.SIGNER))
        .isInstanceOf(OutOfPeriod.class);
  }

  @Test
  void find_intermediateExpiredAtTheInstant_isOutsideAndNamed() {
    TestCa brief =
        root.subordinate("CA ngắn hạn", spec -> spec.validity(BEGIN, BEGIN.plusSeconds(86_400)));
    X509Certificate leaf = brief.endEntity("Hoàng Thị Lan");
    assertThat(find(leaf, brief))
        .isInstanceOfSatisfying(
            OutOfPeriod.class,
            result -> {
              assertThat(result.outside()).isEqualTo(brief.certificate());
              assertThat(result.detail()).contains("CA ngắn hạn");
            });
  }

  @Test
  void find_renewedIntermediate_isPreferredToTheExpiredOne() {
    TestCa brief =
        root.subordinate("CA gia hạn", spec -> spec.validity(BEGIN, BEGIN.plusSeconds(86_400)));
    TestCa renewed = root.crossCertify(brief, spec -> {});
    X509Certificate leaf = brief.endEntity("Bùi Văn Nam");
    assertThat(find(leaf, brief)).isInstanceOf(OutOfPeriod.class);
    assertFound(find(leaf, brief, renewed), leaf, renewed.certificate(), root.certificate());
  }

  @Test
  void find_periodsWithoutACommonInstant_isDisjoint() {
    TestCa past =
        root.subordinate("CA đã hết hạn", spec -> spec.validity(BEGIN, BEGIN.plusSeconds(60)));
    X509Certificate leaf =
        past.endEntity("Ngô Thị Thu", spec -> spec.validity(DURING, DURING.plusSeconds(60)));
    assertNotFound(find(leaf, past), Reason.DISJOINT_PERIODS, "one and the same time");
  }

  @Test
  void find_anchorExpired_isFoundWithANote() {
    TestCa old =
        TestCa.root(
            "CA gốc cũ", "SHA256withECDSA", spec -> spec.validity(BEGIN, BEGIN.plusSeconds(60)));
    X509Certificate leaf = old.endEntity("Đặng Văn Sơn");
    assertThat(
            new PathFinder(TrustAnchors.of(old.certificate()))
                .find(leaf, List.of(), DURING, Purpose.SIGNER))
        .isInstanceOfSatisfying(
            Found.class,
            found -> assertThat(found.notes()).singleElement().asString().contains("anchor"));
  }

  @Test
  void find_crossCertificate_reachesWhicheverRootIsAnAnchor() {
    TestCa other = TestCa.root("CA gốc thứ hai");
    X509Certificate cross = other.crossCertify(authority, spec -> {}).certificate();
    List<X509Certificate> both = List.of(cross, authority.certificate());
    for (TestCa anchor : List.of(root, other)) {
      PathResult result =
          new PathFinder(TrustAnchors.of(anchor.certificate()))
              .find(signer, both, DURING, Purpose.SIGNER);
      assertThat(result)
          .isInstanceOfSatisfying(
              Found.class, found -> assertThat(found.path()).endsWith(anchor.certificate()));
    }
  }

  @Test
  void find_twoValidChains_takesOneAndTheOtherAroundWhatIsAvoided() {
    TestCa other = TestCa.root("CA gốc thứ hai");
    X509Certificate cross = other.crossCertify(authority, spec -> {}).certificate();
    List<X509Certificate> both = List.of(cross, authority.certificate());
    PathFinder underBoth = new PathFinder(TrustAnchors.of(root.certificate(), other.certificate()));
    assertThat(underBoth.find(signer, both, DURING, Purpose.SIGNER)).isInstanceOf(Found.class);
    assertFound(
        underBoth.find(signer, both, DURING, Purpose.SIGNER, Set.of(cross)),
        signer,
        authority.certificate(),
        root.certificate());
    assertFound(
        underBoth.find(signer, both, DURING, Purpose.SIGNER, Set.of(authority.certificate())),
        signer,
        cross,
        other.certificate());
    assertThat(underBoth.find(signer, both, DURING, Purpose.SIGNER, Set.copyOf(both)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void find_issuerThatIsNoAuthority_isBadConstraints() {
    TestCa fake =
        root.subordinate(
            "Không phải CA",
            spec ->
                spec.extension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .keyUsage(KeyUsage.digitalSignature));
    assertThat(notFound(find(fake.endEntity("Kẻ mạo danh"), fake)).reason())
        .isEqualTo(Reason.BAD_CONSTRAINTS);
  }

  @Test
  void find_pathLongerThanAllowed_isBadConstraints() {
    TestCa last =
        root.subordinate(
            "CA cuối",
            spec -> spec.extension(Extension.basicConstraints, true, new BasicConstraints(0)));
    TestCa tooDeep = last.subordinate("CA quá sâu");
    assertThat(notFound(find(tooDeep.endEntity("Lý Văn Tài"), last, tooDeep)).reason())
        .isEqualTo(Reason.BAD_CONSTRAINTS);
  }

  @Test
  void find_unknownCriticalExtension_isBadConstraints() {
    X509Certificate odd =
        root.endEntity(
            "Mai Thị Liên",
            spec ->
                spec.extension(
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), true, DERNull.INSTANCE));
    assertNotFound(find(odd), Reason.BAD_CONSTRAINTS, "critical extension");
  }

  @Test
  void find_anchorThatIsNoAuthority_issuesNothing() {
    TestCa person =
        TestCa.root("Cá nhân", "SHA256withECDSA", spec -> spec.without(Extension.basicConstraints));
    X509Certificate leaf = person.endEntity("Tô Văn Kiên");
    assertNotFound(
        new PathFinder(TrustAnchors.of(person.certificate()))
            .find(leaf, List.of(), DURING, Purpose.SIGNER),
        Reason.BAD_CONSTRAINTS,
        "not an authority");
  }

  @Test
  void find_algorithmThatTheJvmForbids_isWeakAlgorithm() {
    TestCa rsaRoot = TestCa.root("CA gốc RSA", "SHA256withRSA", spec -> {});
    X509Certificate leaf =
        rsaRoot.endEntity("Trịnh Văn Quý", spec -> spec.signedWith("MD5withRSA"));
    assertNotFound(
        new PathFinder(TrustAnchors.of(rsaRoot.certificate()))
            .find(leaf, List.of(), DURING, Purpose.SIGNER),
        Reason.WEAK_ALGORITHM,
        "jdk.certpath.disabledAlgorithms");
  }

  @Test
  void find_timeStampCertificate_isForTimeStampsOnly() {
    X509Certificate tsa =
        root.endEntity(
            "Máy chủ dấu thời gian",
            spec -> spec.extendedKeyUsage(true, KeyPurposeId.id_kp_timeStamping));
    assertThat(finder.find(tsa, List.of(), DURING, Purpose.TIME_STAMP)).isInstanceOf(Found.class);
    assertNotFound(find(tsa), Reason.WRONG_PURPOSE, "time-stamps or OCSP alone");
  }

  @Test
  void find_timeStampAuthority_issuesNoSigners() {
    TestCa tsaRoot =
        root.subordinate(
            "CA dấu thời gian",
            spec -> spec.extendedKeyUsage(true, KeyPurposeId.id_kp_timeStamping));
    assertThat(notFound(find(tsaRoot.endEntity("Cao Văn Hải"), tsaRoot)).reason())
        .isEqualTo(Reason.WRONG_PURPOSE);
  }

  @Test
  void find_extendedKeyUsageNotCriticalOrNotAlone_isNoTimeStampCertificate() {
    X509Certificate notCritical =
        root.endEntity("A", spec -> spec.extendedKeyUsage(false, KeyPurposeId.id_kp_timeStamping));
    X509Certificate notAlone =
        root.endEntity(
            "B",
            spec ->
                spec.extendedKeyUsage(
                    true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning));
    for (X509Certificate certificate : List.of(notCritical, notAlone, signer)) {
      PathResult result =
          finder.find(certificate, List.of(authority.certificate()), DURING, Purpose.TIME_STAMP);
      assertThat(notFound(result).reason()).isEqualTo(Reason.WRONG_PURPOSE);
    }
  }

  @Test
  void find_encryptionCertificate_isNoSigner() {
    X509Certificate encryption =
        root.endEntity("Dương Thị Ngọc", spec -> spec.keyUsage(KeyUsage.keyEncipherment));
    assertNotFound(find(encryption), Reason.WRONG_PURPOSE, "digitalSignature");
  }

  @Test
  void find_authorityForThePurposeOfIssuing_isFoundAndASignerIsNot() {
    assertThat(finder.find(authority.certificate(), List.of(), DURING, Purpose.ISSUER))
        .isInstanceOf(Found.class);
    assertThat(
            notFound(finder.find(signer, List.of(authority.certificate()), DURING, Purpose.ISSUER))
                .reason())
        .isEqualTo(Reason.WRONG_PURPOSE);
  }

  @Test
  void anchorOf_authority_onlyUnderAnAnchor() {
    assertThat(finder.anchorOf(root.certificate())).isEqualTo(root.certificate());
    assertThat(finder.anchorOf(authority.certificate())).isEqualTo(root.certificate());
    assertThat(finder.anchorOf(TestCa.root("CA lạ").certificate())).isNull();
    assertThat(finder.anchorOf(TestCa.impostorOf(root.certificate()).certificate())).isNull();
  }

  @Test
  void anchorOf_authorityThatOnlyADocumentConnects_onceItsPathWasFound() {
    TestCa deep = authority.subordinate("CA cấp ba");
    assertThat(finder.anchorOf(deep.certificate())).isNull();
    find(deep.endEntity("Chu Văn An"), deep, authority);
    assertThat(finder.anchorOf(deep.certificate())).isEqualTo(root.certificate());
  }

  private PathResult find(X509Certificate leaf, TestCa... fromDocument) {
    List<X509Certificate> certificates =
        List.of(fromDocument).stream().map(TestCa::certificate).toList();
    return finder.find(leaf, certificates, DURING, Purpose.SIGNER);
  }

  private static NotFound notFound(PathResult result) {
    assertThat(result).isInstanceOf(NotFound.class);
    return (NotFound) result;
  }

  private static void assertNotFound(PathResult result, Reason reason, String detail) {
    assertThat(notFound(result).reason()).isEqualTo(reason);
    assertThat(notFound(result).detail()).contains(detail);
  }

  private static void assertFound(PathResult result, X509Certificate... path) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.path()).containsExactly(path));
  }
}
