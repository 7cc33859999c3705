package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.fixture.SigningPki;

/** Where certificates, CRLs and OCSP responses may be in a CMS. */
class MaterialTest {

  private static final byte[] CRL = SigningPki.crls().get(0);
  private static final byte[] BASIC =
      TestCms.bytes(new DERSequence(new DERUTF8String("nội dung phản hồi OCSP")));
  private static final byte[] RESPONSE =
      TestCms.bytes(
          new OCSPResponse(
              new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
              new ResponseBytes(
                  OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(BASIC))));

  @Test
  void revocation_inSignedData_isCollectedAsWritten() throws Exception {
    TestCms cms =
        TestCms.rsa()
            .revocation(TestCms.asn1(CRL))
            .revocation(other("1.3.6.1.5.5.7.16.2", RESPONSE))
            .revocation(other("1.3.6.1.5.5.7.48.1.1", BASIC))
            .revocation(other("1.3.6.1.5.5.7.16.4", BASIC));

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.crls()).containsExactly(CRL);
    assertThat(facts.ocsps()).containsExactly(RESPONSE, RESPONSE);
    assertThat(facts.notes()).isEmpty();
  }

  @Test
  void revocation_inAdobesSignedAttribute_isCollected() throws Exception {
    ASN1Encodable archival =
        new DERSequence(
            new ASN1Encodable[] {
              new DERTaggedObject(true, 0, new DERSequence(TestCms.asn1(CRL))),
              new DERTaggedObject(true, 1, new DERSequence(TestCms.asn1(RESPONSE)))
            });
    TestCms cms =
        TestCms.rsa()
            .attribute(new ASN1ObjectIdentifier(Attributes.REVOCATION_INFO_ARCHIVAL), archival);

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.crls()).containsExactly(CRL);
    assertThat(facts.ocsps()).containsExactly(RESPONSE);
    assertThat(CmsReaderTest.integrity(facts).isIntact()).isTrue();
  }

  @Test
  void values_inCadesUnsignedAttributes_areCollected() throws Exception {
    ASN1Encodable values =
        new DERSequence(
            new ASN1Encodable[] {
              new DERTaggedObject(true, 0, new DERSequence(TestCms.asn1(CRL))),
              new DERTaggedObject(true, 1, new DERSequence(TestCms.asn1(BASIC)))
            });
    TestCms cms =
        TestCms.rsa()
            .unsignedAttribute(new ASN1ObjectIdentifier(Attributes.REVOCATION_VALUES), values)
            .unsignedAttribute(
                new ASN1ObjectIdentifier(Attributes.CERTIFICATE_VALUES),
                new DERSequence(TestCms.encoded(SigningPki.root())));

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.crls()).containsExactly(CRL);
    assertThat(facts.ocsps()).containsExactly(RESPONSE);
    assertThat(facts.certificates()).contains(SigningPki.root()).hasSize(2);
  }

  @Test
  void attributes_thatCannotBeRead_areNoted() throws Exception {
    ASN1Encodable text = new DERUTF8String("hỏng");
    TestCms cms =
        TestCms.rsa()
            .attribute(new ASN1ObjectIdentifier(Attributes.REVOCATION_INFO_ARCHIVAL), text)
            .unsignedAttribute(new ASN1ObjectIdentifier(Attributes.REVOCATION_VALUES), text)
            .unsignedAttribute(new ASN1ObjectIdentifier(Attributes.CERTIFICATE_VALUES), text);

    CmsFacts facts = CmsReader.read(cms.build());

    assertThat(facts.notes())
        .hasSize(3)
        .allMatch(note -> note.contains("cannot be read: The CMS has no elements inside at byte"));
    assertThat(CmsReaderTest.integrity(facts).isIntact()).isTrue();
  }

  @Test
  void content_ofAdbePkcs7Sha1_isTheDigest() throws Exception {
    byte[] digest =
        TestCms.digestOf("SHA-1", "các byte được ký".getBytes(StandardCharsets.UTF_8));

    assertThat(CmsReader.read(TestCms.rsa().content(digest).build()).content())
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(digest).hasSize(20));
  }

  private static ASN1Primitive other(String format, byte[] information) {
    return new DERTaggedObject(
        false,
        1,
        new DERSequence(
            new ASN1Encodable[] {new ASN1ObjectIdentifier(format), TestCms.asn1(information)}));
  }
}
