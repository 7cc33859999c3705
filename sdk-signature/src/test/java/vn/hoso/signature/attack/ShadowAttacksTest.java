package vn.hoso.signature.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/**
 * Shadow attacks (Mainka, Mladenov, Rohlmann, "Shadow Attacks", NDSS 2021): the document was
 * prepared before it was signed, and is completed afterwards.
 */
class ShadowAttacksTest {

  private static final String HIDE = "shadow attack: hide";
  private static final String REPLACE = "shadow attack: replace";
  private static final String HIDE_AND_REPLACE = "shadow attack: hide and replace";
  private static final String PAGE = "<<%s /Annots [6 0 R 7 0 R 9 0 R]>>";

  @TempDir Path dir;

  private Victim victim;

  @BeforeEach
  void preparedDecision() {
    victim = new Victim(dir);
  }

  /** The prepared document as such, and with a form that is filled in for what it is. */
  @Test
  void verify_benignTwins_areReliable() {
    victim.assertValid(victim.signed());
    victim.assertValid(
        PdfUpdate.of(victim.certified(2))
            .object(
                SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V (An)>>".formatted(SignedForm.TEXT_BODY))
            .object(SignedForm.TEXT_LOOK, SignedForm.look("BT /F1 9 Tf (An) Tj ET"))
            .write());
  }

  /** Hide, by object: the overlay is deleted. */
  @Test
  void verify_overlayDeleted_isRefused() {
    victim.assertRefused(PdfUpdate.of(victim.signed()).free(SignedForm.NOTE).write(), HIDE);
  }

  /** Hide, by reference: the overlay is no longer on the page. */
  @Test
  void verify_overlayTakenOffThePage_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(SignedForm.PAGE, PAGE.formatted(SignedForm.PAGE_BODY).replace(" 9 0 R]", "]"))
            .write(),
        HIDE);
  }

  /** Hide, by a flag. */
  @ParameterizedTest
  @CsvSource({"/F 2", "/F 32", "/OC 20 0 R", "/Rect [0 0 1 1]"})
  void verify_overlayNotShown_isRefused(String flag) {
    String note = SignedForm.NOTE_BODY;
    String hidden = flag.startsWith("/Rect") ? note.replaceAll("/Rect \\[.*?]", flag) : note + flag;

    victim.assertRefused(
        PdfUpdate.of(victim.signed()).object(SignedForm.NOTE, "<<" + hidden + ">>").write(), HIDE);
  }

  /** Replace, by font: the same codes show other letters. */
  @Test
  void verify_fontReplaced_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(SignedForm.FONT, "<</Type /Font /Subtype /Type1 /BaseFont /Evil>>")
            .write(),
        REPLACE);
  }

  /** Replace, by form: what a field shows is another, its value is not. */
  @Test
  void verify_lookOfAFieldReplaced_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(SignedForm.TEXT_LOOK, SignedForm.look("BT /F1 9 Tf (1.000.000 dong) Tj ET"))
            .write(),
        REPLACE);
  }

  /** Replace, by form: from these, viewers draw a field anew. */
  @ParameterizedTest
  @ValueSource(strings = {"/DA (/F1 40 Tf 1 0 0 rg)", "/Q 2", "/RV (<p>1.000.000</p>)", "/I [1]"})
  void verify_fieldThatWouldBeDrawnOtherwise_isRefused(String entry) {
    victim.assertRefused(
        PdfUpdate.of(victim.certified(2))
            .object(
                SignedForm.TEXT,
                "<<%s /AP <</N 8 0 R>> %s>>".formatted(SignedForm.TEXT_BODY, entry))
            .write(),
        REPLACE);
  }

  /** No value written in another way is still none. */
  @Test
  void verify_fieldLooksOtherwiseAndIsEmpty_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(
                SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V ()>>".formatted(SignedForm.TEXT_BODY))
            .object(SignedForm.TEXT_LOOK, SignedForm.look("BT /F1 9 Tf (1.000.000 dong) Tj ET"))
            .write(),
        REPLACE);
  }

  /** Replace, by form: the field is out of sight. */
  @Test
  void verify_fieldHidden_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /F 2>>".formatted(SignedForm.TEXT_BODY))
            .write(),
        REPLACE);
  }

  /** Hide and replace, by pointer: the document has two contents of one number. */
  @Test
  void verify_pointerToAPreparedObject_isRefused() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    String hidden = "4 0 obj\n" + Victim.OTHER_CONTENT + "\nendobj";
    objects.set(SignedForm.METADATA - 1, SignedForm.stream("/Type /Metadata", hidden));
    byte[] signed = victim.sign(objects, "");

    victim.assertValid(signed);
    victim.assertRefused(
        PdfUpdate.of(signed)
            .pointer(SignedForm.CONTENT, SignedForm.text(signed).indexOf(hidden))
            .write(),
        HIDE_AND_REPLACE);
  }

  /** Hide and replace, by usage: a prepared page, which nothing showed, takes the other's place. */
  @Test
  void verify_preparedPageComesIntoUse_isRefused() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.add("<<%s>>".formatted(SignedForm.PAGE_BODY.replace("4 0 R", "16 0 R")));
    objects.add(Victim.OTHER_CONTENT);
    byte[] signed = victim.sign(objects, "");

    victim.assertValid(signed);
    victim.assertRefused(
        PdfUpdate.of(signed)
            .object(SignedForm.PAGES, "<</Type /Pages /Kids [15 0 R] /Count 1>>")
            .write(),
        HIDE_AND_REPLACE);
  }

  /** Hide and replace: the document refers to an object that only the attacker adds. */
  @Test
  void verify_objectThatWasMissing_isRefused() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        PAGE.formatted(SignedForm.PAGE_BODY.replace("4 0 R", "[4 0 R 20 0 R]")));
    byte[] signed = victim.sign(objects, "");

    victim.assertValid(signed);
    victim.assertRefused(
        PdfUpdate.of(signed).object(SignedForm.FREE, Victim.OTHER_CONTENT).write(),
        HIDE_AND_REPLACE);
  }
}
