package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.trust.TrustAnchors;

/** The signatures of PDF before CMS: adbe.x509.rsa_sha1 (ISO 32000-1 §12.8.3.2). */
class X509RsaSha1Test {

  private static final String RANGE = "[0 0000000001 0000000002 0000000003]";
  private static final int CONTENTS = 600;

  /** Tag, and a length of three bytes. */
  private static final int OCTET_STRING_HEADER = 4;

  @TempDir Path dir;

  private final Identity signer = SigningPki.signer("RSA-2048");

  @Test
  void verify_sha1OfToday_isIntactButTheAlgorithmIsNot() throws Exception {
    VerificationReport report = verify(sign("SHA1withRSA", signer));

    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.intact()).as(report.toEnglish()).isTrue();
    assertThat(signature.format()).isEqualTo("PDF adbe.x509.rsa_sha1");
    assertThat(signature.signerCertificate()).contains(signer.certificate());
    assertThat(report.verdict().isReliable()).isFalse();
    assertThat(report.toEnglish()).contains("The signature uses SHA-1").contains("a historic form");
  }

  @Test
  void verify_sha256_isReliable() throws Exception {
    VerificationReport report = verify(sign("SHA256withRSA", signer));

    assertThat(report.signatures().get(0).intact()).as(report.toEnglish()).isTrue();
    assertThat(report.verdict()).isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
  }

  @Test
  void verify_changedByte_isAHashFailure() throws Exception {
    byte[] signed = sign("SHA256withRSA", signer);
    signed[12] ^= 1; // in the comment that follows the header

    assertThat(verify(signed).verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_valueOfAnotherKey_isACryptoFailure() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Identity other = new Identity(generator.generateKeyPair().getPrivate(), signer.chain());

    assertThat(verify(sign("SHA256withRSA", other)).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  /** No key can have such a modulus, and libraries differ in how they say so. */
  @Test
  void verify_keyWithEvenModulus_isSaidToBeUnusable() throws Exception {
    String pdf = new String(sign("SHA256withRSA", signer), StandardCharsets.ISO_8859_1);
    byte[] modulus =
        ((RSAPublicKey) signer.certificate().getPublicKey()).getModulus().toByteArray();
    String odd = HexFormat.of().formatHex(modulus);
    modulus[modulus.length - 1] ^= 1;
    String even = pdf.replace(odd, HexFormat.of().formatHex(modulus));
    assertThat(even).isNotEqualTo(pdf);

    VerificationReport report = verify(even.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(report.verdict().isReliable()).isFalse();
    assertThat(report.signatures().get(0).intact()).isFalse();
    assertThat(report.toEnglish()).contains("no RSA key that can be");
  }

  /** pdfsig and the reference implementation know no signatures of this form, OpenSSL its parts. */
  @ParameterizedTest
  @CsvSource({"SHA1withRSA, -sha1", "SHA256withRSA, -sha256"})
  void verify_anyDigest_agreesWithOpenSsl(String algorithm, String digest) throws Exception {
    byte[] signed = sign(algorithm, signer);
    String pdf = new String(signed, StandardCharsets.ISO_8859_1);
    int start = pdf.indexOf("/Contents <") + "/Contents ".length();
    int end = start + CONTENTS + 2;
    byte[] contents = HexFormat.of().parseHex(pdf, start + 1, end - 1);
    byte[] value = Arrays.copyOfRange(contents, OCTET_STRING_HEADER, OCTET_STRING_HEADER + 256);
    String key =
        Base64.getMimeEncoder().encodeToString(signer.certificate().getPublicKey().getEncoded());
    Path pem = dir.resolve("key.pem");
    Files.writeString(pem, "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
    Path covered = dir.resolve("covered.bin");
    Files.writeString(
        covered, pdf.substring(0, start) + pdf.substring(end), StandardCharsets.ISO_8859_1);
    Path signature = Files.write(dir.resolve("signature.bin"), value);

    assertThat(
            Tool.run(
                    "openssl",
                    "dgst",
                    digest,
                    "-verify",
                    pem.toString(),
                    "-signature",
                    signature.toString(),
                    covered.toString())
                .output())
        .contains("Verified OK");
    assertThat(verify(signed).signatures().get(0).intact()).isTrue();
  }

  private VerificationReport verify(byte[] pdf) throws IOException {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root(), signer.chain().get(1)))
        .clock(SigningPki.CLOCK)
        .build()
        .verify(Files.write(dir.resolve("quyết định.pdf"), pdf));
  }

  private static byte[] sign(String algorithm, Identity signer)
      throws GeneralSecurityException, IOException {
    String certificate = HexFormat.of().formatHex(signer.certificate().getEncoded());
    byte[] pdf =
        RawPdf.classic(
            RawPdf.onePage(
                "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [5 0 R] /SigFlags 3>>>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [5 0 R]>>",
                "<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V 6 0 R"
                    + " /Rect [0 0 0 0] /P 3 0 R>>",
                "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.x509.rsa_sha1 /Cert <"
                    + certificate
                    + "> /ByteRange "
                    + RANGE
                    + " /Contents <"
                    + "0".repeat(CONTENTS)
                    + ">>>"));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("/Contents <") + "/Contents ".length();
    int end = start + CONTENTS + 2;
    String range = "[0 %010d %010d %010d]".formatted(start, end, text.length() - end);
    text = text.replace(RANGE, range);
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(signer.key());
    signature.update(text.substring(0, start).getBytes(StandardCharsets.ISO_8859_1));
    signature.update(text.substring(end).getBytes(StandardCharsets.ISO_8859_1));
    String value = HexFormat.of().formatHex(new DEROctetString(signature.sign()).getEncoded());
    String signed =
        text.substring(0, start + 1) + value + text.substring(start + 1 + value.length());
    return signed.getBytes(StandardCharsets.ISO_8859_1);
  }
}
