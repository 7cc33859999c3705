package vn.hoso.signature.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.internal.pkix.EmbeddedEvidence;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.pkix.TestCa;
import vn.hoso.signature.internal.pkix.TestCrl;
import vn.hoso.signature.internal.verify.CheckedPaths.CheckedPath;
import vn.hoso.signature.internal.verify.CheckedPaths.Material;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** An authority with two certificates for one key, under two roots. */
class CheckedPathsTest {

  private static final Instant BEFORE = DURING.minus(Duration.ofHours(1));

  private final TestCa root = TestCa.root("CA gốc thứ nhất");
  private final TestCa other = TestCa.root("CA gốc thứ hai");
  private final TestCa authority = root.subordinate("CA phục vụ các xã");
  private final X509Certificate cross = other.crossCertify(authority, spec -> {}).certificate();
  private final X509Certificate signer = authority.endEntity("Nguyễn Thị Hạnh");

  private final TestCrl ofRoot = TestCrl.of(root, BEFORE);
  private final TestCrl ofOther = TestCrl.of(other, BEFORE);
  private final TestCrl ofAuthority = TestCrl.of(authority, BEFORE);

  @Test
  void find_nothingRevoked_isAPathWithoutRevocation() {
    CheckedPath found = find();

    assertThat(found.result()).isInstanceOf(Found.class);
    assertThat(found.revoked()).isEmpty();
    assertThat(found.statuses()).hasSize(2);
  }

  @Test
  void find_authorityRevokedUnderOneRoot_takesTheOther() {
    ofRoot.revoke(authority.certificate(), BEFORE);

    assertPath(find(), cross, other);
  }

  @Test
  void find_authorityRevokedUnderTheOtherRoot_takesTheOne() {
    ofOther.revoke(cross, BEFORE);

    assertPath(find(), authority.certificate(), root);
  }

  @Test
  void find_authorityRevokedUnderBoth_isRevoked() {
    ofRoot.revoke(authority.certificate(), BEFORE);
    ofOther.revoke(cross, BEFORE);

    assertThat(find().revoked()).isPresent();
  }

  @Test
  void find_signerRevoked_isRevokedWhateverThePath() {
    ofAuthority.revoke(signer, BEFORE);

    assertThat(find().revoked())
        .hasValueSatisfying(revoked -> assertThat(revoked.certificate()).isEqualTo(signer));
  }

  private CheckedPath find() {
    TrustAnchors trust = TrustAnchors.of(root.certificate(), other.certificate());
    PathFinder paths = new PathFinder(trust);
    Clock clock = Clock.fixed(DURING, ZoneOffset.UTC);
    RevocationService service =
        new RevocationService(NetworkAccess.off(), clock, OfflineRevocation.none(), paths);
    Material material =
        new Material(
            List.of(authority.certificate(), cross),
            new EmbeddedEvidence(
                List.of(ofRoot.der(), ofOther.der(), ofAuthority.der()), List.of(), der -> DURING));
    return new CheckedPaths(paths, new RevocationCheck(service))
        .find(signer, material, DURING, Purpose.SIGNER, new Findings()::used);
  }

  private void assertPath(CheckedPath checked, X509Certificate issuer, TestCa anchor) {
    assertThat(checked.revoked()).isEmpty();
    assertThat(checked.result())
        .isInstanceOfSatisfying(
            Found.class,
            found ->
                assertThat(found.path()).containsExactly(signer, issuer, anchor.certificate()));
  }
}
