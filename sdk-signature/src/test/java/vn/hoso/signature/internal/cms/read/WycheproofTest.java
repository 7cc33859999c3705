package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signature primitives of the providers that are picked, against known attacks on them. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class WycheproofTest {

  @ParameterizedTest
  @CsvSource({
    "rsa_signature_2048_sha256_test, RSA, RSA_PKCS1",
    "rsa_signature_2048_sha512_test, RSA, RSA_PKCS1",
    "rsa_signature_2048_sha3_256_test, RSA, RSA_PKCS1",
    "rsa_signature_3072_sha384_test, RSA, RSA_PKCS1",
    "rsa_signature_4096_sha512_test, RSA, RSA_PKCS1",
    "rsa_pss_2048_sha256_mgf1_32_test, RSA, RSA_PSS",
    "rsa_pss_2048_sha256_mgf1_32_params_test, RSASSA-PSS, RSA_PSS",
    "rsa_pss_3072_sha256_mgf1_32_test, RSA, RSA_PSS",
    "rsa_pss_4096_sha512_mgf1_64_test, RSA, RSA_PSS",
    "rsa_pss_misc_params_test, RSASSA-PSS, RSA_PSS",
    "ecdsa_secp256r1_sha256_test, EC, ECDSA",
    "ecdsa_secp384r1_sha384_test, EC, ECDSA",
    "ecdsa_secp521r1_sha512_test, EC, ECDSA",
    "ed25519_test, Ed25519, ED25519"
  })
  void verify_knownVectors_areJudgedRightly(String file, String keyType, SignatureFamily family)
      throws Exception {
    List<String> wrong = new ArrayList<>();
    int vectors = 0;
    Map<String, Object> suite = read(file);
    for (Map<String, Object> group : objects(suite.get("testGroups"))) {
      PublicKey key = key(group, keyType);
      SignatureScheme scheme = scheme(group, family);
      assertThat(family.fits(key)).isTrue();
      for (Map<String, Object> vector : objects(group.get("tests"))) {
        vectors++;
        byte[] message = bytes(vector.get("msg"));
        byte[] value = bytes(vector.get("sig"));
        String name = vector.get("tcId") + " " + vector.get("comment");
        expect(vector, scheme.verify(key, message, value), name, wrong);
        if (takesDigest(scheme)) {
          byte[] digest = TestAsn1.digestOf(scheme.digest(), message);
          expect(vector, scheme.verifyDigest(key, digest, value), name + " by digest", wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(vectors).isEqualTo(Integer.parseInt(String.valueOf(suite.get("numberOfTests"))));
  }

  /** Bouncy Castle's PSS takes digests only if that of the mask generation is the same. */
  private static boolean takesDigest(SignatureScheme scheme) {
    return scheme.family() != SignatureFamily.ED25519
        && (!(scheme.pss() != null
                && scheme.pss().getMGFParameters() instanceof MGF1ParameterSpec mask)
            || mask.getDigestAlgorithm().equals(scheme.digest()));
  }

  private static void expect(
      Map<String, Object> vector, boolean verified, String name, List<String> wrong) {
    String result = String.valueOf(vector.get("result"));
    boolean right =
        switch (result) {
          case "valid" -> verified;
          case "invalid" -> !verified;
          default -> true; // "acceptable"
        };
    if (!right) {
      wrong.add(name + ": " + result);
    }
  }

  private static SignatureScheme scheme(Map<String, Object> group, SignatureFamily family) {
    String digest = String.valueOf(group.getOrDefault("sha", "SHA-512"));
    PSSParameterSpec pss = null;
    if (family == SignatureFamily.RSA_PSS) {
      String mask = String.valueOf(group.get("mgfSha"));
      int salt = Integer.parseInt(String.valueOf(group.get("sLen")));
      pss = new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(mask), salt, 1);
    }
    return new SignatureScheme(family, digest, pss);
  }

  private static PublicKey key(Map<String, Object> group, String type)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(type)
        .generatePublic(new X509EncodedKeySpec(bytes(group.get("publicKeyDer"))));
  }

  private static byte[] bytes(Object hex) {
    return HexFormat.of().parseHex(String.valueOf(hex));
  }

  private static Map<String, Object> read(String file) throws IOException {
    Path path = Path.of(System.getenv("HOSO_SHARED"), "corpus", "wycheproof", file + ".json");
    try (JsonParser parser = new JsonFactory().createParser(path.toFile())) {
      parser.nextToken();
      return object(parser);
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return object(parser);
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return parser.getText();
    }
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  @SuppressWarnings("unchecked") // the file's schema
  private static List<Map<String, Object>> objects(Object array) {
    return (List<Map<String, Object>>) array;
  }
}
