package vn.hoso.signature.internal.pkix;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** NIST PKITS: path building, RFC 5280 §6.1 and CRLs together, with no quirk active. */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class PkitsTest {

  /** Inside the validity of the suite's certificates and CRLs, which end in 2011. */
  private static final Instant DURING = Instant.parse("2006-06-01T00:00:00Z");

  private static final String OTHER_KEY =
      "a CRL is believed if the key that issued the certificate signed it, and no other";
  private static final String RELATIVE_NAME =
      "a distribution point named relative to the CRL's issuer is not supported";
  private static final String SOME_REASONS =
      "CRLs that each list some reasons are not put together";
  private static final String INDIRECT = "CRLs of another issuer are not used";

  /** Where the suite is judged otherwise: always refused or left open, never accepted. */
  private static final Map<String, String> STRICTER =
      Map.ofEntries(
          entry("40105", "DSA parameters that are inherited are not read; nobody signs with them"),
          entry("40419", OTHER_KEY),
          entry("40501", OTHER_KEY),
          entry("40504", OTHER_KEY),
          entry("40506", OTHER_KEY),
          entry("40615", OTHER_KEY),
          entry("40617", OTHER_KEY),
          entry("40906", OTHER_KEY),
          entry("41107", OTHER_KEY),
          entry("41207", OTHER_KEY),
          entry("41209", OTHER_KEY),
          entry("41319", OTHER_KEY),
          entry("41404", RELATIVE_NAME),
          entry("41405", RELATIVE_NAME),
          entry("41407", RELATIVE_NAME),
          entry("41418", SOME_REASONS),
          entry("41419", SOME_REASONS),
          entry("41424", INDIRECT),
          entry("41425", INDIRECT),
          entry("41428", INDIRECT),
          entry("41429", INDIRECT),
          entry("41430", INDIRECT),
          entry("41433", INDIRECT),
          entry("41505", "a suspension counts even if a delta CRL of the same second lifts it"));

  record Case(String id, String name, JsonNode json) {

    boolean valid() {
      return !json.has("error");
    }

    @Override
    public String toString() {
      return id + " " + name;
    }
  }

  static Stream<Case> cases() throws IOException {
    JsonNode suite = JsonMapper.builder().build().readTree(folder().resolve("pkits.json").toFile());
    return StreamSupport.stream(suite.spliterator(), false)
        // 33 cases preset policies, which a verifier of documents does not offer.
        .filter(json -> !json.has("params"))
        .map(json -> new Case(json.get("id").asText(), json.get("name").asText(), json));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void path_ofTheSuite_isJudgedAsExpectedOrStricter(Case pkits) throws Exception {
    String objection = objection(pkits);
    String stricter = STRICTER.get(pkits.id());

    assertThat(objection.isEmpty())
        .as("%s: %s (%s)", pkits, objection, stricter)
        .isEqualTo(pkits.valid() && stricter == null);
  }

  @Test
  void suite_isThereAsAWhole() throws Exception {
    assertThat(cases()).hasSize(213);
    assertThat(cases().filter(Case::valid).map(Case::id)).containsAll(STRICTER.keySet());
  }

  /** What speaks against the certificate; empty if nothing does. */
  private static String objection(Case pkits) throws IOException, CertificateException {
    X509Certificate root = certificate("TrustAnchorRootCertificate.crt");
    List<X509Certificate> others = new ArrayList<>();
    for (JsonNode name : pkits.json().path("other_certs")) {
      others.add(certificate(name.asText()));
    }
    List<byte[]> crls = new ArrayList<>();
    crls.add(Files.readAllBytes(folder().resolve("crls/TrustAnchorRootCRL.crl")));
    for (JsonNode name : pkits.json().path("crls")) {
      crls.add(Files.readAllBytes(folder().resolve("crls").resolve(name.asText())));
    }
    PathFinder finder = new PathFinder(TrustAnchors.of(root));
    PathResult result =
        finder.find(certificate(pkits.json().get("cert").asText()), others, DURING, Purpose.SIGNER);
    if (!(result instanceof Found found)) {
      return result instanceof NotFound refused
          ? refused.reason() + ": " + refused.detail()
          : "out of period";
    }
    RevocationService revocation =
        new RevocationService(
            NetworkAccess.off(),
            Clock.fixed(DURING, ZoneOffset.UTC),
            OfflineRevocation.none(),
            finder);
    List<X509Certificate> path = found.path();
    for (int i = 0; i + 1 < path.size(); i++) {
      RevocationFinding finding =
          TestRevocation.check(revocation, path.get(i), path.get(i + 1), DURING, crls, List.of());
      if (finding.status() != Status.GOOD) {
        return finding.status() + ": " + finding.detail();
      }
    }
    return "";
  }

  private static X509Certificate certificate(String name) throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(folder().resolve("certs").resolve(name))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static Path folder() {
    return Path.of(System.getenv("HOSO_SHARED"), "corpus/pki-suites/PKITS");
  }
}
