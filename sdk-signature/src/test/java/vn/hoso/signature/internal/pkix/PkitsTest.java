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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** NIST PKITS: path building, RFC 5280 §6.1 and CRLs together, with no quirk active. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class PkitsTest {

  /** Inside the validity of the suite's certificates and CRLs, which end in 2011. */
  private static final Instant DURING = Instant.parse("2006-06-01T00:00:00Z");

  private static final String PRESET =
      "the case presets policies, which a verifier of documents does not offer";

  /** Where the suite is judged otherwise. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          entry(
              "valid_dsa_parameter_inheritance_test5",
              "refused: DSA parameters that are inherited are not read; nobody signs with them"),
          entry("all_certs_same_policy_test1_with_constraint_mismatch", PRESET),
          entry("all_certificates_no_policies_test2_force_explicit", PRESET),
          entry("different_policies_test3_force_explicit", PRESET),
          entry("different_policies_test3_force_explicit_with_user_set", PRESET),
          entry("overlapping_policies_test6_with_testpol2", PRESET),
          entry("overlapping_policies_test6_with_testpol2_explicit", PRESET),
          entry("any_policy_test14_with_testpol2", PRESET),
          entry("valid_policy_mapping_test2_with_testpol2", PRESET),
          entry("valid_policy_mapping_test2_inhibit_mapping", PRESET),
          entry("valid_policy_mapping_test2_inhibit_mapping_testpol1", PRESET),
          entry("valid_policy_mapping_test3_with_testpol1", PRESET),
          entry("valid_policy_mapping_test5_with_testpol6", PRESET),
          entry("valid_policy_mapping_test6_with_testpol6", PRESET),
          entry("inhibit_any_policy_test3_initial_inhibit", PRESET));

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
        .map(json -> new Case(json.get("id").asText(), json.get("name").asText(), json));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void path_ofTheSuite_isJudgedAsExpected(Case pkits, @TempDir Path trustFolder) throws Exception {
    String objection = objection(pkits, trustFolder);

    assertThat(objection.isEmpty())
        .as("%s: %s", pkits, objection)
        .isEqualTo(pkits.valid() != EXCEPTIONS.containsKey(pkits.name()));
  }

  @Test
  void suite_isThereAsAWhole() throws Exception {
    assertThat(cases()).hasSize(246);
    assertThat(cases().map(Case::name)).doesNotHaveDuplicates().containsAll(EXCEPTIONS.keySet());
  }

  /** What speaks against the certificate; empty if nothing does. */
  private static String objection(Case pkits, Path trustFolder)
      throws IOException, CertificateException {
    X509Certificate root = certificate("TrustAnchorRootCertificate.crt");
    for (JsonNode name : pkits.json().path("other_certs")) {
      Path source = folder().resolve("certs").resolve(name.asText());
      Files.copy(source, trustFolder.resolve(name.asText()));
    }
    List<byte[]> crls = new ArrayList<>();
    crls.add(Files.readAllBytes(folder().resolve("crls/TrustAnchorRootCRL.crl")));
    for (JsonNode name : pkits.json().path("crls")) {
      crls.add(Files.readAllBytes(folder().resolve("crls").resolve(name.asText())));
    }
    PathFinder finder = new PathFinder(TrustAnchors.vietnam(trustFolder).and(root));
    PathResult result =
        finder.find(
            certificate(pkits.json().get("cert").asText()), List.of(), DURING, Purpose.SIGNER);
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
