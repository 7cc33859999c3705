package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.Reason;
import vn.hoso.signature.internal.pkix.TestCa.Spec;
import vn.hoso.signature.trust.TrustAnchors;

/** Certificates of the shapes seen in Vietnam, made by an authority that nobody pinned. */
class PkiQuirkTest {

  private static final TestCa ROOT = TestCa.root("CA gốc - RS");

  static Stream<Arguments> quirks() {
    return Stream.of(
        Arguments.of(
            PkiQuirk.IMPOSSIBLE_CRL_ISSUER,
            shape(spec -> criticalDistributionPoint(spec, TestCa.name("CA gốc – RS")))),
        Arguments.of(
            PkiQuirk.CRITICAL_AUTHORITY_INFO_ACCESS,
            shape(
                spec ->
                    spec.extension(
                        Extension.authorityInfoAccess,
                        true,
                        new AuthorityInformationAccess(
                            AccessDescription.id_ad_caIssuers,
                            uri("http://ca.example.test/goc.p7b"))))),
        Arguments.of(
            PkiQuirk.END_ENTITY_WITH_CERT_SIGN,
            shape(
                spec ->
                    spec.keyUsage(
                        KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign))));
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void find_underAnAnchorThatNobodyPinned_isRefused(PkiQuirk quirk, X509Certificate certificate) {
    PathResult result = find(new PathFinder(TrustAnchors.of(ROOT.certificate())), certificate);
    assertThat(result)
        .isInstanceOfSatisfying(
            NotFound.class,
            notFound -> assertThat(notFound.reason()).isEqualTo(Reason.BAD_CONSTRAINTS));
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void find_whereTheRuleIsActive_isFoundWithANote(PkiQuirk quirk, X509Certificate certificate) {
    assertThat(find(finder(EnumSet.of(quirk)), certificate))
        .isInstanceOfSatisfying(
            Found.class,
            found ->
                assertThat(found.notes())
                    .containsExactly("accepted under this anchor: " + quirk.description()));
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void find_whereOnlyOtherRulesAreActive_isRefused(PkiQuirk quirk, X509Certificate certificate) {
    assertThat(find(finder(EnumSet.complementOf(EnumSet.of(quirk))), certificate))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void find_criticalDistributionPointThatCanBeProcessed_needsNoRule() {
    PathFinder strict = finder(Set.of());
    assertThat(find(strict, shape(spec -> criticalDistributionPoint(spec, null))))
        .isInstanceOf(Found.class);
    assertThat(find(strict, shape(spec -> criticalDistributionPoint(spec, ROOT.subject()))))
        .isInstanceOf(Found.class);
  }

  @Test
  void find_certSignInASignersCertificate_isRefusedEvenWhereTheRuleIsActive() {
    X509Certificate signer =
        ROOT.endEntity(
            "Nguyễn Văn Cường",
            spec -> spec.keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
    assertThat(
            finder(EnumSet.allOf(PkiQuirk.class)).find(signer, List.of(), DURING, Purpose.SIGNER))
        .isInstanceOf(NotFound.class);
  }

  private static PathFinder finder(Set<PkiQuirk> active) {
    return new PathFinder(TrustAnchors.of(ROOT.certificate()), anchor -> active);
  }

  private static PathResult find(PathFinder finder, X509Certificate certificate) {
    return finder.find(certificate, List.of(), DURING, Purpose.TIME_STAMP);
  }

  private static X509Certificate shape(Consumer<Spec> adjustment) {
    return ROOT.endEntity(
        "Máy chủ dấu thời gian",
        spec -> adjustment.accept(spec.extendedKeyUsage(true, KeyPurposeId.id_kp_timeStamping)));
  }

  private static void criticalDistributionPoint(Spec spec, @Nullable X500Principal crlIssuer) {
    DistributionPoint point =
        new DistributionPoint(
            new DistributionPointName(new GeneralNames(uri("http://ca.example.test/goc.crl"))),
            null,
            crlIssuer == null
                ? null
                : new GeneralNames(new GeneralName(X500Name.getInstance(crlIssuer.getEncoded()))));
    spec.extension(
        Extension.cRLDistributionPoints, true, new CRLDistPoint(new DistributionPoint[] {point}));
  }

  private static GeneralName uri(String uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
  }
}
