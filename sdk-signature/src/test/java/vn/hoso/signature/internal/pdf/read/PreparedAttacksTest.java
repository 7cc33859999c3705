package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FREE;
import static vn.hoso.signature.internal.pdf.read.SignedForm.PAGE_BODY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/**
 * Documents that were prepared before they were signed, and certified ones, after the descriptions
 * of the Ruhr University Bochum ("Shadow Attacks", 2021; "Breaking the Specification: PDF
 * Certification", 2021).
 */
class PreparedAttacksTest {

  private static final String OTHER_TEXT = "BT /F1 12 Tf 100 600 Td (NGHI QUYET) Tj ET";

  @TempDir Path dir;

  /** The document was prepared with two contents under one number; only the offset is exchanged. */
  @Test
  void read_pointerToAPreparedObject_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    String hidden = "4 0 obj\n" + SignedForm.stream("", OTHER_TEXT) + "\nendobj";
    objects.set(SignedForm.METADATA - 1, SignedForm.stream("/Type /Metadata", hidden));
    byte[] signed = SignedForm.sign(RawPdf.classic(objects), "");
    byte[] attacked =
        PdfUpdate.of(signed)
            .pointer(SignedForm.CONTENT, SignedForm.text(signed).indexOf(hidden))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 4"));
  }

  /** The document was prepared with a reference to an object that only the attacker adds. */
  @Test
  void read_objectThatWasMissing_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [6 0 R 7 0 R]>>".formatted(PAGE_BODY.replace("4 0 R", "[4 0 R 20 0 R]")));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(FREE, SignedForm.stream("", OTHER_TEXT))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 20"));
  }

  /** An object stream is replaced; no cross-reference of the object in it changes. */
  @Test
  void read_objectStreamReplaced_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [6 0 R 7 0 R]>>".formatted(PAGE_BODY.replace("11 0 R", "15 0 R")));
    String font = "<</Type /Font /Subtype /Type1 /BaseFont /%s>>";
    byte[] signed = SignedForm.sign(RawPdf.hybrid(objects, font.formatted("Times-Roman")), "");
    byte[] attacked =
        PdfUpdate.of(signed)
            .object(
                16,
                SignedForm.stream("/Type /ObjStm /N 1 /First 5", "15 0 " + font.formatted("Evil")))
            .write();

    assertThat(only(signed).formProblem()).isNull();
    assertThat(only(attacked).changesAfter()).contains(unexplained("object 15"));
  }

  /** A stream that says it is longer than the signed revision, and becomes so. */
  @Test
  void read_streamThatGrowsIntoTheUpdate_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.CONTENT - 1,
        SignedForm.objects()
            .get(SignedForm.CONTENT - 1)
            .replaceAll("/Length \\d+", "/Length 9000"));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(FREE, SignedForm.stream("", " ".repeat(9000)))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 4"));
  }

  /**
   * One object is the look of a field, which may change, and content of the page, which may not.
   */
  @Test
  void read_lookOfAFieldThatIsContentToo_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [6 0 R 7 0 R 9 0 R]>>"
            .formatted(PAGE_BODY.replace("4 0 R", "[4 0 R 8 0 R]")));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(SignedForm.TEXT_LOOK, SignedForm.look(OTHER_TEXT))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 8"));
  }

  /** One stream is content of the page and, by its dictionary, a field of the form. */
  @Test
  void read_contentThatIsAFieldToo_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FORM - 1, "<</Fields [4 0 R 6 0 R 7 0 R] /SigFlags 3>>");
    objects.set(SignedForm.CONTENT - 1, SignedForm.stream("/FT /Tx /T (A)", "q Q"));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(SignedForm.CONTENT, SignedForm.stream("/FT /Tx /T (A)", OTHER_TEXT))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 4"));
  }

  /** Evil annotation attack: permitted by P=3 only, and visible in the facts even then. */
  @ParameterizedTest
  @CsvSource({"FreeText, 2, true", "FreeText, 3, false", "Stamp, 3, false"})
  void read_evilAnnotation_isAnAnnotation(String subtype, int p, boolean forbidden) {
    byte[] attacked =
        PdfUpdate.of(SignedForm.certified(p))
            .object(
                SignedForm.PAGE, "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(PAGE_BODY))
            .object(
                FREE,
                "<</Type /Annot /Subtype /%s /Rect [90 590 400 620] /AP <</N 21 0 R>>>>"
                    .formatted(subtype))
            .object(FREE + 1, SignedForm.look("(1.000.000 dong) Tj"))
            .write();

    assertThat(only(attacked).changesAfter())
        .containsExactly(
            new PdfChange(
                ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_OVER_PAGE, "page 1", forbidden));
  }

  /** Sneaky signature attack: a field that is never signed, and lies over the text. */
  @Test
  void read_sneakySignatureField_isUnexplainedAndForbidden() {
    byte[] attacked =
        PdfUpdate.of(SignedForm.certified(2))
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(
                SignedForm.PAGE, "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(PAGE_BODY))
            .object(
                FREE,
                "<</Type /Annot /Subtype /Widget /FT /Sig /T (X) /Rect [90 590 400 620]"
                    + " /AP <</N 21 0 R>>>>")
            .object(FREE + 1, SignedForm.look("(1.000.000 dong) Tj"))
            .write();

    assertThat(only(attacked).changesAfter())
        .containsExactly(new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "field X", true));
  }

  private PdfSignature only(byte[] pdf) {
    List<PdfSignature> signatures = SignedForm.read(dir, pdf).signatures();
    assertThat(signatures).hasSize(1);
    return signatures.get(0);
  }

  private static PdfChange unexplained(String subject) {
    return new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, subject, false);
  }
}
