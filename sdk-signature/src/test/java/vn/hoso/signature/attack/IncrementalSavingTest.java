package vn.hoso.signature.attack;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/**
 * Incremental saving (Mladenov et al., "1 Trillion Dollar Refund", 2019, §4.2): other content is
 * appended, with less and less of what makes an update.
 */
class IncrementalSavingTest {

  private static final String NAME = "incremental saving (ISA)";

  @TempDir Path dir;

  private Victim victim;

  @BeforeEach
  void signedDecision() {
    victim = new Victim(dir);
  }

  /** A further signature is an update, too. */
  @Test
  void verify_benignTwin_isValid() {
    byte[] countersigned =
        PdfUpdate.of(victim.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(
                SignedForm.FREE,
                "<</Type /Annot /Subtype /Widget /FT /Sig /T (SoVanBan) /Rect [0 0 0 0] /V 21 0 R>>")
            .sign(SignedForm.FREE + 1, "/SubFilter /adbe.pkcs7.detached", victim::cms);

    victim.assertValid(countersigned);
  }

  /** Variant 1: a complete update. */
  @Test
  void verify_updateWithCrossReferencesAndTrailer_isRefused() {
    victim.assertRefused(update(victim.signed()).write(), NAME);
  }

  @Test
  void verify_twoUpdates_areRefused() {
    victim.assertRefused(update(update(victim.signed()).write()).write(), NAME);
  }

  /** Variant 2: cross-references without a trailer. */
  @Test
  void verify_updateWithoutTrailer_isRefused() {
    String pdf = SignedForm.text(update(victim.signed()).write());
    int trailer = pdf.lastIndexOf("trailer");

    victim.assertRefused(
        SignedForm.bytes(pdf.substring(0, trailer) + pdf.substring(pdf.lastIndexOf("startxref"))),
        NAME);
  }

  /** Variant 3: the objects only. */
  @Test
  void verify_updateOfObjectsOnly_isRefused() {
    victim.assertRefused(update(victim.signed()).writeBody(), NAME);
  }

  /** The objects, and the old end once more. */
  @Test
  void verify_objectsBeforeTheOldCrossReferences_areRefused() {
    byte[] signed = victim.signed();
    String old = SignedForm.text(signed);

    victim.assertRefused(
        SignedForm.bytes(
            SignedForm.text(update(signed).writeBody()) + old.substring(old.lastIndexOf("startx"))),
        NAME);
  }

  /** Objects and a trailer, and no cross-references. */
  @Test
  void verify_updateWithoutCrossReferences_isRefused() {
    byte[] signed = victim.signed();

    victim.assertRefused(
        SignedForm.bytes(
            SignedForm.text(update(signed).writeBody())
                + "trailer\n<</Root 1 0 R /Size 30>>\nstartxref\n0\n%%EOF\n"),
        NAME);
  }

  /** Variant 4: the update brings the signature's dictionary with it, byte for byte. */
  @Test
  void verify_updateWithACopyOfTheSignature_isRefused() {
    byte[] signed = victim.signed();
    String pdf = SignedForm.text(signed);
    String dictionary = pdf.substring(pdf.indexOf("<</Type /Sig "), pdf.lastIndexOf("\nendobj"));

    victim.assertRefused(
        update(signed).object(SignedForm.SIGNATURE, dictionary).write(),
        "signature wrapping (SWA)");
  }

  @Test
  void verify_anotherPage_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(SignedForm.PAGES, "<</Type /Pages /Kids [20 0 R 3 0 R] /Count 2>>")
            .object(SignedForm.FREE, "<<%s>>".formatted(SignedForm.PAGE_BODY))
            .write(),
        NAME);
  }

  @Test
  void verify_anotherCatalog_isRefused() {
    victim.assertRefused(
        PdfUpdate.of(victim.signed())
            .object(
                SignedForm.FREE, "<<" + SignedForm.CATALOG_BODY.replace("2 0 R", "21 0 R") + ">>")
            .object(SignedForm.FREE + 1, "<</Type /Pages /Kids [22 0 R] /Count 1>>")
            .object(SignedForm.FREE + 2, "<<%s>>".formatted(SignedForm.PAGE_BODY))
            .trailer("/Root 20 0 R")
            .write(),
        NAME);
  }

  private static PdfUpdate update(byte[] signed) {
    return PdfUpdate.of(signed).object(SignedForm.CONTENT, Victim.OTHER_CONTENT);
  }
}
