package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.Reason;
import vn.hoso.signature.trust.KnownAnchor;
import vn.hoso.signature.trust.TrustAnchors;

/** The published certificates of Vietnam's authorities, if they are at hand. */
@Tag("conformance")
class VietnamesePathsTest {

  private static TrustAnchors trust;

  @BeforeAll
  static void readSamples() {
    String shared = System.getenv("HOSO_SHARED");
    assumeTrue(shared != null, "HOSO_SHARED is not set: no published certificates to test with");
    trust = TrustAnchors.vietnam(Path.of(shared, "samples", "pki"));
  }

  @Test
  void vietnam_publishedFolder_hasEveryKnownAnchorAndTheOthersAsIntermediates() {
    assertThat(trust.anchors()).map(KnownAnchor::of).doesNotHaveDuplicates().hasSize(10);
    assertThat(trust.anchors()).allMatch(anchor -> KnownAnchor.of(anchor).isPresent());
    assertThat(trust.intermediates()).hasSize(54);
    assertThat(trust.problems()).singleElement().asString().contains("INDEX.md");
  }

  @Test
  void anchors_publishedCertificates_haveTheNamesOfTheirPins() {
    for (X509Certificate anchor : trust.anchors()) {
      assertThat(anchor.getSubjectX500Principal().getName())
          .contains("CN=" + KnownAnchor.of(anchor).orElseThrow().commonName());
    }
  }

  @Test
  void find_everyPublishedCertificateInsideItsValidity_reachesItsAnchor() {
    PathFinder finder = new PathFinder(trust);
    assertThat(trust.intermediates())
        .allSatisfy(c -> assertThat(find(finder, c)).isInstanceOf(Found.class));
  }

  @Test
  void find_withoutQuirkRules_failsForExactlyThoseThatNeedThem() {
    PathFinder strict = new PathFinder(trust, anchor -> Set.of());
    List<String> refused = new ArrayList<>();
    for (X509Certificate certificate : trust.intermediates()) {
      if (find(strict, certificate) instanceof NotFound notFound) {
        assertThat(notFound.reason()).isEqualTo(Reason.BAD_CONSTRAINTS);
        refused.add(commonName(certificate));
      }
    }
    assertThat(refused)
        .containsExactlyInAnyOrder(
            "MK CA - OneCA",
            "MK CA - SmartCA",
            "MISA-CA RS",
            "ONE-CA SHA-256 V2",
            "VNPT SmartCA RS 2026",
            "Viettel-CA RS 2026",
            "FPT Certification Authority Timestamping",
            "Intrust Time-Stamping Authority",
            "Time Stamp CA2",
            "VNPAY-CA TSA",
            "VNPT Certification Timestamping Authority",
            "Viettel-CA Timestamping");
  }

  @Test
  void find_signerOfALookAlikeOfAnyAuthority_isNeverFound() {
    PathFinder finder = new PathFinder(trust);
    List<X509Certificate> authorities =
        Stream.concat(trust.anchors().stream(), trust.intermediates().stream())
            .filter(certificate -> certificate.getBasicConstraints() >= 0)
            .toList();
    assertThat(authorities).hasSizeGreaterThan(50);
    for (X509Certificate authority : authorities) {
      TestCa impostor = TestCa.impostorOf(authority);
      PathResult result =
          finder.find(
              impostor.endEntity("UBND xã Tân Lập"),
              List.of(impostor.certificate()),
              TestCa.DURING,
              Purpose.SIGNER);
      assertThat(result).as(commonName(authority)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void find_sha1Authority_isFoundWithANote() {
    X509Certificate g1 =
        trust.intermediates().stream()
            .filter(c -> commonName(c).equals("Co quan chung thuc so Chinh phu"))
            .findFirst()
            .orElseThrow();
    assertThat(find(new PathFinder(trust), g1))
        .isInstanceOfSatisfying(
            Found.class,
            found -> assertThat(found.notes()).singleElement().asString().startsWith("SHA-1"));
  }

  private static PathResult find(PathFinder finder, X509Certificate certificate) {
    Instant begin = certificate.getNotBefore().toInstant();
    Duration period = Duration.between(begin, certificate.getNotAfter().toInstant());
    Instant middle = begin.plus(period.dividedBy(2));
    Purpose purpose = certificate.getBasicConstraints() >= 0 ? Purpose.ISSUER : Purpose.TIME_STAMP;
    return finder.find(certificate, List.of(), middle, purpose);
  }

  private static String commonName(X509Certificate certificate) {
    return Stream.of(certificate.getSubjectX500Principal().getName().split(","))
        .filter(rdn -> rdn.startsWith("CN="))
        .map(rdn -> rdn.substring(3))
        .findFirst()
        .orElseThrow();
  }
}
