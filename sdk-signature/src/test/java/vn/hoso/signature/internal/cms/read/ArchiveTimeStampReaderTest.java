package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.internal.crypto.Sha256;

/** What the list of an archive time-stamp proves to exist. */
class ArchiveTimeStampReaderTest {

  private static final byte[] CRL = SigningPki.crls().get(0);
  private static final ASN1ObjectIdentifier INDEX_V3 = new ASN1ObjectIdentifier("0.4.0.19122.1.5");

  @Test
  void covered_crlListedBySha256_isProven() throws Exception {
    CmsFacts facts = CmsReader.read(archived("SHA-256", CRL));

    assertThat(archive(facts).covered()).containsExactly(Sha256.hex(CRL));
    assertThat(facts.notes()).isEmpty();
  }

  @Test
  void covered_crlListedBySha1_isNotProvenAndNoted() throws Exception {
    CmsFacts facts = CmsReader.read(archived("SHA-1", CRL));

    assertThat(archive(facts).covered()).isEmpty();
    assertThat(facts.notes())
        .containsExactly("an archive time-stamp lists by SHA-1, which proves nothing to exist");
  }

  @Test
  void read_somethingListedThatIsNotThere_isNoted() throws Exception {
    CmsFacts facts = CmsReader.read(archived("SHA-256", new byte[] {5, 0}));

    assertThat(facts.signers().get(0).archiveTimeStamps()).isEmpty();
    assertThat(facts.notes())
        .containsExactly(
            "an archive time-stamp cannot be read: something that it is about is not there any"
                + " more");
  }

  private static ArchiveTimeStamp archive(CmsFacts facts) {
    assertThat(facts.signers().get(0).archiveTimeStamps()).hasSize(1);
    return facts.signers().get(0).archiveTimeStamps().get(0);
  }

  /** A CMS with a CRL, and with an archive time-stamp that lists one. */
  private static byte[] archived(String digest, byte[] listedCrl) {
    ASN1Encodable index =
        new DERSequence(
            new ASN1Encodable[] {
              TestAsn1.algorithm(DigestNames.oid(digest)),
              new DERSequence(),
              new DERSequence(new DEROctetString(TestAsn1.digestOf(digest, listedCrl))),
              new DERSequence()
            });
    byte[] token = TestToken.of("SHA-256", new byte[32]).unsignedAttribute(INDEX_V3, index).build();
    return TestCms.rsa()
        .revocation(TestAsn1.asn1(CRL))
        .unsignedAttribute(
            new ASN1ObjectIdentifier(Attributes.ARCHIVE_TIME_STAMP_V3), TestAsn1.asn1(token))
        .build();
  }
}
