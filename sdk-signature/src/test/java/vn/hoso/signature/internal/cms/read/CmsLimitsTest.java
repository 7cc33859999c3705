package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it can keep the reader busy, or break it. */
class CmsLimitsTest {

  @Test
  void read_tooManySigners_isMalformed() {
    TestCms cms = TestCms.rsa();
    List<SignerInfo> signers = Collections.nCopies(CmsReader.MAX_SIGNERS + 1, cms.signerInfo());

    assertMalformed(TestAsn1.bytes(cms.contentInfo(signers)), "more than 100 signers");
  }

  @Test
  void read_tooLong_isMalformed() {
    assertMalformed(new byte[CmsReader.MAX_LENGTH + 1], "16777217 bytes, more than 16777216");
  }

  @Test
  void read_nothing_isMalformed() {
    assertMalformed(new byte[0], "an element cut off at byte 0");
    assertMalformed(new byte[5000], "no ContentInfo at byte 0");
  }

  @Test
  void read_otherContentType_isMalformed() {
    byte[] data =
        TestAsn1.bytes(
            new DERSequence(
                new ASN1Encodable[] {
                  PKCSObjectIdentifiers.data,
                  new DERTaggedObject(true, 0, new DEROctetString(TestCms.CONTENT))
                }));

    assertMalformed(data, "not a signature, but of type 1.2.840.113549.1.7.1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x30, 0x24, 0xA0})
  void read_deeplyNested_isMalformed(int tag) throws Exception {
    byte[] nested = new byte[400_000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = (byte) tag;
      nested[i + 1] = (byte) 0x80;
    }
    assertThatThrownBy(() -> CmsReader.read(nested)).isInstanceOf(MalformedCmsException.class);
  }

  @Test
  void read_deeplyNestedAttribute_isNoStackOverflow() throws Exception {
    ASN1Encodable nested = new DEROctetString(TestCms.CONTENT);
    for (int i = 0; i < 2_000; i++) {
      nested = new DERSequence(nested);
    }
    TestCms cms =
        TestCms.rsa()
            .unsignedAttribute(new ASN1ObjectIdentifier(Attributes.SIGNATURE_TIME_STAMP), nested)
            .unsignedAttribute(new ASN1ObjectIdentifier(Attributes.REVOCATION_VALUES), nested)
            .attribute(CMSAttributes.signingTime, nested)
            .attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, nested);

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.notes()).hasSize(2);
    assertThat(facts.signers().get(0).signingCertificate())
        .isEqualTo(SigningCertificateRef.DIFFERS);
  }

  @Test
  void read_tooManyTimeStamps_readsTheFirst() throws Exception {
    TestCms cms = TestCms.rsa();
    ASN1Encodable token =
        TestAsn1.asn1(TestToken.of("SHA-256", new byte[32]).withoutCertificates().build());
    for (int i = 0; i <= CmsReader.MAX_TIME_STAMPS; i++) {
      cms.unsignedAttribute(new ASN1ObjectIdentifier(Attributes.SIGNATURE_TIME_STAMP), token);
    }

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.signers().get(0).signatureTimeStamps()).hasSize(CmsReader.MAX_TIME_STAMPS);
    assertThat(facts.notes()).containsExactly("of the time-stamps only the first 50 were read");
  }

  private static void assertMalformed(byte[] cms, String message) {
    assertThatThrownBy(() -> CmsReader.read(cms))
        .isInstanceOf(MalformedCmsException.class)
        .hasMessageContaining(message);
  }
}
