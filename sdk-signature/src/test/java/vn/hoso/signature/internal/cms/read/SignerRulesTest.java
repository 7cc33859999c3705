package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

/** Signatures whose value is good, and which yet must not pass. */
class SignerRulesTest {

  private static final byte[] DIGEST = TestCms.digestOf("SHA-256", TestCms.CONTENT);
  private static final Time TIME = new Time(Date.from(SigningPki.NOW));

  static Stream<Arguments> offenders() {
    return Stream.of(
        Arguments.of(
            TestCms.rsa().without(CMSAttributes.contentType),
            "the content-type attribute is missing"),
        Arguments.of(
            TestCms.rsa().without(CMSAttributes.messageDigest),
            "the message-digest attribute is missing"),
        Arguments.of(
            TestCms.rsa()
                .without(CMSAttributes.contentType)
                .attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.id_ct_TSTInfo),
            "the content-type attribute names another type"),
        Arguments.of(
            TestCms.rsa().attribute(CMSAttributes.messageDigest, new DEROctetString(DIGEST)),
            "the message-digest attribute has not exactly one value"),
        Arguments.of(
            TestCms.rsa()
                .without(CMSAttributes.messageDigest)
                .attribute(
                    CMSAttributes.messageDigest,
                    new DEROctetString(DIGEST),
                    new DEROctetString(new byte[32])),
            "the message-digest attribute has not exactly one value"),
        Arguments.of(
            TestCms.rsa().attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data),
            "the content-type attribute has not exactly one value"),
        Arguments.of(
            TestCms.rsa()
                .attribute(CMSAttributes.signingTime, TIME)
                .attribute(CMSAttributes.signingTime, TIME),
            "the signing-time attribute has not exactly one value"),
        Arguments.of(
            TestCms.rsa().attribute(CMSAttributes.signingTime),
            "the signing-time attribute has not exactly one value"),
        Arguments.of(
            TestCms.rsa()
                .signingCertificate(SigningPki.root())
                .signingCertificate(SigningPki.root()),
            "the signing-certificate-v2 attribute has not exactly one value"));
  }

  @ParameterizedTest
  @MethodSource("offenders")
  void integrity_attributesThatRfc5652Forbids_isMalformed(TestCms cms, String detail)
      throws Exception {
    assertThat(integrity(cms)).isEqualTo(new Integrity(Result.MALFORMED, detail));
  }

  @Test
  void integrity_messageDigestThatIsNoOctetString_isMalformed() throws Exception {
    TestCms cms =
        TestCms.rsa()
            .without(CMSAttributes.messageDigest)
            .attribute(CMSAttributes.messageDigest, new ASN1Integer(1));

    assertThat(integrity(cms).result()).isEqualTo(Result.MALFORMED);
  }

  @Test
  void integrity_otherContent_isDigestMismatch() throws Exception {
    CmsSigner signer = CmsReader.read(TestCms.rsa().build()).signers().get(0);

    assertThat(signer.integrity(new byte[32]))
        .isEqualTo(
            new Integrity(
                Result.DIGEST_MISMATCH,
                "the content has another digest than the one that was signed"));
  }

  @Test
  void integrity_attributesSignedAndSentInAnotherOrder_isIntactWithADetail() throws Exception {
    TestCms cms = TestCms.rsa().attribute(CMSAttributes.signingTime, TIME);
    byte[] der = cms.toBeSigned();
    byte[] reversed = TestCms.bytes(TestCms.reversed(DERSet.getInstance(der)));

    byte[] sent = replace(cms.order(TestCms::reversed).build(), der, reversed);

    assertThat(CmsReaderTest.integrity(CmsReader.read(sent)))
        .isEqualTo(new Integrity(Result.INTACT, "the signed attributes are not in DER"));
  }

  @Test
  void integrity_attributesSentInAnotherOrderThanSigned_isIntact() throws Exception {
    TestCms cms = TestCms.rsa().attribute(CMSAttributes.signingTime, TIME);
    byte[] der = cms.toBeSigned();
    byte[] reversed = TestCms.bytes(TestCms.reversed(DERSet.getInstance(der)));

    byte[] sent = replace(cms.build(), der, reversed);

    assertThat(CmsReaderTest.integrity(CmsReader.read(sent)))
        .isEqualTo(new Integrity(Result.INTACT, ""));
  }

  @Test
  void integrity_contentOfAnotherTypeWithoutAttributes_isMalformed() throws Exception {
    TestCms cms = TestCms.rsa().contentType(PKCSObjectIdentifiers.id_ct_TSTInfo);

    assertThat(integrity(cms).result()).isEqualTo(Result.INTACT);
    assertThat(integrity(cms.withoutAttributes()))
        .isEqualTo(
            new Integrity(
                Result.MALFORMED,
                "content of type 1.2.840.113549.1.9.16.1.4 is signed without attributes"));
  }

  @Test
  void integrity_anothersSignedAttributesAsContent_isMalformed() throws Exception {
    byte[] attributes = TestCms.rsa().toBeSigned();
    TestCms forged = TestCms.rsa().content(attributes).withoutAttributes();

    CmsSigner signer = CmsReader.read(forged.build()).signers().get(0);

    assertThat(signer.integrity(TestCms.digestOf("SHA-256", attributes)))
        .isEqualTo(
            new Integrity(
                Result.MALFORMED, "the content is signed attributes of another signature"));
  }

  @Test
  void integrity_algorithmProtection_isCompared() throws Exception {
    AlgorithmIdentifier digest = TestCms.algorithm("2.16.840.1.101.3.4.2.1");
    AlgorithmIdentifier signature = TestCms.algorithm("1.2.840.113549.1.1.11");
    AlgorithmIdentifier other = TestCms.algorithm("2.16.840.1.101.3.4.2.3");

    assertThat(integrity(protectedBy(digest, signature)).result()).isEqualTo(Result.INTACT);
    for (TestCms cms : List.of(protectedBy(other, signature), protectedBy(digest, other))) {
      assertThat(integrity(cms))
          .isEqualTo(
              new Integrity(Result.MALFORMED, "the algorithms are not those that were signed"));
    }
  }

  @Test
  void integrity_algorithmProtectionByMac_isMalformed() throws Exception {
    TestCms cms =
        TestCms.rsa()
            .attribute(
                new ASN1ObjectIdentifier(Attributes.ALGORITHM_PROTECTION),
                new DERSequence(
                    new ASN1Encodable[] {
                      TestCms.algorithm("2.16.840.1.101.3.4.2.1"),
                      new DERTaggedObject(false, 2, TestCms.algorithm("1.2.840.113549.1.1.11"))
                    }));

    assertThat(integrity(cms).result()).isEqualTo(Result.MALFORMED);
  }

  private static TestCms protectedBy(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
    return TestCms.rsa()
        .attribute(
            new ASN1ObjectIdentifier(Attributes.ALGORITHM_PROTECTION),
            new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, signature));
  }

  private static byte[] replace(byte[] cms, byte[] set, byte[] other) {
    byte[] wanted = Arrays.copyOfRange(set, 1, set.length); // the tag is another in the CMS
    for (int at = 0; at <= cms.length - wanted.length; at++) {
      if (Arrays.equals(cms, at, at + wanted.length, wanted, 0, wanted.length)) {
        byte[] changed = cms.clone();
        System.arraycopy(other, 1, changed, at, wanted.length);
        return changed;
      }
    }
    throw new AssertionError("the signed attributes are not in the CMS");
  }

  private static Integrity integrity(TestCms cms) throws MalformedCmsException {
    return CmsReaderTest.integrity(CmsReader.read(cms.build()));
  }
}
