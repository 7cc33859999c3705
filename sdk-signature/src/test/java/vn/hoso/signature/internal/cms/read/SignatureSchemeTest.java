package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

class SignatureSchemeTest {

  private static final String ALGORITHMS =
      """
      RSA-2048; SHA-1;       SHA1withRSA;       1.2.840.113549.1.1.5;    RSASSA-PKCS1-v1_5
      RSA-2048; SHA-1;       SHA1withRSA;       1.3.14.3.2.29;           RSASSA-PKCS1-v1_5
      RSA-2048; SHA-224;     SHA224withRSA;     1.2.840.113549.1.1.14;   RSASSA-PKCS1-v1_5
      RSA-2048; SHA-256;     SHA256withRSA;     1.2.840.113549.1.1.11;   RSASSA-PKCS1-v1_5
      RSA-2048; SHA-384;     SHA384withRSA;     1.2.840.113549.1.1.12;   RSASSA-PKCS1-v1_5
      RSA-2048; SHA-512;     SHA512withRSA;     1.2.840.113549.1.1.13;   RSASSA-PKCS1-v1_5
      RSA-2048; SHA-512/256; SHA512(256)withRSA; 1.2.840.113549.1.1.16;  RSASSA-PKCS1-v1_5
      RSA-2048; SHA3-256;    SHA3-256withRSA;   2.16.840.1.101.3.4.3.14; RSASSA-PKCS1-v1_5
      RSA-2048; SHA3-512;    SHA3-512withRSA;   2.16.840.1.101.3.4.3.16; RSASSA-PKCS1-v1_5
      RSA-2048; SHA-256;     SHA256withRSA;     1.2.840.113549.1.1.1;    RSASSA-PKCS1-v1_5
      RSA-2048; SHA-1;       SHA1withRSA;       1.2.840.113549.1.1.1;    RSASSA-PKCS1-v1_5
      P-256;    SHA-1;       SHA1withECDSA;     1.2.840.10045.4.1;       ECDSA
      P-256;    SHA-256;     SHA256withECDSA;   1.2.840.10045.4.3.2;     ECDSA
      P-384;    SHA-384;     SHA384withECDSA;   1.2.840.10045.4.3.3;     ECDSA
      P-521;    SHA-512;     SHA512withECDSA;   1.2.840.10045.4.3.4;     ECDSA
      P-256;    SHA3-256;    SHA3-256withECDSA; 2.16.840.1.101.3.4.3.10; ECDSA
      P-256;    SHA-256;     SHA256withECDSA;   1.2.840.10045.2.1;       ECDSA
      P-384;    SHA-256;     SHA256withECDSA;   1.2.840.10045.2.1;       ECDSA
      DSA-2048; SHA-256;     SHA256withDSA;     2.16.840.1.101.3.4.3.2;  DSA
      DSA-2048; SHA-1;       SHA1withDSA;       1.2.840.10040.4.1;       DSA
      """;

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = ALGORITHMS)
  void integrity_knownAlgorithm_isIntactAndNamed(
      String key, String digest, String jca, String oid, String text) throws Exception {
    TestCms cms = TestCms.of(key, digest, jca, oid);

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(CmsReaderTest.integrity(signer)).isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(signer.signatureAlgorithm()).isEqualTo(text + " with " + digest);
    assertThat(signer.digestAlgorithm()).isEqualTo(digest);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = ALGORITHMS)
  void integrity_withoutSignedAttributes_isOfTheContent(
      String key, String digest, String jca, String oid) throws Exception {
    TestCms cms = TestCms.of(key, digest, jca, oid).withoutAttributes();

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);
    byte[] other = TestCms.digestOf(digest, "nội dung khác".getBytes("UTF-8"));

    assertThat(signer.messageDigest()).isEmpty();
    assertThat(CmsReaderTest.integrity(signer).result()).isEqualTo(Result.INTACT);
    assertThat(signer.integrity(other).result()).isEqualTo(Result.VALUE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = ALGORITHMS)
  void integrity_changedValue_isMismatch(String key, String digest, String jca, String oid)
      throws Exception {
    TestCms cms = TestCms.of(key, digest, jca, oid);

    assertThat(integrity(cms.value(SignatureSchemeTest::changed)).result())
        .isEqualTo(Result.VALUE_MISMATCH);
    assertThat(integrity(cms.value(value -> new byte[0])).result())
        .isEqualTo(Result.VALUE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA-1", "SHA-256", "SHA-384", "SHA-512", "SHA3-256"})
  void integrity_pss_isIntactWithAndWithoutAttributes(String digest) throws Exception {
    CmsSigner signer = CmsReader.read(TestCms.pss(digest).build()).signers().get(0);

    assertThat(CmsReaderTest.integrity(signer)).isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(signer.signatureAlgorithm()).isEqualTo("RSASSA-PSS with " + digest);
    assertThat(integrity(TestCms.pss(digest).withoutAttributes()).result())
        .isEqualTo(Result.INTACT);
    assertThat(integrity(TestCms.pss(digest).value(SignatureSchemeTest::changed)).result())
        .isEqualTo(Result.VALUE_MISMATCH);
  }

  @Test
  void integrity_pssWithDefaultParameters_isSha1WithSaltOf20() throws Exception {
    TestCms cms =
        TestCms.pss("SHA-1")
            .signatureAlgorithm(TestCms.pss(new RSASSAPSSparams()))
            .signedWith("RSASSA-PSS", PSSParameterSpec.DEFAULT);

    assertThat(integrity(cms).result()).isEqualTo(Result.INTACT);
  }

  @Test
  void integrity_pssWithOtherMaskDigestAndSalt_isIntact() throws Exception {
    TestCms cms =
        TestCms.pss("SHA-256")
            .signatureAlgorithm(TestCms.pss(parameters("SHA-256", "SHA-1", 11, 1)))
            .signedWith(
                "RSASSA-PSS",
                new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, 11, 1));

    assertThat(integrity(cms).result()).isEqualTo(Result.INTACT);
  }

  static Stream<AlgorithmIdentifier> wrongPssParameters() {
    return Stream.of(
        TestCms.pss(parameters("SHA-256", "SHA-256", 31, 1)), // not the salt that was used
        TestCms.pss(parameters("SHA-256", "SHA-384", 32, 1)));
  }

  @ParameterizedTest
  @MethodSource("wrongPssParameters")
  void integrity_pssParametersOfAnotherSignature_isMismatch(AlgorithmIdentifier algorithm)
      throws Exception {
    assertThat(integrity(TestCms.pss("SHA-256").signatureAlgorithm(algorithm)).result())
        .isEqualTo(Result.VALUE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "SHA-512, SHA-512, 32, 1, 'the content is digested with SHA-256, but signed with SHA-512'",
    "SHA-256, SHA-256, 32, 2, RSASSA-PSS has another trailer field than 1",
    "SHA-256, SHA-256, -1, 1, RSASSA-PSS has a salt of -1 bytes",
    "SHA-256, SHA-256, 99999, 1, RSASSA-PSS has a salt of 99999 bytes",
  })
  void integrity_pssParametersBeyondRfc4055_isMalformed(
      String digest, String mask, int salt, int trailer, String detail) throws Exception {
    TestCms cms =
        TestCms.pss("SHA-256")
            .signatureAlgorithm(TestCms.pss(parameters(digest, mask, salt, trailer)));

    assertThat(integrity(cms)).isEqualTo(new Integrity(Result.MALFORMED, detail));
  }

  @Test
  void integrity_pssWithoutParameters_isMalformed() throws Exception {
    for (ASN1Encodable parameters : new ASN1Encodable[] {null, DERNull.INSTANCE}) {
      assertThat(integrity(TestCms.pss("SHA-256").signatureAlgorithm(TestCms.pss(parameters))))
          .isEqualTo(new Integrity(Result.MALFORMED, "RSASSA-PSS has no parameters"));
    }
    assertThat(
            integrity(
                TestCms.pss("SHA-256")
                    .signatureAlgorithm(TestCms.pss(new DEROctetString(new byte[3])))))
        .isEqualTo(new Integrity(Result.MALFORMED, "the parameters of RSASSA-PSS cannot be read"));
  }

  @Test
  void integrity_pssWithOtherMaskGeneration_isUnsupported() throws Exception {
    RSASSAPSSparams parameters =
        new RSASSAPSSparams(
            hash("SHA-256"),
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.12")),
            new ASN1Integer(32),
            new ASN1Integer(1));

    assertThat(integrity(TestCms.pss("SHA-256").signatureAlgorithm(TestCms.pss(parameters))))
        .isEqualTo(
            new Integrity(
                Result.UNSUPPORTED_ALGORITHM,
                "the mask generation 2.16.840.1.101.3.4.2.12 is not supported"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA-256", "SHA-512"})
  void integrity_ed25519_isIntact(String digest) throws Exception {
    TestCms cms = TestCms.of("Ed25519", digest, "Ed25519", "1.3.101.112");

    assertThat(integrity(cms)).isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(integrity(cms.value(SignatureSchemeTest::changed)).result())
        .isEqualTo(Result.VALUE_MISMATCH);
  }

  @Test
  void integrity_ed25519WithoutAttributes_isUnsupported() throws Exception {
    TestCms cms = TestCms.of("Ed25519", "SHA-512", "Ed25519", "1.3.101.112").withoutAttributes();

    assertThat(integrity(cms))
        .isEqualTo(
            new Integrity(
                Result.UNSUPPORTED_ALGORITHM,
                "Ed25519 without signed attributes is not supported"));
  }

  @ParameterizedTest
  @CsvSource({"SHA-512, 1.2.840.113549.1.1.11", "SHA-256, 1.2.840.113549.1.1.5"})
  void integrity_twoDigests_isMalformed(String digest, String oid) throws Exception {
    TestCms cms = TestCms.of("RSA-2048", digest, "SHA256withRSA", oid);

    Integrity integrity = integrity(cms);

    assertThat(integrity.result()).isEqualTo(Result.MALFORMED);
    assertThat(integrity.detail()).startsWith("the content is digested with " + digest);
  }

  @Test
  void integrity_md5_isUnsupportedButNamed() throws Exception {
    TestCms cms = TestCms.of("RSA-2048", "MD5", "MD5withRSA", "1.2.840.113549.1.1.4");

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(signer.signatureAlgorithm()).isEqualTo("RSASSA-PKCS1-v1_5 with MD5");
    assertThat(CmsReaderTest.integrity(signer))
        .isEqualTo(
            new Integrity(
                Result.UNSUPPORTED_ALGORITHM, "the digest algorithm MD5 is not supported"));
  }

  @Test
  void integrity_unknownAlgorithms_areUnsupportedWithTheirIdentifier() throws Exception {
    TestCms unknownSignature = TestCms.rsa().signatureAlgorithm(TestCms.algorithm("1.2.643.7.1"));
    TestCms unknownDigest = TestCms.rsa().digestAlgorithm(TestCms.algorithm("1.2.643.7.2"));

    CmsSigner signer = CmsReader.read(unknownSignature.build()).signers().get(0);
    assertThat(signer.signatureAlgorithm()).isEqualTo("1.2.643.7.1");
    assertThat(CmsReaderTest.integrity(signer))
        .isEqualTo(
            new Integrity(
                Result.UNSUPPORTED_ALGORITHM,
                "the signature algorithm 1.2.643.7.1 is not supported"));
    CmsSigner other = CmsReader.read(unknownDigest.build()).signers().get(0);
    assertThat(other.digestAlgorithm()).isEqualTo("1.2.643.7.2");
    assertThat(other.integrity(new byte[32]).result()).isEqualTo(Result.UNSUPPORTED_ALGORITHM);
  }

  @ParameterizedTest
  @CsvSource({
    "P-256, SHA256withECDSA, 1.2.840.113549.1.1.11",
    "RSA-2048, SHA256withRSA, 1.2.840.10045.4.3.2",
    "P-256, SHA256withECDSA, 1.3.101.112"
  })
  void integrity_algorithmForAnotherKindOfKey_isMismatch(String key, String jca, String oid)
      throws Exception {
    assertThat(integrity(TestCms.of(key, "SHA-256", jca, oid)).result())
        .isEqualTo(Result.VALUE_MISMATCH);
  }

  private static RSASSAPSSparams parameters(String digest, String mask, int salt, int trailer) {
    return new RSASSAPSSparams(
        hash(digest),
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash(mask)),
        new ASN1Integer(salt),
        new ASN1Integer(trailer));
  }

  private static AlgorithmIdentifier hash(String digest) {
    return new AlgorithmIdentifier(
        new ASN1ObjectIdentifier(DigestNames.oid(digest)), DERNull.INSTANCE);
  }

  private static byte[] changed(byte[] value) {
    byte[] changed = value.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private static Integrity integrity(TestCms cms) throws MalformedCmsException {
    return CmsReaderTest.integrity(CmsReader.read(cms.build()));
  }
}
