package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

class PdfOrphansTest {

  @TempDir Path dir;

  @Test
  void read_signatureTakenAwayByARevision_leavesATrace() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R]>>")
            .free(SignedForm.FIELD)
            .free(SignedForm.SIGNATURE)
            .write();

    PdfFacts facts = SignedForm.read(dir, pdf);

    assertThat(facts.signatures()).isEmpty();
    assertThat(facts.orphans())
        .containsExactly(new PdfOrphan("object 12 was a signature in an earlier revision"));
  }

  @Test
  void read_signatureWhoseValueIsGone_leavesATrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FIELD - 1, "<<%s /V 99 0 R>>".formatted(SignedForm.FIELD_BODY));
    objects.set(
        SignedForm.CATALOG - 1,
        "<<%s /Perms <</DocMDP 98 0 R>>>>".formatted(SignedForm.CATALOG_BODY));

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans())
        .extracting(PdfOrphan::trace)
        .containsExactly(
            "the signature of field ChuKy is gone",
            "its certification (/Perms /DocMDP) belongs to no field");
  }

  @Test
  void read_savedAnew_leavesATrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FORM - 1, "<</Fields [6 0 R]>>");
    objects.set(SignedForm.SIGNATURE - 1, "<</Type/Sig/Contents <00>/ByteRange[0 1 2 3]>>");

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans())
        .containsExactly(new PdfOrphan("object 12 is a signature that belongs to no field"));
  }

  @Test
  void read_savedAnewWithObjectStreams_leavesATrace() {
    byte[] pdf = RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Contents <00> /ByteRange [0 1 2 3]>>");

    assertThat(SignedForm.read(dir, pdf).orphans())
        .containsExactly(new PdfOrphan("object 5 is a signature that belongs to no field"));
  }

  /** Whatever is missing of a signed document: it is never one that was not signed. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void read_signedFileCutAnywhere_isNeverUnsigned(boolean updated) {
    byte[] signed = SignedForm.signed();
    byte[] pdf =
        updated
            ? PdfUpdate.of(signed).object(SignedForm.METADATA, SignedForm.look("q Q")).write()
            : signed;
    List<Integer> unsigned = new ArrayList<>();
    for (int length = SignedForm.unsigned().length + 1; length < pdf.length; length += 5) {
      try {
        PdfFacts facts = SignedForm.read(dir, Arrays.copyOf(pdf, length));
        if (facts.signatures().isEmpty() && facts.orphans().isEmpty()) {
          unsigned.add(length);
        }
      } catch (UnreadableDocumentException expected) {
        assertThat(expected).hasMessageContaining("is damaged or truncated");
      }
    }

    // The first bytes after the unsigned document say nothing yet.
    assertThat(unsigned).allMatch(length -> length < SignedForm.unsigned().length + 10);
  }

  @Test
  void read_cutWithinTheSignature_leavesATrace() {
    String pdf = SignedForm.text(SignedForm.signed());
    int contents = pdf.indexOf(PdfUpdate.CONTENTS) + 20;

    assertThat(SignedForm.read(dir, SignedForm.bytes(pdf.substring(0, contents))).orphans())
        .containsExactly(new PdfOrphan("it ends within a signature"));
  }

  @Test
  void read_damagedFormThatHadSignatures_leavesATrace() {
    String pdf = SignedForm.text(SignedForm.unsigned());
    byte[] damaged = SignedForm.bytes(pdf.replaceFirst("startxref\n\\d+", "startxref\n1"));

    assertThat(SignedForm.read(dir, damaged).orphans())
        .containsExactly(new PdfOrphan("its form says that there are signatures, and has none"));
    assertThat(SignedForm.read(dir, SignedForm.unsigned()).orphans()).isEmpty();
  }

  @Test
  void read_unsignedFileWithTheEndMissing_isUnreadable() {
    byte[] pdf = RawPdf.classic(RawPdf.ONE_PAGE);

    assertThatThrownBy(() -> SignedForm.read(dir, Arrays.copyOf(pdf, pdf.length - 30)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("its end is missing, and perhaps signatures with it");
  }

  @Test
  void read_keyInAText_isNoTrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.CONTENT - 1, SignedForm.stream("", "(/ByteRange and /Type /Sig) Tj"));
    objects.set(SignedForm.INFO - 1, "<</Title (/ByteRange)>>");

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans()).isEmpty();
  }
}
