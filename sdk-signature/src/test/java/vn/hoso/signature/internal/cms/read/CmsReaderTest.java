package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.crypto.Providers;

class CmsReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"DER", "DL", "BER"})
  void read_bouncyCastlesCms_inEveryEncoding(String encoding) throws Exception {
    byte[] cms = bouncyCastle("RSA-2048", "SHA256withRSA", encoding);

    CmsFacts facts = CmsReader.read(cms);

    assertThat(facts.content()).hasValue(TestCms.CONTENT);
    assertThat(facts.contentType()).isEqualTo("1.2.840.113549.1.7.1");
    assertThat(facts.notes()).isEmpty();
    assertThat(integrity(facts)).isEqualTo(new Integrity(Result.INTACT, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA-2048, SHA512withRSAandMGF1, RSASSA-PSS with SHA-512",
    "P-256, SHA256withECDSA, ECDSA with SHA-256",
    "P-521, SHA3-512withECDSA, ECDSA with SHA3-512",
    "Ed25519, Ed25519, Ed25519",
    "RSA-2048, SHA3-256withRSA, RSASSA-PKCS1-v1_5 with SHA3-256"
  })
  void read_bouncyCastlesCms_ofEveryAlgorithm(String key, String algorithm, String text)
      throws Exception {
    CmsFacts facts = CmsReader.read(bouncyCastle(key, algorithm, "DER"));

    assertThat(facts.signers()).singleElement().returns(text, CmsSigner::signatureAlgorithm);
    assertThat(integrity(facts).result()).isEqualTo(Result.INTACT);
  }

  @Test
  void read_detached_hasNoContentAndVerifiesByDigest() throws Exception {
    CmsFacts facts = CmsReader.read(TestCms.rsa().detached().build());

    CmsSigner signer = facts.signers().get(0);
    assertThat(facts.content()).isEmpty();
    assertThat(signer.digestAlgorithm()).isEqualTo("SHA-256");
    assertThat(signer.messageDigest()).hasValue(TestAsn1.digestOf("SHA-256", TestCms.CONTENT));
    assertThat(integrity(facts).isIntact()).isTrue();
  }

  @Test
  void read_zerosAfterTheCms_areIgnored() throws Exception {
    byte[] cms = TestCms.rsa().build();

    assertThat(CmsReader.read(Arrays.copyOf(cms, cms.length + 8000)).notes()).isEmpty();
  }

  @Test
  void read_bytesAfterTheCms_areNoted() throws Exception {
    byte[] cms = TestCms.rsa().build();
    byte[] more = Arrays.copyOf(cms, cms.length + 10);
    more[more.length - 1] = 1;

    CmsFacts facts = CmsReader.read(more);

    assertThat(facts.notes())
        .containsExactly("after the CMS there are bytes that do not belong to it");
    assertThat(integrity(facts).isIntact()).isTrue();
  }

  @Test
  void signerId_bySubjectKeyIdentifier_findsTheCertificate() throws Exception {
    TestCms cms = TestCms.rsa();
    byte[] keyId =
        SubjectKeyIdentifier.getInstance(
                TestAsn1.encoded(cms.signer().certificate())
                    .getTBSCertificate()
                    .getExtensions()
                    .getExtensionParsedValue(Extension.subjectKeyIdentifier))
            .getKeyIdentifier();
    cms.certificate(SigningPki.root())
        .id(new SignerIdentifier(new DERTaggedObject(false, 0, new DEROctetString(keyId))));

    CmsFacts facts = CmsReader.read(cms.build());

    CmsSigner signer = facts.signers().get(0);
    assertThat(signer.certificate()).hasValue(cms.signer().certificate());
    assertThat(signer.signerId()).startsWith("subject key identifier ");
    assertThat(integrity(facts).isIntact()).isTrue();
  }

  @Test
  void signerId_withoutTheCertificate_namesIt() throws Exception {
    TestCms cms = TestCms.rsa().withoutCertificates().certificate(SigningPki.root());

    CmsFacts facts = CmsReader.read(cms.build());

    CmsSigner signer = facts.signers().get(0);
    assertThat(signer.certificate()).isEmpty();
    assertThat(signer.signerId())
        .matches("serial number [0-9a-f]+ of CN=CA phục vụ thử nghiệm,O=Ban Thử nghiệm,C=VN");
    assertThat(integrity(facts).result()).isEqualTo(Result.NO_CERTIFICATE);
  }

  @Test
  void read_severalSigners_eachVerifiesByItself() throws Exception {
    byte[] cms =
        TestCms.rsa()
            .buildWith(
                TestCms.of("P-256", "SHA-256", "SHA256withECDSA", "1.2.840.10045.4.3.2"),
                TestCms.of("P-384", "SHA-384", "SHA384withECDSA", "1.2.840.10045.4.3.3")
                    .value(value -> new byte[value.length]));

    CmsFacts facts = CmsReader.read(cms);

    assertThat(facts.signers())
        .extracting(signer -> integrity(signer).result())
        .containsExactly(Result.INTACT, Result.INTACT, Result.VALUE_MISMATCH);
  }

  @Test
  void read_attributeCertificate_isIgnored() throws Exception {
    ASN1Encodable attributeCertificate =
        new DERTaggedObject(false, 2, new DERSequence(new DERUTF8String("chức danh")));

    CmsFacts facts = CmsReader.read(TestCms.rsa().certificateChoice(attributeCertificate).build());

    assertThat(facts.certificates()).hasSize(1);
    assertThat(facts.notes()).isEmpty();
  }

  @Test
  void read_certificateThatIsNone_isNoted() throws Exception {
    ASN1Encodable none = new DERSequence(new DERUTF8String("không phải chứng thư"));

    CmsFacts facts = CmsReader.read(TestCms.rsa().certificateChoice(none).build());

    assertThat(facts.notes()).singleElement().asString().startsWith("a certificate cannot be read");
    assertThat(integrity(facts).isIntact()).isTrue();
  }

  @Test
  void signingTime_isReadAsWritten() throws Exception {
    Instant time = Instant.parse("2026-05-22T16:56:47Z");
    TestCms cms = TestCms.rsa().attribute(CMSAttributes.signingTime, new Time(Date.from(time)));

    assertThat(CmsReader.read(cms.build()).signers().get(0).signingTime()).hasValue(time);
  }

  @Test
  void signingTime_thatIsNoTime_isNotedAndTheSignatureStillVerifies() throws Exception {
    TestCms cms = TestCms.rsa().attribute(CMSAttributes.signingTime, new DERUTF8String("hôm qua"));

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.signers().get(0).signingTime()).isEmpty();
    assertThat(facts.notes()).singleElement().asString().startsWith("the signing-time attribute");
    assertThat(integrity(facts).isIntact()).isTrue();
  }

  @Test
  void read_damagedUnsignedAttributes_doNotDamageTheSignature() throws Exception {
    TestCms cms = TestCms.rsa().unsignedElement(new DERUTF8String("không phải thuộc tính"));

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.notes())
        .singleElement()
        .asString()
        .startsWith("the unsigned attributes cannot be read");
    assertThat(integrity(facts).isIntact()).isTrue();
  }

  @Test
  void read_noSigner_hasOnlyCertificates() throws Exception {
    CmsFacts facts = CmsReader.read(TestAsn1.bytes(TestCms.rsa().contentInfo(List.of())));

    assertThat(facts.signers()).isEmpty();
    assertThat(facts.certificates()).hasSize(1);
  }

  static Integrity integrity(CmsFacts facts) {
    assertThat(facts.signers()).hasSize(1);
    return integrity(facts.signers().get(0));
  }

  static Integrity integrity(CmsSigner signer) {
    return signer.integrity(TestAsn1.digestOf(signer.digestAlgorithm(), TestCms.CONTENT));
  }

  private static byte[] bouncyCastle(String key, String algorithm, String encoding)
      throws Exception {
    Identity signer = SigningPki.signer(key);
    List<X509Certificate> chain = signer.chain();
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(Providers.bouncyCastle())
            .build(algorithm, signer.key(), signer.certificate()));
    generator.addCertificates(new JcaCertStore(chain));
    return generator
        .generate(new CMSProcessableByteArray(TestCms.CONTENT), true)
        .toASN1Structure()
        .getEncoded(encoding);
  }
}
