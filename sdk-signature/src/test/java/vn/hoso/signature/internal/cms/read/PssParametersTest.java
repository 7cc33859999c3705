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
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

class PssParametersTest {

  @ParameterizedTest
  @ValueSource(strings = {"SHA-1", "SHA-256", "SHA-384", "SHA-512", "SHA3-256"})
  void integrity_pss_isIntactWithAndWithoutAttributes(String digest) throws Exception {
    CmsSigner signer = CmsReader.read(TestPss.cms(digest).build()).signers().get(0);

    assertThat(CmsReaderTest.integrity(signer)).isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(signer.signatureAlgorithm()).isEqualTo("RSASSA-PSS with " + digest);
    assertThat(integrity(TestPss.cms(digest).withoutAttributes()).result())
        .isEqualTo(Result.INTACT);
    assertThat(integrity(TestPss.cms(digest).value(SignatureSchemeTest::changed)).result())
        .isEqualTo(Result.VALUE_MISMATCH);
  }

  @Test
  void integrity_pssWithDefaultParameters_isSha1WithSaltOf20() throws Exception {
    TestCms cms =
        TestPss.cms("SHA-1")
            .signatureAlgorithm(TestPss.algorithm(new RSASSAPSSparams()))
            .signedWith("RSASSA-PSS", PSSParameterSpec.DEFAULT);

    assertThat(integrity(cms).result()).isEqualTo(Result.INTACT);
  }

  @Test
  void integrity_pssWithOtherMaskDigestAndSalt_isIntact() throws Exception {
    TestCms cms =
        TestPss.cms("SHA-256")
            .signatureAlgorithm(TestPss.algorithm(TestPss.parameters("SHA-256", "SHA-1", 11, 1)))
            .signedWith(
                "RSASSA-PSS",
                new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, 11, 1));

    assertThat(integrity(cms).result()).isEqualTo(Result.INTACT);
  }

  static Stream<AlgorithmIdentifier> wrongPssParameters() {
    return Stream.of(
        TestPss.algorithm(
            TestPss.parameters("SHA-256", "SHA-256", 31, 1)), // not the salt that was used
        TestPss.algorithm(TestPss.parameters("SHA-256", "SHA-384", 32, 1)));
  }

  @ParameterizedTest
  @MethodSource("wrongPssParameters")
  void integrity_pssParametersOfAnotherSignature_isMismatch(AlgorithmIdentifier algorithm)
      throws Exception {
    assertThat(integrity(TestPss.cms("SHA-256").signatureAlgorithm(algorithm)).result())
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
        TestPss.cms("SHA-256")
            .signatureAlgorithm(TestPss.algorithm(TestPss.parameters(digest, mask, salt, trailer)));

    assertThat(integrity(cms)).isEqualTo(new Integrity(Result.MALFORMED, detail));
  }

  @Test
  void integrity_pssWithoutParameters_isMalformed() throws Exception {
    for (ASN1Encodable parameters : new ASN1Encodable[] {null, DERNull.INSTANCE}) {
      assertThat(
              integrity(TestPss.cms("SHA-256").signatureAlgorithm(TestPss.algorithm(parameters))))
          .isEqualTo(new Integrity(Result.MALFORMED, "RSASSA-PSS has no parameters"));
    }
    assertThat(
            integrity(
                TestPss.cms("SHA-256")
                    .signatureAlgorithm(TestPss.algorithm(new DEROctetString(new byte[3])))))
        .isEqualTo(new Integrity(Result.MALFORMED, "the parameters of RSASSA-PSS cannot be read"));
  }

  @Test
  void integrity_pssWithOtherMaskGeneration_isUnsupported() throws Exception {
    RSASSAPSSparams parameters =
        new RSASSAPSSparams(
            TestPss.hash("SHA-256"),
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.12")),
            new ASN1Integer(32),
            new ASN1Integer(1));

    assertThat(integrity(TestPss.cms("SHA-256").signatureAlgorithm(TestPss.algorithm(parameters))))
        .isEqualTo(
            new Integrity(
                Result.UNSUPPORTED_ALGORITHM,
                "the mask generation 2.16.840.1.101.3.4.2.12 is not supported"));
  }

  private static Integrity integrity(TestCms cms) throws MalformedCmsException {
    return CmsReaderTest.integrity(CmsReader.read(cms.build()));
  }
}
