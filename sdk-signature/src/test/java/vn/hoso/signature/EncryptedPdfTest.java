package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;

/** Encrypted documents, which PDFBox encrypts and signs here. */
class EncryptedPdfTest {

  @TempDir Path dir;

  private final Identity official = SigningPki.signer("RSA-2048");

  @ParameterizedTest
  @CsvSource({"40, false", "128, false", "128, true", "256, true"})
  void verify_emptyPassword_isValid(int keyLength, boolean aes) throws IOException {
    VerificationReport report = verify(signed("", keyLength, aes));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.intact()).isTrue();
    assertThat(signature.signingTime()).isPresent();
  }

  @Test
  void verify_changedByteOfAnEncryptedStream_isAHashFailure() throws IOException {
    byte[] signed = signed("", 256, true);
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    signed[text.indexOf("stream") + 40] ^= 1;

    assertThat(verify(signed).verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  /** The trailer says that the document is no longer encrypted: strings mean something else. */
  @Test
  void verify_encryptionTakenAway_isInvalid() throws IOException {
    byte[] signed = signed("", 128, true);

    byte[] attacked = PdfUpdate.of(signed).trailer(root(signed)).write();

    assertThat(verify(attacked).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
  }

  /** A string that both revisions have, long enough to be kept: it is encrypted once. */
  @ParameterizedTest
  @CsvSource({"128, false", "256, true"})
  void verify_longNameOfAFieldInTwoRevisions_isTheSame(int keyLength, boolean aes)
      throws IOException {
    Path encrypted = encrypted("", keyLength, aes, CompressParameters.NO_COMPRESSION);
    byte[] once = sign(encrypted, "");

    VerificationReport report = verify(sign(Files.write(dir.resolve("một.pdf"), once), ""));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(2);
  }

  /** Its objects are in encrypted object streams, and what says so behind them. */
  @ParameterizedTest
  @CsvSource({"128, false", "256, true"})
  void verify_damagedAndEncrypted_findsTheSignature(int keyLength, boolean aes) throws IOException {
    byte[] signed = signed("", keyLength, aes);
    String text = new String(signed, StandardCharsets.ISO_8859_1).replace("startxref", "startxxxx");

    VerificationReport report = verify(text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(report.signatures()).hasSize(1);
    assertThat(report.signatures().get(0).field()).isEqualTo("Signature1");
  }

  @ParameterizedTest
  @CsvSource({"128, false", "256, true"})
  void verify_otherPassword_isUnsupported(int keyLength, boolean aes) throws IOException {
    byte[] signed = signed("mật khẩu", keyLength, aes);

    assertThatThrownBy(() -> verify(signed))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContainingAll(
            "công văn.pdf is encrypted and opens with a password only", "ask who signed it");
  }

  @Test
  void verify_encryptedForCertificates_isUnsupported() {
    byte[] document = encryptedBy("<</Filter /Adobe.PubSec /V 4>>");

    assertThatThrownBy(() -> verify(document))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("is encrypted for the holders of certain certificates");
  }

  @Test
  void verify_dictionaryWithoutKeys_isUnsupported() {
    byte[] document = encryptedBy("<</Filter /Standard /V 2 /R 3>>");

    assertThatThrownBy(() -> verify(document))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("is encrypted in a way that is not known");
  }

  @Test
  void verify_noDictionary_isUnreadable() {
    byte[] document = encryptedBy("null");

    assertThatThrownBy(() -> verify(document))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("it is encrypted and does not say how");
  }

  private static byte[] encryptedBy(String dictionary) {
    return PdfUpdate.of(RawPdf.classic(RawPdf.ONE_PAGE))
        .object(20, dictionary)
        .trailer("/Root 1 0 R /Encrypt 20 0 R")
        .write();
  }

  private byte[] signed(String password, int keyLength, boolean aes) throws IOException {
    return sign(
        encrypted(password, keyLength, aes, CompressParameters.DEFAULT_COMPRESSION), password);
  }

  private Path encrypted(
      String password, int keyLength, boolean aes, CompressParameters compression)
      throws IOException {
    Path encrypted = dir.resolve("mã hóa.pdf");
    try (PDDocument document = Loader.loadPDF(RawPdf.classic(RawPdf.ONE_PAGE))) {
      document.getDocumentCatalog().getCOSObject().setString(COSName.LANG, "vi-VN");
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDTextField field = new PDTextField(form);
      field.setPartialName("Ý kiến của Ủy ban nhân dân xã ".repeat(10));
      form.getFields().add(field);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("chủ sở hữu", password, new AccessPermission());
      policy.setEncryptionKeyLength(keyLength);
      policy.setPreferAES(aes);
      document.protect(policy);
      document.save(encrypted.toFile(), compression);
    }
    return encrypted;
  }

  private byte[] sign(Path encrypted, String password) throws IOException {
    Path signed = dir.resolve("đã ký.pdf");
    try (PDDocument document = Loader.loadPDF(encrypted.toFile(), password);
        var out = Files.newOutputStream(signed)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      Calendar time = GregorianCalendar.from(SigningPki.NOW.atZone(SigningPki.CLOCK.getZone()));
      signature.setSignDate(time);
      document.addSignature(
          signature, content -> AttackCms.sign(content.readAllBytes(), "SHA256withRSA", official));
      document.saveIncremental(out);
    }
    return Files.readAllBytes(signed);
  }

  private static String root(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.substring(text.lastIndexOf("/Root")).replaceAll("(?s)(/Root \\d+ 0 R).*", "$1");
  }

  private VerificationReport verify(byte[] pdf) {
    try {
      return SigningPki.verifier(dir).verify(Files.write(dir.resolve("công văn.pdf"), pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
