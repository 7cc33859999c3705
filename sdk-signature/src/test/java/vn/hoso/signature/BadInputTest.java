package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;

/**
 * What people give by mistake: each gets a typed error that names it, and nothing is left behind.
 */
class BadInputTest {

  @TempDir Path dir;

  enum BadDocument {
    TEXT(UnsupportedDocumentException.class, "is not a PDF", "neither a PDF nor XML nor a CMS"),
    EMPTY(UnreadableDocumentException.class, "is empty", "is empty"),
    MISSING(UnreadableDocumentException.class, "does not exist", "does not exist"),
    FOLDER(UnreadableDocumentException.class, "check that it is a file", "check that it is a file"),
    HEADER_ONLY(UnreadableDocumentException.class, "damaged or truncated", "damaged or truncated"),
    TRUNCATED(UnreadableDocumentException.class, "damaged or truncated", "damaged or truncated"),
    ENCRYPTED(UnreadableDocumentException.class, "is encrypted", "is encrypted"),
    SPARSE(UnreadableDocumentException.class, "damaged or truncated", "damaged or truncated");

    private final Class<? extends DocumentSignatureException> type;
    private final String whenSigned;
    private final String whenVerified;

    BadDocument(
        Class<? extends DocumentSignatureException> type, String whenSigned, String whenVerified) {
      this.type = type;
      this.whenSigned = whenSigned;
      this.whenVerified = whenVerified;
    }
  }

  @ParameterizedTest
  @EnumSource
  void sign_badDocument_isRefusedAndNothingIsWritten(BadDocument bad) throws IOException {
    Path document = write(bad);
    Path target = dir.resolve("signed.pdf");

    assertThatThrownBy(() -> signer().pdf(document, PdfSignatureOptions.create()).sign(target))
        .isInstanceOf(bad.type)
        .hasMessageContainingAll(document.getFileName().toString(), bad.whenSigned);

    assertThat(target).doesNotExist();
    assertThat(names()).doesNotContain("signed.pdf").allMatch(name -> !name.contains("tmp"));
  }

  @ParameterizedTest
  @EnumSource
  void verify_badDocument_isRefusedByName(BadDocument bad) throws IOException {
    Path document = write(bad);
    SignatureVerifier verifier = SignatureVerifier.builder().clock(SigningPki.CLOCK).build();

    // A damaged PDF may still be readable: then it is a verdict, and not a good one.
    Throwable thrown = catchThrowable(() -> assertNotReliable(verifier.verify(document)));

    if (thrown != null || bad != BadDocument.TRUNCATED) {
      assertThat(thrown)
          .isInstanceOf(
              bad == BadDocument.ENCRYPTED ? UnsupportedDocumentException.class : bad.type)
          .hasMessageContainingAll(document.getFileName().toString(), bad.whenVerified);
    }
  }

  @Test
  void pkcs12_wrongPassword_saysSo() {
    Path file = SigningPki.pkcs12(dir.resolve("khóa.p12"), SigningPki.signer("P-256"));

    assertThatThrownBy(() -> SigningKeys.pkcs12(file, Pin.of("sai mật khẩu")))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("khóa.p12", "PIN");
  }

  @Test
  void pkcs12_withoutKey_saysSo() {
    Path file = SigningPki.pkcs12(dir.resolve("rỗng.p12"), Map.of());

    assertThatThrownBy(() -> SigningKeys.pkcs12(file, Pin.of(SigningPki.PIN)))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("rỗng.p12");
  }

  @Test
  void pkcs12_expiredCertificate_isRefusedBeforeSigning() throws IOException {
    Identity expired =
        SigningPki.signer(
            "P-256", SigningPki.NOW.minusSeconds(86_400 * 2), SigningPki.NOW.minusSeconds(86_400));
    Path file = SigningPki.pkcs12(dir.resolve("hết hạn.p12"), expired);
    Path document = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path target = dir.resolve("signed.pdf");
    DocumentSigner signer =
        DocumentSigner.create(SigningKeys.pkcs12(file, Pin.of(SigningPki.PIN)))
            .clock(SigningPki.CLOCK);

    assertThatThrownBy(() -> signer.pdf(document, PdfSignatureOptions.create()).sign(target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("expired at", "đã hết hạn từ");
    assertThat(target).doesNotExist();
  }

  @Test
  void sign_intoAFolderThatIsNotThere_saysSo() throws IOException {
    Path document = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path target = dir.resolve("không có").resolve("signed.pdf");

    assertThatThrownBy(() -> signer().pdf(document, PdfSignatureOptions.create()).sign(target))
        .isInstanceOf(UnwritableDocumentException.class)
        .hasMessageContaining("signed.pdf");
  }

  private DocumentSigner signer() {
    Path file = SigningPki.pkcs12(dir.resolve("key.p12"), SigningPki.signer("P-256"));
    return DocumentSigner.create(SigningKeys.pkcs12(file, Pin.of(SigningPki.PIN)))
        .clock(SigningPki.CLOCK);
  }

  private Path write(BadDocument bad) throws IOException {
    Path file = dir.resolve("văn bản.pdf");
    byte[] good = RawPdf.classic(RawPdf.ONE_PAGE);
    switch (bad) {
      case TEXT -> Files.writeString(file, "Kính gửi: Ủy ban nhân dân huyện Núi Thành");
      case EMPTY -> Files.createFile(file);
      case MISSING -> {}
      case FOLDER -> Files.createDirectory(file);
      case HEADER_ONLY -> Files.writeString(file, "%PDF-1.7\n");
      case TRUNCATED -> Files.write(file, Arrays.copyOf(good, good.length / 2));
      case ENCRYPTED -> encrypt(good, file);
      case SPARSE -> sparse(file);
    }
    return file;
  }

  private static void encrypt(byte[] pdf, Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("chủ", "người đọc", new AccessPermission()));
      document.save(file.toFile());
    }
  }

  /** Two gigabytes, of which nearly all are a hole. */
  private static void sparse(Path file) throws IOException {
    try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
      hole.write("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
      hole.setLength(2L << 30);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void assertNotReliable(VerificationReport report) {
    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isFalse();
  }
}
