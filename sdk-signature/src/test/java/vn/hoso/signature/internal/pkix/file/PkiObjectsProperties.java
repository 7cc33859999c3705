package vn.hoso.signature.internal.pkix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import vn.hoso.signature.internal.pkix.TestCa;
import vn.hoso.signature.internal.pkix.TestCrl;

/** Whatever the bytes: something usable, or a problem; never an exception. */
class PkiObjectsProperties {

  private static final TestCa CA = TestCa.root("CA gốc thử nghiệm");
  private static final byte[] CERTIFICATE = certificate();
  private static final byte[] BUNDLE = bundle();
  private static final byte[] CRL =
      TestCrl.of(CA, TestCa.DURING).revoke(CA.certificate(), TestCa.BEGIN).der();

  @Property
  void decode_anyBytes_yieldsObjectsOrAProblem(@ForAll byte[] bytes) {
    assertObjectsOrProblem(bytes);
  }

  @Property
  void decode_anyText_yieldsObjectsOrAProblem(@ForAll String text) {
    assertObjectsOrProblem(text.getBytes(StandardCharsets.UTF_8));
    assertObjectsOrProblem(pem(text.getBytes(StandardCharsets.UTF_8), "CERTIFICATE"));
  }

  @Property
  void decode_anySequence_yieldsObjectsOrAProblem(
      @ForAll byte[] content, @ForAll("secondBytes") byte second) {
    byte[] bytes = new byte[content.length + 2];
    bytes[0] = Der.SEQUENCE;
    bytes[1] = second;
    System.arraycopy(content, 0, bytes, 2, content.length);
    assertObjectsOrProblem(bytes);
  }

  @Property
  void decode_oneByteChanged_yieldsObjectsOrAProblem(
      @ForAll("originals") byte[] original,
      @ForAll @IntRange(max = 100_000) int at,
      @ForAll byte value) {
    byte[] changed = original.clone();
    changed[at % changed.length] = value;
    assertObjectsOrProblem(changed);
    assertObjectsOrProblem(pem(changed, "PKCS7"));
  }

  @Property
  void decode_truncated_yieldsAProblem(
      @ForAll("originals") byte[] original, @ForAll @IntRange(max = 100_000) int length) {
    PkiObjects objects = PkiObjects.decode(Arrays.copyOf(original, length % original.length));
    assertThat(objects.problems()).isNotEmpty();
  }

  @Provide
  Arbitrary<byte[]> originals() {
    return Arbitraries.of(CERTIFICATE, CRL, BUNDLE);
  }

  @Provide
  Arbitrary<Byte> secondBytes() {
    return Arbitraries.of((byte) 0x80, (byte) 0x81, (byte) 0x82, (byte) 0x83, (byte) 0x84);
  }

  private static void assertObjectsOrProblem(byte[] bytes) {
    PkiObjects objects = PkiObjects.decode(bytes);
    boolean usable =
        !objects.certificates().isEmpty()
            || !objects.crls().isEmpty()
            || !objects.ocsps().isEmpty();
    assertThat(usable || !objects.problems().isEmpty()).isTrue();
  }

  private static byte[] pem(byte[] bytes, String label) {
    String base64 = Base64.getMimeEncoder().encodeToString(bytes);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, base64)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] certificate() {
    try {
      return CA.certificate().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bundle() {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addCertificates(new JcaCertStore(List.of(CA.certificate())));
      return generator.generate(new CMSAbsentContent()).getEncoded(ASN1Encoding.BER);
    } catch (IOException | GeneralSecurityException | CMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
