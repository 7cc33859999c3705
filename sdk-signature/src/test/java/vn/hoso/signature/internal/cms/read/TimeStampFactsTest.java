package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.time.TimeStampService;

class TimeStampFactsTest {

  private static final byte[] STAMPED = TestCms.digestOf("SHA-256", TestCms.CONTENT);

  @Test
  void readDocumentTimeStamp_ofAService_hasItsFactsAndIsIntact() throws Exception {
    try (LoopbackTsa tsa = LoopbackTsa.start()) {
      byte[] token =
          TimeStampService.of(tsa.uri()).stamp(TestCms.CONTENT).token();

      TimeStampFacts facts =
          TimeStampFacts.readDocumentTimeStamp(Arrays.copyOf(token, token.length + 5000));

      assertThat(facts.token()).isEqualTo(token);
      assertThat(facts.time()).isEqualTo(SigningPki.NOW.plusSeconds(3));
      assertThat(facts.accuracy()).isEmpty();
      assertThat(facts.imprintAlgorithm()).isEqualTo("SHA-256");
      assertThat(facts.imprint()).isEqualTo(STAMPED);
      assertThat(facts.policy()).isEqualTo(LoopbackTsa.POLICY);
      assertThat(facts.serial()).isEqualTo("2");
      assertThat(facts.certificate().orElseThrow().getExtendedKeyUsage())
          .containsExactly("1.3.6.1.5.5.7.3.8");
      assertThat(facts.certificates()).hasSize(3);
      assertThat(facts.signatureAlgorithm()).isEqualTo("RSASSA-PKCS1-v1_5 with SHA-256");
      assertThat(facts.integrity()).isEqualTo(new Integrity(Result.INTACT, ""));
      assertThat(facts.imprintMatches()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA-1", "SHA-256", "SHA-512"})
  void signatureTimeStamps_overTheValue_matches(String imprint) throws Exception {
    TestCms cms = TestCms.rsa();
    byte[] value = cms.signerInfo().getEncryptedDigest().getOctets();
    byte[] token = token(imprint, TestCms.digestOf(imprint, value)).build();

    TimeStampFacts facts = onlyTimeStamp(cms, token);

    assertThat(facts.imprintAlgorithm()).isEqualTo(imprint);
    assertThat(facts.imprintMatches()).isTrue();
    assertThat(facts.integrity().result()).isEqualTo(Result.INTACT);
    assertThat(facts.token()).isEqualTo(token);
  }

  @Test
  void signatureTimeStamps_overSomethingElse_doesNotMatchButIsIntact() throws Exception {
    TimeStampFacts facts = onlyTimeStamp(TestCms.rsa(), token("SHA-256", STAMPED).build());

    assertThat(facts.imprintMatches()).isFalse();
    assertThat(facts.integrity().result()).isEqualTo(Result.INTACT);
  }

  @Test
  void contentTimeStamps_overTheContent_matches() throws Exception {
    ASN1ObjectIdentifier type = new ASN1ObjectIdentifier(Attributes.CONTENT_TIME_STAMP);
    byte[] right = token("SHA-256", STAMPED).build();
    byte[] wrong = token("SHA-256", new byte[32]).build();
    TestCms cms =
        TestCms.rsa().attribute(type, TestCms.asn1(right)).attribute(type, TestCms.asn1(wrong));

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(signer.contentTimeStamps())
        .extracting(TimeStampFacts::imprintMatches)
        .containsExactlyInAnyOrder(true, false);
    assertThat(signer.signatureTimeStamps()).isEmpty();
  }

  @Test
  void contentTimeStamps_ofDetachedContent_isComparedWithTheMessageDigest() throws Exception {
    ASN1ObjectIdentifier type = new ASN1ObjectIdentifier(Attributes.CONTENT_TIME_STAMP);
    TestCms cms =
        TestCms.rsa()
            .detached()
            .attribute(type, TestCms.asn1(token("SHA-256", STAMPED).build()))
            .attribute(type, TestCms.asn1(token("SHA-512", new byte[64]).build()));

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(signer.contentTimeStamps())
        .filteredOn(TimeStampFacts::imprintMatches)
        .extracting(TimeStampFacts::imprintAlgorithm)
        .containsExactly("SHA-256");
  }

  @Test
  void accuracy_isSumOfItsParts() throws Exception {
    Accuracy accuracy = new Accuracy(new ASN1Integer(1), new ASN1Integer(500), new ASN1Integer(7));

    TimeStampFacts facts = read(token(info("SHA-256", STAMPED, accuracy)));

    assertThat(facts.accuracy()).hasValue(Duration.ofNanos(1_500_007_000));
  }

  @Test
  void integrity_withoutSigningCertificateReference_isMalformed() throws Exception {
    TestCms token =
        token("SHA-256", STAMPED).without(PKCSObjectIdentifiers.id_aa_signingCertificateV2);

    assertThat(read(token).integrity())
        .isEqualTo(
            new Integrity(
                Result.MALFORMED,
                "the token lacks the reference to its certificate (RFC 3161 §2.4.2)"));
  }

  @Test
  void integrity_referenceToAnotherCertificate_isMalformed() throws Exception {
    TestCms token =
        token("SHA-256", STAMPED)
            .without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
            .signingCertificate(SigningPki.root());

    assertThat(read(token).integrity())
        .isEqualTo(
            new Integrity(
                Result.MALFORMED,
                "the token refers to another certificate than its signer's"));
  }

  @Test
  void integrity_changedValueOrTime_isNotIntact() throws Exception {
    TestCms token = token("SHA-256", STAMPED).value(value -> new byte[value.length]);
    assertThat(read(token).integrity().result()).isEqualTo(Result.VALUE_MISMATCH);

    byte[] bytes = token("SHA-256", STAMPED).build();
    byte[] time = "20260615030405Z".getBytes("US-ASCII");
    int at = indexOf(bytes, time);
    bytes[at + 3] = '5'; // a year earlier
    TimeStampFacts facts = TimeStampFacts.readDocumentTimeStamp(bytes);
    assertThat(facts.time()).isEqualTo("2025-06-15T03:04:05Z");
    assertThat(facts.integrity().result()).isEqualTo(Result.DIGEST_MISMATCH);
  }

  @Test
  void certificate_notInTheToken_isFoundInTheSignatureAroundIt() throws Exception {
    TestCms token = token("SHA-256", STAMPED).withoutCertificates();
    TestCms cms = TestCms.rsa().certificate(token.signer().certificate());

    assertThat(read(token).integrity().result()).isEqualTo(Result.NO_CERTIFICATE);
    TimeStampFacts facts = onlyTimeStamp(cms, token.build());
    assertThat(facts.certificate()).hasValue(token.signer().certificate());
    assertThat(facts.certificates()).isEmpty();
    assertThat(facts.integrity().result()).isEqualTo(Result.INTACT);
  }

  @Test
  void readDocumentTimeStamp_signatureOfData_isMalformed() {
    assertMalformed(TestCms.rsa().build(), "no TSTInfo, but 1.2.840.113549.1.7.1");
    assertMalformed(token("SHA-256", STAMPED).detached().build(), "no TSTInfo");
  }

  @Test
  void readDocumentTimeStamp_severalSigners_isMalformed() {
    assertMalformed(
        token("SHA-256", STAMPED).buildWith(token("SHA-256", STAMPED)), "has 2 signers");
  }

  @Test
  void readDocumentTimeStamp_noTstInfo_isMalformed() {
    assertMalformed(
        TestCms.rsa()
            .contentType(PKCSObjectIdentifiers.id_ct_TSTInfo)
            .content(TestCms.bytes(new DERSequence(new ASN1Integer(1))))
            .build(),
        "cannot be decoded");
    assertMalformed(new byte[] {0x30}, "cut off");
  }

  @Test
  void signatureTimeStamps_thatCannotBeRead_areNoted() throws Exception {
    TestCms cms =
        TestCms.rsa()
            .unsignedAttribute(
                new ASN1ObjectIdentifier(Attributes.SIGNATURE_TIME_STAMP), new ASN1Integer(1));

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.signers().get(0).signatureTimeStamps()).isEmpty();
    assertThat(facts.notes()).singleElement().asString().startsWith("a time-stamp cannot be read");
    assertThat(CmsReaderTest.integrity(facts).isIntact()).isTrue();
  }

  private static TimeStampFacts onlyTimeStamp(TestCms cms, byte[] token) throws Exception {
    cms.unsignedAttribute(
        new ASN1ObjectIdentifier(Attributes.SIGNATURE_TIME_STAMP), TestCms.asn1(token));
    List<TimeStampFacts> tokens =
        CmsReader.read(cms.build()).signers().get(0).signatureTimeStamps();
    assertThat(tokens).hasSize(1);
    return tokens.get(0);
  }

  private static TimeStampFacts read(TestCms token) throws MalformedCmsException {
    return TimeStampFacts.readDocumentTimeStamp(token.build());
  }

  private static TestCms token(String digest, byte[] imprint) {
    return token(info(digest, imprint, null));
  }

  private static TestCms token(TSTInfo info) {
    SigningPki.Identity unit = SigningPki.timeStampUnit();
    return TestCms.of(unit, "SHA-256", "SHA256withRSA", "1.2.840.113549.1.1.11")
        .contentType(PKCSObjectIdentifiers.id_ct_TSTInfo)
        .content(TestCms.bytes(info))
        .signingCertificate(unit.certificate());
  }

  private static TSTInfo info(String digest, byte[] imprint, Accuracy accuracy) {
    return new TSTInfo(
        new ASN1ObjectIdentifier(LoopbackTsa.POLICY),
        new MessageImprint(TestCms.algorithm(DigestNames.oid(digest)), imprint),
        new ASN1Integer(0xC571),
        new ASN1GeneralizedTime(Date.from(SigningPki.NOW)),
        accuracy,
        ASN1Boolean.FALSE,
        null,
        null,
        null);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  private static void assertMalformed(byte[] token, String message) {
    assertThatThrownBy(() -> TimeStampFacts.readDocumentTimeStamp(token))
        .isInstanceOf(MalformedCmsException.class)
        .hasMessageContaining(message);
  }
}
