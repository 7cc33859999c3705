package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PkiSimulatorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final byte[] NONCE = {4, 8, 1, 2, 3, 4, 5, 6, 7, 8};
  private static PkiSimulator pki;

  @BeforeAll
  static void start() {
    pki =
        PkiSimulator.builder()
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .tsaClock(Clock.fixed(NOW.minusSeconds(761), ZoneOffset.UTC))
            .caKey(KeyType.P_256)
            .tsaKey(KeyType.P_256)
            .tsaPolicy("2.16.704.1.1.1.2.7")
            .tsaAccuracy(Duration.ofMillis(1500))
            .start();
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  // Certificates

  @Test
  void issue_defaults_validForFiveYearsSinceLastYear() {
    X509Certificate certificate = issue(person()).certificate();

    assertThat(certificate.getNotBefore()).isEqualTo(Date.from(NOW.minus(Duration.ofDays(365))));
    assertThat(certificate.getNotAfter()).isEqualTo(Date.from(NOW.plus(Duration.ofDays(4 * 365))));
  }

  @Test
  void issue_expired_endedYesterday() {
    assertThat(issue(person().expired()).certificate().getNotAfter())
        .isEqualTo(Date.from(NOW.minus(Duration.ofDays(1))));
  }

  @Test
  void issue_notYetValid_beginsTomorrow() {
    assertThat(issue(person().notYetValid()).certificate().getNotBefore())
        .isEqualTo(Date.from(NOW.plus(Duration.ofDays(1))));
  }

  @Test
  void validity_endBeforeBegin_refused() {
    assertThatThrownBy(() -> person().validity(NOW, NOW.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give from < until");
  }

  @Test
  void issue_withoutAddressesAndUsages_leavesExtensionsOut() {
    X509Certificate certificate =
        issue(person().crlUris().ocspUris().caIssuersUris().keyUsage().extendedKeyUsage())
            .certificate();

    assertThat(certificate.getNonCriticalExtensionOIDs())
        .doesNotContain("2.5.29.31", "1.3.6.1.5.5.7.1.1", "2.5.29.37");
    assertThat(certificate.getCriticalExtensionOIDs()).containsExactly("2.5.29.19");
  }

  @Test
  void issue_ownAddressesAndUsages_written() throws Exception {
    X509Certificate certificate =
        issue(
                person()
                    .crlUris(URI.create("http://crl.example.vn/a.crl"))
                    .ocspUris(URI.create("http://ocsp.example.vn"))
                    .caIssuersUris()
                    .keyUsage(KeyUsage.NON_REPUDIATION)
                    .extendedKeyUsage("1.2.840.113583.1.1.5"))
            .certificate();

    assertThat(certificate.getKeyUsage()).startsWith(false, true, false);
    assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.2.840.113583.1.1.5");
    assertThat(text(certificate.getExtensionValue("2.5.29.31")))
        .endsWith("http://crl.example.vn/a.crl");
    assertThat(text(certificate.getExtensionValue("1.3.6.1.5.5.7.1.1")))
        .endsWith("http://ocsp.example.vn");
  }

  @Test
  void issue_citizen_hasPersonalIdAsUid() {
    assertThat(
            issue(CertificateProfile.citizen("Hồ Văn Lượng", "049090000017").key(KeyType.P_256))
                .certificate()
                .getSubjectX500Principal()
                .getName(X500Principal.RFC1779))
        .contains("CN=Hồ Văn Lượng", "CCCD:049090000017");
  }

  @Test
  void issue_manyAtOnce_serialsUnique() {
    Set<BigInteger> serials =
        IntStream.range(0, 50)
            .parallel()
            .mapToObj(i -> issue(person()).certificate().getSerialNumber())
            .collect(Collectors.toSet());

    assertThat(serials).hasSize(50);
  }

  @Test
  void revoke_foreignCertificate_refused() {
    X509Certificate root = pki.rootCertificate();

    assertThatThrownBy(() -> pki.revoke(root, NOW, CRLReason.UNSPECIFIED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("This simulator has not issued the certificate");
  }

  @Test
  void pkcs12_passwordNotAscii_refused() {
    IssuedCertificate signer = issue(person());

    assertThatThrownBy(() -> signer.pkcs12("mật khẩu".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The password of a PKCS#12 file must be ASCII and not empty: use another");
  }

  // OCSP

  @Test
  void ocsp_get_answersAsPostAndEchoesNonce() throws Exception {
    X509Certificate signer = issue(person()).certificate();
    OCSPReq query = query(pki.subCaCertificate(), signer.getSerialNumber());
    String encoded =
        URLEncoder.encode(
            Base64.getEncoder().encodeToString(query.getEncoded()), StandardCharsets.US_ASCII);

    BasicOCSPResp answer = basic(TestHttp.get(URI.create(pki.ocspUri() + "/" + encoded)).body());

    assertThat(answer.getResponses()[0].getCertStatus()).isNull();
    assertThat(
            answer
                .getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                .getExtnValue()
                .getOctets())
        .isEqualTo(NONCE);
    assertThat(answer.getProducedAt()).isEqualTo(Date.from(NOW));
  }

  @Test
  void ocsp_serialNeverIssued_unknown() throws Exception {
    OCSPReq query = query(pki.subCaCertificate(), BigInteger.TWO);

    assertThat(basic(postOcsp(query.getEncoded())).getResponses()[0].getCertStatus())
        .isInstanceOf(UnknownStatus.class);
  }

  @Test
  void ocsp_foreignIssuer_unauthorized() throws Exception {
    X509Certificate foreign = issue(person()).certificate();

    assertThat(new OCSPResp(postOcsp(query(foreign, BigInteger.TWO).getEncoded())).getStatus())
        .isEqualTo(OCSPResp.UNAUTHORIZED);
  }

  @Test
  void ocsp_notARequest_malformed() throws Exception {
    assertThat(new OCSPResp(postOcsp(new byte[] {1, 2, 3})).getStatus())
        .isEqualTo(OCSPResp.MALFORMED_REQUEST);
    assertThat(new OCSPResp(TestHttp.get(pki.ocspUri()).body()).getStatus())
        .isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  @Test
  void ocspResponse_revocationInTheFuture_notYetTold() throws Exception {
    X509Certificate signer = issue(person()).certificate();
    pki.revoke(signer, NOW.plusSeconds(1), CRLReason.CERTIFICATE_HOLD);
    assertThat(basic(pki.ocspResponse(signer)).getResponses()[0].getCertStatus()).isNull();

    pki.revoke(signer, NOW, CRLReason.CERTIFICATE_HOLD);
    assertThat(basic(pki.ocspResponse(signer)).getResponses()[0].getCertStatus())
        .isInstanceOfSatisfying(
            RevokedStatus.class, status -> assertThat(status.getRevocationReason()).isEqualTo(6));
  }

  // Time-stamps

  @Test
  void tsa_settings_seenInToken() throws Exception {
    TimeStampTokenInfo token = stamp(new TimeStampRequestGenerator()).getTimeStampInfo();

    assertThat(token.getPolicy().getId()).isEqualTo("2.16.704.1.1.1.2.7");
    assertThat(token.getGenTime()).isEqualTo(Date.from(NOW.minusSeconds(761)));
    assertThat(token.getGenTimeAccuracy().getSeconds()).isEqualTo(1);
    assertThat(token.getGenTimeAccuracy().getMillis()).isEqualTo(500);
  }

  @Test
  void tsa_certReq_honoured() throws Exception {
    TimeStampRequestGenerator wanting = new TimeStampRequestGenerator();
    wanting.setCertReq(true);

    assertThat(stamp(wanting).getCertificates().getMatches(null)).hasSize(2);
    assertThat(stamp(new TimeStampRequestGenerator()).getCertificates().getMatches(null)).isEmpty();
  }

  @Test
  void tsa_manyAtOnce_serialsUnique() {
    List<BigInteger> serials =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> stampSerial(i % 2 == 0 ? KeyType.P_256 : KeyType.P_384))
            .toList();

    assertThat(serials).doesNotHaveDuplicates();
  }

  @Test
  void tsa_md5_refusedAsBadAlgorithm() throws Exception {
    TimeStampRequest query =
        new TimeStampRequestGenerator().generate(TSPAlgorithms.MD5, new byte[16]);

    TimeStampResponse response = postTsa(pki.tsaUri(), query.getEncoded());

    assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
    assertThat(response.getFailInfo().intValue()).isEqualTo(PKIFailureInfo.badAlg);
  }

  @Test
  void tsa_otherPolicy_refused() throws Exception {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setReqPolicy(new ASN1ObjectIdentifier("1.2.3.4"));
    TimeStampRequest query = generator.generate(TSPAlgorithms.SHA256, new byte[32]);

    assertThat(postTsa(pki.tsaUri(), query.getEncoded()).getFailInfo().intValue())
        .isEqualTo(PKIFailureInfo.unacceptedPolicy);
  }

  @Test
  void tsa_notARequest_badDataFormat() throws Exception {
    assertThat(postTsa(pki.tsaUri(), new byte[] {1, 2, 3}).getFailInfo().intValue())
        .isEqualTo(PKIFailureInfo.badDataFormat);
  }

  @Test
  void tsa_wrongContentType_status415() throws Exception {
    assertThat(TestHttp.post(pki.tsaUri(), "application/octet-stream", new byte[0]).statusCode())
        .isEqualTo(415);
    assertThat(TestHttp.get(pki.tsaUri()).statusCode()).isEqualTo(405);
  }

  // The server

  @Test
  void requests_get_logged() throws Exception {
    TestHttp.get(pki.crlUri());

    PkiRequest last = pki.requests().get(pki.requests().size() - 1);
    assertThat(last.service()).isEqualTo(PkiService.CRL);
    assertThat(last.method()).isEqualTo("GET");
    assertThat(last.uri()).hasToString(pki.crlUri().getPath());
    assertThat(last.at()).isEqualTo(NOW);
    assertThat(last.header("user-agent").orElseThrow()).startsWith("Java-http-client");
    assertThat(last.body()).isEmpty();
    assertThat(last.fault()).isEmpty();
  }

  @Test
  void start_portTaken_saysWhatToDo() {
    PkiSimulator.Builder second =
        PkiSimulator.builder().caKey(KeyType.P_256).port(pki.tsaUri().getPort());

    assertThatThrownBy(second::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "Cannot listen on 127.0.0.1:%d: use another port, or 0 for any free one",
            pki.tsaUri().getPort());
  }

  @Test
  void close_portFree_again() throws Exception {
    PkiSimulator first = PkiSimulator.builder().caKey(KeyType.P_256).start();
    int port = first.tsaUri().getPort();
    TestHttp.get(first.crlUri());
    first.close();

    try (PkiSimulator second = PkiSimulator.builder().caKey(KeyType.P_256).port(port).start()) {
      assertThat(TestHttp.get(second.crlUri()).statusCode()).isEqualTo(200);
    }
  }

  private static CertificateProfile.Builder person() {
    return CertificateProfile.person("Nguyễn Thị Hồng Nhung").key(KeyType.P_256);
  }

  private static IssuedCertificate issue(CertificateProfile.Builder profile) {
    return pki.issue(profile.build());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static OCSPReq query(X509Certificate issuer, BigInteger serial) throws Exception {
    CertificateID id =
        new CertificateID(
            new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
            Certificates.holder(issuer),
            serial);
    return new OCSPReqBuilder()
        .addRequest(id)
        .setRequestExtensions(
            new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, NONCE)))
        .build();
  }

  private static byte[] postOcsp(byte[] query) throws Exception {
    return TestHttp.post(pki.ocspUri(), "application/ocsp-request", query).body();
  }

  private static BasicOCSPResp basic(byte[] response) throws Exception {
    return (BasicOCSPResp) new OCSPResp(response).getResponseObject();
  }

  private static TimeStampToken stamp(TimeStampRequestGenerator generator) throws Exception {
    TimeStampRequest query = generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.TEN);
    TimeStampResponse response = postTsa(pki.tsaUri(), query.getEncoded());
    response.validate(query);
    return response.getTimeStampToken();
  }

  private static BigInteger stampSerial(KeyType key) {
    try {
      byte[] query =
          new TimeStampRequestGenerator().generate(TSPAlgorithms.SHA256, new byte[32]).getEncoded();
      return postTsa(pki.tsaUri(key), query)
          .getTimeStampToken()
          .getTimeStampInfo()
          .getSerialNumber();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static TimeStampResponse postTsa(URI tsa, byte[] query) throws Exception {
    return new TimeStampResponse(TestHttp.post(tsa, "application/timestamp-query", query).body());
  }
}
