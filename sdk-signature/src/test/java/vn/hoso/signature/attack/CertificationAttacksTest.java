package vn.hoso.signature.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/**
 * Attacks on certified documents (Rohlmann, Mladenov, Mainka, Schwenk, "Breaking the Specification:
 * PDF Certification", 2021): what a certification permits is used to hide what it certifies.
 */
class CertificationAttacksTest {

  private static final String EVIL_ANNOTATION = "evil annotation (EAA)";
  private static final String SNEAKY_SIGNATURE = "sneaky signature (SSA)";
  private static final String INCREMENTAL_SAVING = "incremental saving (ISA)";
  private static final String OVER_TEXT = "/Rect [90 590 400 620]";

  @TempDir Path dir;

  private Victim victim;

  @BeforeEach
  void certifiedDecision() {
    victim = new Victim(dir);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void verify_benignTwin_isValid(int p) {
    victim.assertValid(victim.certified(p));
  }

  /** P=3 is there for it. */
  @Test
  void verify_stickyNote_isValid() {
    victim.assertValid(annotated(3, "/Subtype /Text /Rect [9 9 29 29] /Contents (Da xem)"));
  }

  @Test
  void verify_secondSignature_isValid() {
    victim.assertValid(signedBy(victim.certified(2), "[100 50 160 90]", SigningPki.agency()));
  }

  @ParameterizedTest
  @CsvSource({
    "FreeText, 1",
    "FreeText, 2",
    "Stamp, 2",
    "Ink, 2",
    "Square, 1",
    "Redact, 2",
    "Link, 2"
  })
  void verify_evilAnnotationThatIsForbidden_isRefused(String subtype, int p) {
    victim.assertRefused(evil(p, subtype), EVIL_ANNOTATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Redact", "FileAttachment", "Link", "Widget", "Screen", "RichMedia"})
  void verify_annotationThatNoRuleKnows_isRefused(String subtype) {
    victim.assertRefused(evil(3, subtype), EVIL_ANNOTATION);
  }

  /** Both are attacks on certifications; what is merely signed was changed by whoever could. */
  @Test
  void verify_sameChangesWithoutCertification_areIncrementalSaving() {
    byte[] redacted =
        annotated(victim.signed(), "/Subtype /Redact %s /AP <</N 21 0 R>>".formatted(OVER_TEXT));
    byte[] fielded = fielded(victim.signed(), OVER_TEXT, "").write();

    assertThat(Victim.attacks(victim.verify(redacted))).containsExactly(INCREMENTAL_SAVING);
    assertThat(Victim.attacks(victim.verify(fielded))).containsExactly(INCREMENTAL_SAVING);
  }

  /** A text box without an appearance shows its text, which P=3 lets everybody change. */
  @Test
  void verify_textOfATextBoxChanged_isNotReliable() {
    String box = "<</Type /Annot /Subtype /FreeText /Rect [100 600 300 620] /Contents (%s)>>";
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.NOTE - 1, box.formatted("100 dong"));
    byte[] certified = victim.sign(objects, SignedForm.certification(3));

    VerificationReport report =
        victim.verify(
            PdfUpdate.of(certified).object(SignedForm.NOTE, box.formatted("900 dong")).write());

    assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Indeterminate.class);
    assertThat(Victim.attacks(report)).containsExactly(EVIL_ANNOTATION);
  }

  /** The specification permits it; what it shows is nothing that anybody certified. */
  @ParameterizedTest
  @ValueSource(strings = {"FreeText", "Stamp", "Ink", "Line", "Square", "Circle", "Caret", "Text"})
  void verify_evilAnnotationThatIsPermitted_isNotReliable(String subtype) {
    VerificationReport report = victim.verify(evil(3, subtype));

    assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Indeterminate.class);
    assertThat(Victim.attacks(report)).containsExactly(EVIL_ANNOTATION);
  }

  /** Small enough for a note, and for five digits of an amount. */
  @Test
  void verify_noteWithAPictureOfItsOwn_isNotReliable() {
    VerificationReport report =
        victim.verify(
            annotated(3, "/Subtype /Text /Rect [100 600 130 630] /AP <</N 21 0 R>> /Contents (9)"));

    assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Indeterminate.class);
    assertThat(Victim.attacks(report)).containsExactly(EVIL_ANNOTATION);
  }

  /** The field is never signed: it is there to be seen. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void verify_sneakySignatureField_isRefused(int p) {
    victim.assertRefused(fielded(victim.certified(p), OVER_TEXT, "").write(), SNEAKY_SIGNATURE);
  }

  /** The attacker signs the field; nobody trusts the attacker. */
  @Test
  void verify_sneakySignatureByAStranger_isNotReliable() {
    Identity stranger = SigningPki.stranger();

    VerificationReport report =
        victim.verify(signedBy(victim.certified(2), "[90 590 400 620]", stranger));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND));
    assertThat(Victim.attacks(report)).containsExactly(SNEAKY_SIGNATURE);
  }

  /** A further signature of somebody known is what P=2 is for. */
  @Test
  void verify_secondSignature_looksLikeNoAttack() {
    byte[] twice = signedBy(victim.certified(2), "[90 590 400 620]", SigningPki.agency());

    assertThat(Victim.attacks(victim.verify(twice))).isEmpty();
  }

  /** P=1 permits no signature, whoever makes it. */
  @Test
  void verify_signatureThatIsForbidden_isRefused() {
    VerificationReport report =
        victim.verify(signedBy(victim.certified(1), "[100 50 160 90]", SigningPki.agency()));

    assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Invalid.class);
  }

  private byte[] evil(int p, String subtype) {
    return annotated(p, "/Subtype /%s %s /AP <</N 21 0 R>>".formatted(subtype, OVER_TEXT));
  }

  private byte[] annotated(int p, String annotation) {
    return annotated(victim.certified(p), annotation);
  }

  private static byte[] annotated(byte[] signed, String annotation) {
    return PdfUpdate.of(signed)
        .object(
            SignedForm.PAGE,
            "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(SignedForm.PAGE_BODY))
        .object(SignedForm.FREE, "<</Type /Annot %s>>".formatted(annotation))
        .object(SignedForm.FREE + 1, SignedForm.look("(1.000.000 dong) Tj"))
        .write();
  }

  private static byte[] signedBy(byte[] certified, String place, Identity signer) {
    return fielded(certified, "/Rect " + place, "/V 22 0 R")
        .sign(
            22,
            "/SubFilter /adbe.pkcs7.detached",
            covered -> AttackCms.sign(covered, "SHA256withRSA", signer));
  }

  private static PdfUpdate fielded(byte[] certified, String place, String value) {
    return PdfUpdate.of(certified)
        .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
        .object(
            SignedForm.PAGE,
            "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(SignedForm.PAGE_BODY))
        .object(
            SignedForm.FREE,
            "<</Type /Annot /Subtype /Widget /FT /Sig /T (X) %s /AP <</N 21 0 R>> %s>>"
                .formatted(place, value))
        .object(SignedForm.FREE + 1, SignedForm.look("(1.000.000 dong) Tj"));
  }
}
