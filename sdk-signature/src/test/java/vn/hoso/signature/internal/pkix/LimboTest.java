package vn.hoso.signature.internal.pkix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.trust.TrustAnchors;

/** C2SP x509-limbo: path building and RFC 5280 §6.1, with no quirk active. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class LimboTest {

  /** The suite's date, for cases that name none. */
  private static final Instant DEFAULT_TIME = Instant.parse("2023-12-02T00:00:00Z");

  private static final String FOR_ISSUERS =
      "what issuers must write; RFC 5280 §6.1 does not have verifiers ask for it";
  private static final String WEB_ONLY = "a rule of the CA/Browser Forum, for web servers";
  private static final String SERVER_NAME =
      "a host name or address; it names no signer, and nothing is decided by it";
  private static final String SERIAL =
      "verifiers should handle such serial numbers gracefully (RFC 5280 §4.1.2.2)";
  private static final String UNUSED = "nothing is decided by this extension where it is";

  /** What the suite refuses, and is accepted. */
  private static final Map<String, String> ACCEPTED =
      Map.ofEntries(
          entry("rfc5280::aki::critical-aki", FOR_ISSUERS),
          entry("rfc5280::aki::leaf-missing-aki", FOR_ISSUERS),
          entry("rfc5280::aki::intermediate-missing-aki", FOR_ISSUERS),
          entry("rfc5280::aki::cross-signed-root-missing-aki", FOR_ISSUERS),
          entry("rfc5280::ski::root-missing-ski", FOR_ISSUERS),
          entry("rfc5280::ski::intermediate-missing-ski", FOR_ISSUERS),
          entry("rfc5280::root-non-critical-basic-constraints", FOR_ISSUERS),
          entry("rfc5280::nc::permitted-dns-match-noncritical", FOR_ISSUERS),
          entry("rfc5280::nc::not-allowed-in-ee-noncritical", UNUSED),
          entry("rfc5280::nc::not-allowed-in-ee-critical", UNUSED),
          entry("rfc5280::nc::invalid-ipv4-address", SERVER_NAME),
          entry("rfc5280::nc::invalid-ipv6-address", SERVER_NAME),
          entry("rfc5280::nc::nc-permits-invalid-dns-san", SERVER_NAME),
          entry("rfc5280::nc::nc-permits-invalid-ip-san", SERVER_NAME),
          entry(
              "rfc5280::san::malformed",
              "alternative names count only under name constraints; there it is refused"),
          entry("rfc5280::serial::too-long", SERIAL),
          entry("rfc5280::serial::zero", SERIAL),
          entry("rfc5280::serial::negative", SERIAL),
          entry(
              "rfc5280::validity::expired-root",
              "an anchor is a name and a key (RFC 5280 §6.1.1 d); that it expired is noted"),
          entry("webpki::aki::root-with-aki-missing-keyidentifier", WEB_ONLY),
          entry("webpki::aki::root-with-aki-authoritycertissuer", WEB_ONLY),
          entry("webpki::aki::root-with-aki-authoritycertserialnumber", WEB_ONLY),
          entry("webpki::aki::root-with-aki-all-fields", WEB_ONLY),
          entry("webpki::aki::root-with-aki-ski-mismatch", WEB_ONLY),
          entry("webpki::nc::intermediate-permitted-excluded-subtrees-both-null", WEB_ONLY),
          entry(
              "webpki::nc::intermediate-permitted-excluded-subtrees-both-empty-sequences",
              WEB_ONLY),
          entry("webpki::malformed-aia", WEB_ONLY),
          entry("webpki::forbidden-dsa-spki-leaf", WEB_ONLY),
          entry("webpki::forbidden-signature-algorithm-in-root", WEB_ONLY),
          entry("webpki::forbidden-signature-algorithm-in-leaf", WEB_ONLY),
          entry("webpki::v1-cert", WEB_ONLY),
          entry("webpki::ee-basicconstraints-ca", WEB_ONLY));

  /** What the suite accepts, and is refused. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "pathlen::validation-ignores-pathlen-in-leaf",
          "its leaf is an authority whose key usage does not allow it to sign documents");

  record Case(String id, JsonNode json) {

    boolean valid() {
      return json.get("expected_result").asText().equals("SUCCESS");
    }

    /** About a server's name, a server's purpose, or a depth that the caller sets. */
    boolean applies() {
      return !id.startsWith("webpki::san::")
          && !id.contains("::eku::")
          && !json.get("features").toString().contains("max-chain-depth");
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Case> cases() throws IOException {
    return suite().filter(Case::applies);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void path_ofTheSuite_isJudgedAsExpected(Case limbo) {
    String objection = objection(limbo);
    boolean expected =
        limbo.valid() ? !REFUSED.containsKey(limbo.id()) : ACCEPTED.containsKey(limbo.id());

    assertThat(objection.isEmpty()).as("%s: %s", limbo, objection).isEqualTo(expected);
  }

  @Test
  void suite_isThereAsAWhole() throws Exception {
    assertThat(suite()).hasSize(135);
    assertThat(cases()).hasSize(110);
    assertThat(cases().filter(Case::valid).map(Case::id)).hasSize(35).containsAll(REFUSED.keySet());
    assertThat(cases().filter(limbo -> !limbo.valid()).map(Case::id))
        .containsAll(ACCEPTED.keySet());
  }

  /** What speaks against the certificate; empty if nothing does. */
  private static String objection(Case limbo) {
    try {
      JsonNode time = limbo.json().get("validation_time");
      PathFinder finder =
          new PathFinder(
              TrustAnchors.of(certificates(limbo, "trusted_certs").toArray(X509Certificate[]::new)),
              anchor -> Set.of());
      PathResult result =
          finder.find(
              certificate(limbo.json().get("peer_certificate")),
              certificates(limbo, "untrusted_intermediates"),
              time.isNull() ? DEFAULT_TIME : OffsetDateTime.parse(time.asText()).toInstant(),
              Purpose.SIGNER);
      if (result instanceof Found) {
        return "";
      }
      return result instanceof NotFound refused
          ? refused.reason() + ": " + refused.detail()
          : "out of period";
    } catch (CertificateException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static List<X509Certificate> certificates(Case limbo, String field)
      throws CertificateException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (JsonNode pem : limbo.json().get(field)) {
      certificates.add(certificate(pem));
    }
    return certificates;
  }

  private static X509Certificate certificate(JsonNode pem) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.asText().getBytes(US_ASCII)));
  }

  private static Stream<Case> suite() throws IOException {
    Path file =
        Path.of(System.getenv("HOSO_SHARED"), "corpus/pki-suites/x509-limbo/limbo-2023-12-02.json");
    JsonNode cases = JsonMapper.builder().build().readTree(file.toFile()).get("testcases");
    return StreamSupport.stream(cases.spliterator(), false)
        .map(json -> new Case(json.get("id").asText(), json));
  }
}
