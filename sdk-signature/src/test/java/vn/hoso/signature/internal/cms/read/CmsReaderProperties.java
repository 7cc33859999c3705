package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;

/** Whatever the bytes: facts, or a {@link MalformedCmsException}; nothing else. */
class CmsReaderProperties {

  private static final byte[] TOKEN = token();
  private static final byte[] PKCS1 = cms(TestCms.rsa());
  private static final byte[] PSS = cms(TestCms.pss("SHA-256").detached());
  private static final byte[] BER = ber(PKCS1);

  @Property
  void read_anyBytes_yieldsFactsOrMalformed(@ForAll byte[] bytes) {
    read(bytes);
  }

  @Property(tries = 3000)
  void read_bytesChanged_yieldsFactsOrMalformed(
      @ForAll("originals") byte[] original,
      @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 100_000) Integer> places,
      @ForAll byte value) {
    byte[] changed = original.clone();
    places.forEach(at -> changed[at % changed.length] = value);
    read(changed);
  }

  @Property(tries = 3000)
  void read_bitFlipped_isIntactOnlyIfWhatWasSignedIsTheSame(
      @ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(max = 7) int bit)
      throws MalformedCmsException {
    byte[] changed = PKCS1.clone();
    changed[at % changed.length] ^= (byte) (1 << bit);
    CmsFacts facts;
    try {
      facts = CmsReader.read(changed);
    } catch (MalformedCmsException e) {
      return;
    }
    CmsFacts before = CmsReader.read(PKCS1);
    for (CmsSigner signer : facts.signers()) {
      byte[] content = facts.content().orElse(new byte[0]);
      byte[] digest = TestCms.digestOf("SHA-256", content);
      if (signer.integrity(digest).isIntact()) {
        assertThat(content).isEqualTo(before.content().orElseThrow());
        assertThat(signer.messageDigest()).hasValueSatisfying(d -> assertThat(d).isEqualTo(digest));
        assertThat(signer.certificate().orElseThrow().getPublicKey())
            .isEqualTo(before.signers().get(0).certificate().orElseThrow().getPublicKey());
        assertThat(signer.signatureAlgorithm())
            .isEqualTo(before.signers().get(0).signatureAlgorithm());
        assertThat(facts.contentType()).isEqualTo(before.contentType());
      }
    }
  }

  @Property
  void read_truncated_isMalformed(
      @ForAll("originals") byte[] original, @ForAll @IntRange(max = 100_000) int length) {
    assertThat(read(Arrays.copyOf(original, length % original.length))).isFalse();
  }

  @Property
  void read_pieceRepeated_yieldsFactsOrMalformed(
      @ForAll("originals") byte[] original,
      @ForAll @IntRange(max = 100_000) int from,
      @ForAll @IntRange(max = 100_000) int to,
      @ForAll @IntRange(max = 200) int length) {
    byte[] changed = original.clone();
    int source = from % changed.length;
    int target = to % changed.length;
    int count = Math.min(length, changed.length - Math.max(source, target));
    System.arraycopy(original, source, changed, target, count);
    read(changed);
  }

  @Provide
  Arbitrary<byte[]> originals() {
    return Arbitraries.of(PKCS1, PSS, BER, TOKEN);
  }

  /** Whether there are facts; every one of them is asked for. */
  private static boolean read(byte[] bytes) {
    try {
      TimeStampFacts token = TimeStampFacts.readDocumentTimeStamp(bytes);
      assertThat(token.integrity().result()).isNotNull();
      assertThat(token.time()).isNotNull();
    } catch (MalformedCmsException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
    }
    try {
      for (CmsSigner signer : CmsReader.read(bytes).signers()) {
        assertThat(signer.signerId()).isNotEmpty();
        assertThat(signer.signatureAlgorithm()).isNotEmpty();
        assertThat(signer.integrity(new byte[32]).detail()).isNotNull();
        assertThat(signer.signingCertificate()).isNotNull();
      }
      return true;
    } catch (MalformedCmsException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
      return false;
    }
  }

  /** With every attribute that is read. */
  private static byte[] cms(TestCms cms) {
    return cms.signingCertificate(cms.signer().certificate())
        .attribute(CMSAttributes.signingTime, new Time(Date.from(SigningPki.NOW)))
        .unsignedAttribute(
            new ASN1ObjectIdentifier(Attributes.SIGNATURE_TIME_STAMP), TestCms.asn1(TOKEN))
        .revocation(TestCms.asn1(SigningPki.crls().get(0)))
        .build();
  }

  private static byte[] token() {
    SigningPki.Identity unit = SigningPki.timeStampUnit();
    TSTInfo info =
        new TSTInfo(
            new ASN1ObjectIdentifier(LoopbackTsa.POLICY),
            new MessageImprint(TestCms.algorithm(DigestNames.oid("SHA-256")), new byte[32]),
            new ASN1Integer(7),
            new ASN1GeneralizedTime(Date.from(SigningPki.NOW)),
            null,
            ASN1Boolean.FALSE,
            null,
            null,
            null);
    return TestCms.of(unit, "SHA-256", "SHA256withRSA", "1.2.840.113549.1.1.11")
        .contentType(PKCSObjectIdentifiers.id_ct_TSTInfo)
        .content(TestCms.bytes(info))
        .signingCertificate(unit.certificate())
        .build();
  }

  private static byte[] ber(byte[] cms) {
    try {
      return ContentInfo.getInstance(cms).getEncoded(ASN1Encoding.BER);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
