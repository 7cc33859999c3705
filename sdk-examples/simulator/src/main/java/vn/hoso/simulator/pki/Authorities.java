package vn.hoso.simulator.pki;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/** The root and the CA under it that issues to signers, with the services of both. Thread-safe. */
final class Authorities {
  private static final String ROOT = "root";
  private static final String ISSUING = "issuing";
  private static final String OCSP_PATH = "/ocsp";

  private final LoopbackServer server;
  private final CertificateAuthority root;
  private final CertificateAuthority issuing;
  private final CrlEndpoint rootCrl;
  private final CrlEndpoint issuingCrl;
  private final OcspEndpoint ocsp;

  Authorities(KeyType keyType, Clock clock, LoopbackServer server) {
    this.server = server;
    // An RSA key takes long: make the two at once.
    CompletableFuture<SigningKey> rootKey =
        CompletableFuture.supplyAsync(() -> SigningKey.generate(keyType));
    SigningKey issuingKey = SigningKey.generate(keyType);

    Instant now = clock.instant();
    root =
        CertificateAuthority.root(
            Names.ROOT, rootKey.join(), Lifetimes.root(now), uris(ROOT), clock);
    issuing = root.subordinate(Names.ISSUING, issuingKey, Lifetimes.issuingCa(now), uris(ISSUING));
    rootCrl = new CrlEndpoint(root, issuing, clock);
    issuingCrl = new CrlEndpoint(issuing, root, clock);
    ocsp =
        new OcspEndpoint(
            List.of(
                new OcspResponder(issuing, keyType, clock),
                new OcspResponder(root, keyType, clock)));
  }

  void serve(
      FaultScript<CrlFault> crlFaults,
      FaultScript<OcspFault> ocspFaults,
      FaultScript<CaIssuersFault> caIssuersFaults) {
    server.serve(PkiService.CRL, crlUri().getPath(), crlFaults, issuingCrl);
    server.serve(PkiService.CRL, rootCrlUri().getPath(), crlFaults, rootCrl);
    server.serve(PkiService.OCSP, OCSP_PATH, ocspFaults, ocsp);
    server.serve(
        PkiService.CA_ISSUERS,
        uris(ISSUING).caIssuers().getPath(),
        caIssuersFaults,
        new CaIssuersEndpoint(issuing.certificate(), root.certificate()));
    server.serve(
        PkiService.CA_ISSUERS,
        uris(ROOT).caIssuers().getPath(),
        caIssuersFaults,
        new CaIssuersEndpoint(root.certificate(), issuing.certificate()));
  }

  CertificateAuthority root() {
    return root;
  }

  CertificateAuthority issuing() {
    return issuing;
  }

  URI crlUri() {
    return uris(ISSUING).crl();
  }

  URI rootCrlUri() {
    return uris(ROOT).crl();
  }

  URI ocspUri() {
    return server.uri(OCSP_PATH);
  }

  byte[] crl() {
    return issuingCrl.list();
  }

  byte[] rootCrl() {
    return rootCrl.list();
  }

  byte[] ocspResponse(X509Certificate certificate) {
    return ocsp.response(issuerOf(certificate).certificate(), certificate.getSerialNumber());
  }

  /**
   * @throws IllegalArgumentException if neither CA has issued the certificate
   */
  CertificateAuthority issuerOf(X509Certificate certificate) {
    X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    return Stream.of(issuing, root)
        .filter(authority -> authority.name().equals(issuer))
        .filter(authority -> authority.hasIssued(certificate.getSerialNumber()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "This simulator has not issued the certificate "
                        + certificate.getSerialNumber()
                        + " of "
                        + certificate.getIssuerX500Principal()
                        + ": give one that came from issue(…)"));
  }

  private ServiceUris uris(String authority) {
    return new ServiceUris(
        server.uri("/crl/" + authority + ".crl"),
        ocspUri(),
        server.uri("/crt/" + authority + ".crt"));
  }
}
