package vn.hoso.signature.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.pdf.read.PdfEvidence;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.pkix.TestCa;
import vn.hoso.signature.internal.pkix.TestCrl;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** An authority with two certificates for one key, under two roots. */
class EvidenceCollectorTest {

  private static final Path NAME = Path.of("tờ trình.pdf");
  private static final Instant BEFORE = DURING.minus(Duration.ofHours(1));

  private final TestCa root = TestCa.root("CA gốc thứ nhất");
  private final TestCa other = TestCa.root("CA gốc thứ hai");
  private final TestCa authority = root.subordinate("CA phục vụ các xã");
  private final X509Certificate cross = other.crossCertify(authority, spec -> {}).certificate();
  private final X509Certificate signer = authority.endEntity("Hoàng Thị Ánh Nguyệt");

  private final TestCrl ofRoot = TestCrl.of(root, BEFORE);
  private final TestCrl ofOther = TestCrl.of(other, BEFORE);
  private final TestCrl ofAuthority = TestCrl.of(authority, BEFORE);

  @Test
  void collect_nothingRevoked_isTheFirstPathAndItsStatuses() throws GeneralSecurityException {
    assertEvidence(collect(), authority.certificate(), root);
  }

  @Test
  void collect_authorityRevokedUnderTheFirstRoot_isTheEvidenceOfTheSecond()
      throws GeneralSecurityException {
    ofRoot.revoke(authority.certificate(), BEFORE);

    assertEvidence(collect(), cross, other);
  }

  @Test
  void collect_authorityRevokedUnderBoth_isRefused() {
    ofRoot.revoke(authority.certificate(), BEFORE);
    ofOther.revoke(cross, BEFORE);

    assertThatThrownBy(this::collect)
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(NAME.toString(), "is revoked since");
  }

  private PdfEvidence collect() {
    PathFinder paths = new PathFinder(TrustAnchors.of(root.certificate(), other.certificate()));
    Clock clock = Clock.fixed(DURING, ZoneOffset.UTC);
    RevocationService service =
        new RevocationService(NetworkAccess.off(), clock, OfflineRevocation.none(), paths);
    SignerFacts by =
        new SignerFacts(
            Optional.of(signer),
            "",
            "SHA-256",
            "",
            SigningCertificateRef.MATCHES,
            Optional.empty());
    SignatureFacts facts =
        new SignatureFactsBuilder("Signature1", "PDF")
            .material(
                List.of(authority.certificate(), cross),
                List.of(ofRoot.der(), ofOther.der(), ofAuthority.der()),
                List.of())
            .signer(by, null)
            .build();
    return new EvidenceCollector(paths, service)
        .collect(new DocumentFacts(NAME, List.of(facts), List.of()), NAME, DURING);
  }

  private void assertEvidence(PdfEvidence evidence, X509Certificate issuer, TestCa anchor)
      throws GeneralSecurityException {
    assertThat(evidence.certificates())
        .containsExactly(
            signer.getEncoded(), issuer.getEncoded(), anchor.certificate().getEncoded());
    List<X500Principal> issuers = new ArrayList<>();
    for (byte[] crl : evidence.crls()) {
      X509CRL read =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(crl));
      issuers.add(read.getIssuerX500Principal());
    }
    assertThat(issuers).containsExactly(authority.subject(), anchor.subject());
    assertThat(evidence.ocsps()).isEmpty();
  }
}
