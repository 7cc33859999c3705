package vn.hoso.signature.internal.pkix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** When the network is asked, how often, and what becomes of the answers. */
@Timeout(60)
class OnlineRevocationTest {

  private static final Instant BEFORE = DURING.minus(Duration.ofHours(1));
  private static final Duration REUSED = Duration.ofMinutes(10);

  private final LoopbackServer server = new LoopbackServer();
  private final MovableClock clock = new MovableClock();
  private final TestCa ca = TestCa.root("CA phục vụ các xã");
  private final X509Certificate signer = certificate("/ocsp", "/xa.crl");
  private final RevocationService service = service(ca);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void check_networkOff_asksNobody() {
    RevocationService offline =
        new RevocationService(
            NetworkAccess.off(),
            clock,
            OfflineRevocation.none(),
            new PathFinder(TrustAnchors.of(ca.certificate())));
    serveOcsp(TestOcsp.by(ca, DURING));
    assertThat(check(offline, signer).status()).isEqualTo(Status.UNKNOWN);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void check_ocspAnswers_theCrlIsNotFetched() {
    serveOcsp(TestOcsp.by(ca, DURING));
    serveCrl(TestCrl.of(ca, BEFORE));
    RevocationFinding finding = check(signer);
    assertThat(finding.status()).as(finding.detail()).isEqualTo(Status.GOOD);
    assertThat(finding.source()).isEqualTo(Source.OCSP);
    assertThat(finding.detail()).contains(server.url("/ocsp"));
    assertThat(server.requests()).containsExactly("POST /ocsp");
  }

  @Test
  void check_ocspRevoked_isRevoked() {
    serveOcsp(TestOcsp.by(ca, DURING).revoked(BEFORE, CRLReason.keyCompromise));
    assertThat(check(signer).status()).isEqualTo(Status.REVOKED);
  }

  @Test
  void check_ocspRequest_asksForTheCertificate() {
    server.on(
        "/ocsp",
        exchange -> {
          assertThat(exchange.getRequestHeaders().getFirst("Content-Type"))
              .isEqualTo("application/ocsp-request");
          byte[] request = exchange.getRequestBody().readAllBytes();
          byte[] id = OcspCertId.of(signer, ca.certificate()).getEncoded();
          boolean asked = new String(request, ISO_8859_1).contains(new String(id, ISO_8859_1));
          LoopbackServer.answer(exchange, asked ? 200 : 400, TestOcsp.by(ca, DURING).about(signer));
        });
    assertThat(check(signer).status()).isEqualTo(Status.GOOD);
  }

  @Test
  void check_ocspFails_theCrlIsFetched() {
    server.onStatus("/ocsp", 503);
    serveCrl(TestCrl.of(ca, BEFORE).revoke(signer, BEFORE));
    RevocationFinding finding = check(signer);
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.source()).isEqualTo(Source.CRL);
    assertThat(server.requests()).containsExactly("POST /ocsp", "GET /xa.crl");
  }

  @Test
  void check_ocspIsForgedOrHtml_theCrlIsFetched() {
    serveCrl(TestCrl.of(ca, BEFORE));
    server.on("/ocsp", "<html>Đăng nhập mạng</html>".getBytes(UTF_8));
    assertThat(check(signer).source()).isEqualTo(Source.CRL);
    TestCa stranger = TestCa.root("CA lạ");
    X509Certificate other = certificate("/ocsp2", "/xa.crl");
    server.on("/ocsp2", TestOcsp.by(ca, DURING).signedBy(stranger).about(other));
    assertThat(check(other).source()).isEqualTo(Source.CRL);
  }

  @Test
  void check_nobodyAnswers_isUnknownAndNamesEachAddress() {
    server.onStatus("/ocsp", 503);
    server.on("/xa.crl", "<html>404</html>".getBytes(UTF_8));
    RevocationFinding finding = check(signer);
    assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
    assertThat(finding.detail())
        .contains("no answer from " + server.url("/ocsp") + ": HTTP status 503")
        .contains("no CRL from " + server.url("/xa.crl"));
  }

  @Test
  void check_issuerWithoutPathToAnAnchor_asksNobody() {
    serveOcsp(TestOcsp.by(ca, DURING));
    RevocationService ofAnotherTrust = service(TestCa.root("CA khác"));
    assertThat(check(ofAnotherTrust, signer).status()).isEqualTo(Status.UNKNOWN);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void check_evidenceMadeAfterTheInstant_needsNoNetwork() {
    serveOcsp(TestOcsp.by(ca, DURING));
    RevocationFinding finding = check(service, signer, List.of(TestCrl.of(ca, DURING).der()));
    assertThat(finding.status()).isEqualTo(Status.GOOD);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void check_evidenceMadeBeforeTheInstant_isOverruledByTheNetwork() {
    serveOcsp(TestOcsp.by(ca, DURING).revoked(BEFORE, CRLReason.keyCompromise));
    RevocationFinding finding = check(service, signer, List.of(TestCrl.of(ca, BEFORE).der()));
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
  }

  @Test
  void check_evidenceMadeBeforeTheInstantAndNetworkDead_stillCounts() {
    server.onStatus("/ocsp", 503);
    server.onStatus("/xa.crl", 503);
    RevocationFinding finding = check(service, signer, List.of(TestCrl.of(ca, BEFORE).der()));
    assertThat(finding.status()).isEqualTo(Status.GOOD);
    assertThat(finding.detail()).contains("embedded");
  }

  @Test
  void check_again_usesTheAnswerUntilItIsTenMinutesOld() {
    serveOcsp(TestOcsp.by(ca, DURING));
    check(signer);
    clock.advance(REUSED.minusSeconds(1));
    check(signer);
    assertThat(server.requests()).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    check(signer);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void check_anotherSignerOfTheSameIssuer_usesTheFetchedCrl() {
    server.onStatus("/ocsp", 404);
    X509Certificate first = certificate(null, "/xa.crl");
    X509Certificate second = certificate(null, "/xa.crl");
    serveCrl(TestCrl.of(ca, BEFORE).revoke(second, BEFORE));
    assertThat(check(first).status()).isEqualTo(Status.GOOD);
    assertThat(check(second).status()).isEqualTo(Status.REVOKED);
    assertThat(server.requests()).containsExactly("GET /xa.crl");
  }

  @Test
  void check_crlHostDiesAfterFetching_theFetchedCrlCountsWhileItIsCurrent() {
    X509Certificate leaf = certificate(null, "/xa.crl");
    serveCrl(TestCrl.of(ca, BEFORE, DURING.plus(Duration.ofHours(2))));
    check(leaf);
    server.onStatus("/xa.crl", 503);
    clock.advance(Duration.ofHours(1));
    assertThat(check(service, leaf, clock.instant()).status()).isEqualTo(Status.GOOD);
    clock.advance(Duration.ofHours(1));
    assertThat(check(service, leaf, clock.instant()).status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void check_crlInPem_isRead() {
    X509Certificate leaf = certificate(null, "/xa.crl");
    String base64 = Base64.getMimeEncoder().encodeToString(TestCrl.of(ca, BEFORE).der());
    server.on(
        "/xa.crl",
        ("-----BEGIN X509 CRL-----\n" + base64 + "\n-----END X509 CRL-----\n").getBytes(UTF_8));
    assertThat(check(leaf).status()).isEqualTo(Status.GOOD);
  }

  @Test
  void check_hostFailedTwice_isLeftAloneAndAskedAgainAfterFiveMinutes() {
    X509Certificate leaf = certificate("/ocsp", null);
    server.onStatus("/ocsp", 503);
    check(leaf);
    check(leaf);
    RevocationFinding third = check(leaf);
    assertThat(third.detail()).contains("left alone");
    assertThat(server.requests()).hasSize(2);
    clock.advance(HostCircuit.PAUSE);
    check(leaf);
    check(leaf);
    assertThat(server.requests()).as("one more failure is enough").hasSize(3);
    clock.advance(HostCircuit.PAUSE);
    server.on("/ocsp", TestOcsp.by(ca, DURING).about(leaf));
    assertThat(check(leaf).status()).isEqualTo(Status.GOOD);
  }

  @Test
  void check_urlsThatAreNotHttp_areNotAsked() {
    X509Certificate leaf =
        ca.endEntity(
            "Nguyễn Văn An",
            spec ->
                spec.extension(
                        Extension.authorityInfoAccess, false, ocspAccess("ldap://127.0.0.1/ocsp"))
                    .extension(
                        Extension.cRLDistributionPoints,
                        false,
                        distributionPoint("file:///etc/passwd")));
    assertThat(check(leaf).detail()).startsWith("no CRL and no OCSP response");
  }

  @Test
  void check_manyAddresses_onlyTheFirstTwoAreAsked() {
    List<AccessDescription> access = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      server.onStatus("/o" + i, 404);
      access.add(new AccessDescription(AccessDescription.id_ad_ocsp, uri(server.url("/o" + i))));
    }
    X509Certificate leaf =
        ca.endEntity(
            "Nguyễn Văn Ba",
            spec ->
                spec.extension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(access.toArray(AccessDescription[]::new))));
    check(leaf);
    assertThat(server.requests()).containsExactly("POST /o1", "POST /o2");
  }

  @Test
  void check_eightThreadsAtOnce_askOnce() throws InterruptedException, ExecutionException {
    serveOcsp(TestOcsp.by(ca, DURING));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<RevocationFinding>> findings = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        findings.add(threads.submit(() -> check(signer)));
      }
      for (Future<RevocationFinding> finding : findings) {
        assertThat(finding.get().status()).isEqualTo(Status.GOOD);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.requests()).hasSize(1);
  }

  private RevocationService service(TestCa anchor) {
    return new RevocationService(
        NetworkAccess.builder().allowPrivateAddresses().build(),
        clock,
        OfflineRevocation.none(),
        new PathFinder(TrustAnchors.of(anchor.certificate())));
  }

  private RevocationFinding check(X509Certificate subject) {
    return check(service, subject);
  }

  private RevocationFinding check(RevocationService with, X509Certificate subject) {
    return check(with, subject, List.of());
  }

  private RevocationFinding check(
      RevocationService with, X509Certificate subject, List<byte[]> crls) {
    return TestRevocation.check(with, subject, ca.certificate(), DURING, crls, List.of());
  }

  private RevocationFinding check(RevocationService with, X509Certificate subject, Instant at) {
    return TestRevocation.check(with, subject, ca.certificate(), at, List.of(), List.of());
  }

  private void serveOcsp(TestOcsp ocsp) {
    server.on("/ocsp", ocsp.about(signer));
  }

  private void serveCrl(TestCrl crl) {
    server.on("/xa.crl", crl.der());
  }

  private X509Certificate certificate(String ocspPath, String crlPath) {
    return ca.endEntity(
        "Nguyễn Thị Hạnh",
        spec -> {
          if (ocspPath != null) {
            spec.extension(Extension.authorityInfoAccess, false, ocspAccess(server.url(ocspPath)));
          }
          if (crlPath != null) {
            spec.extension(
                Extension.cRLDistributionPoints, false, distributionPoint(server.url(crlPath)));
          }
        });
  }

  private static AuthorityInformationAccess ocspAccess(String url) {
    return new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(url));
  }

  private static CRLDistPoint distributionPoint(String url) {
    DistributionPointName name = new DistributionPointName(new GeneralNames(uri(url)));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
  }

  private static GeneralName uri(String url) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, url);
  }

  /** Stands still until told to move. */
  private static final class MovableClock extends Clock {

    private volatile Instant now = DURING;

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
