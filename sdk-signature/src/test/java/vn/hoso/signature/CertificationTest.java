package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/** Signatures that say what may be done later. */
class CertificationTest {

  @TempDir Path dir;

  private Path form = Path.of("");

  @BeforeEach
  void emptyForm() throws IOException {
    form = Files.write(dir.resolve("biểu mẫu.pdf"), SignedForm.unsigned());
  }

  @ParameterizedTest
  @EnumSource(Certification.class)
  void sign_certified_saysWhatItPermits(Certification certification) throws IOException {
    Path certified = sign(form, certify(certification));

    String added = Files.readString(certified, StandardCharsets.ISO_8859_1);
    assertThat(added)
        .contains("/TransformMethod /DocMDP")
        .contains("/P %d /V /1.2".formatted(certification.p()))
        .containsPattern("/Perms ?<<\\s*/DocMDP \\d+ 0 R");
    VerificationReport report = SigningPki.verifier(dir).verify(certified);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).roles()).contains(SignatureRole.CERTIFICATION);
  }

  @Test
  void sign_afterNoChanges_isRefused() {
    Path certified = sign(form, certify(Certification.NO_CHANGES));

    assertThatThrownBy(() -> sign(certified, PdfSignatureOptions.create()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("no changes are allowed (DocMDP P=1)");
  }

  @Test
  void sign_afterFormFilling_isValid() throws IOException {
    Path certified = sign(form, certify(Certification.FORM_FILLING));

    Path twice = sign(certified, PdfSignatureOptions.create());

    assertThat(SigningPki.verifier(dir).verify(twice).verdict()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void certify_signedDocument_isRefused() {
    Path signed = sign(form, PdfSignatureOptions.create());

    assertThatThrownBy(() -> sign(signed, certify(Certification.FORM_FILLING)))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("is signed already, and only the first signature can certify");
  }

  /** What the field itself locks is locked, too. */
  @Test
  void certify_fieldWithALock_keepsIt() throws IOException {
    String lock = "/Lock <</Type /SigFieldLock /Action /Include /Fields [(HoTen)]>>";
    Path locking =
        Files.write(
            dir.resolve("khóa.pdf"),
            PdfUpdate.of(SignedForm.unsigned())
                .object(SignedForm.FIELD, "<<%s %s>>".formatted(SignedForm.FIELD_BODY, lock))
                .write());

    Path certified = sign(locking, certify(Certification.FORM_FILLING).existingField("ChuKy"));

    assertThat(Files.readString(certified, StandardCharsets.ISO_8859_1))
        .containsSubsequence("/Reference [", "/FieldMDP", "/DocMDP");
    assertThat(SigningPki.verifier(dir).verify(certified).verdict()).isEqualTo(new Verdict.Valid());
  }

  private static PdfSignatureOptions certify(Certification certification) {
    return PdfSignatureOptions.create().certify(certification);
  }

  private Path sign(Path document, PdfSignatureOptions options) {
    Path target = dir.resolve("đã ký %d.pdf".formatted(System.nanoTime()));
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(document, options)
        .sign(target);
    return target;
  }
}
