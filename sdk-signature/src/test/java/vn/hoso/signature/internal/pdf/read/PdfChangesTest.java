package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.signature.internal.pdf.read.SignedForm.CATALOG_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FREE;
import static vn.hoso.signature.internal.pdf.read.SignedForm.NOTE_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.PAGE_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.TEXT_BODY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/** What honest programs do after a signature is explained; see also the tests of attacks. */
class PdfChangesTest {

  private static final String WIDGET =
      "<</Type /Annot /Subtype /Widget /FT /Sig /T (%s) /Rect [0 0 0 0] /P 3 0 R %s>>";

  @TempDir Path dir;

  @Test
  void changes_furtherSignature_isNewSignature() {
    byte[] twice = furtherSignature(SignedForm.signed(), "");

    assertThat(changes(twice)).containsExactly(newSignature(false));
    assertThat(SignedForm.read(dir, twice).signatures())
        .extracting(PdfSignature::field, PdfSignature::coverage)
        .containsExactly(tuple("ChuKy", Coverage.REVISION), tuple("SoVanBan", Coverage.WHOLE_FILE));
  }

  @Test
  void changes_furtherSignatureThatIsATimestamp_isEvidence() {
    byte[] stamped =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(FREE, WIDGET.formatted("DauThoiGian", "/V 21 0 R"))
            .object(
                FREE + 1,
                "<</Type /DocTimeStamp /SubFilter /ETSI.RFC3161 /ByteRange [0 1 2 3]"
                    + " /Contents <00>>>")
            .write();

    assertThat(changes(stamped))
        .containsExactly(
            new PdfChange(
                ChangeLevel.EVIDENCE, ChangeKind.DOCUMENT_TIMESTAMP, "DauThoiGian", false));
  }

  /** Something laid over the page, which P=1 would let pass as evidence. */
  @Test
  void changes_timestampThatShowsSomething_isNoEvidence() {
    byte[] stamped =
        PdfUpdate.of(SignedForm.certified(1))
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(
                FREE,
                "<</Subtype /Widget /FT /Sig /T (DauThoiGian) /Rect [0 0 99 99] /V 21 0 R"
                    + " /AP <</N 22 0 R>>>>")
            .object(
                FREE + 1,
                "<</Type /DocTimeStamp /SubFilter /ETSI.RFC3161 /ByteRange [0 1 2 3]"
                    + " /Contents <00>>>")
            .object(FREE + 2, SignedForm.look("0 0 99 99 re f"))
            .write();

    assertThat(changes(stamped))
        .containsExactly(
            new PdfChange(
                ChangeLevel.SIGNATURE, ChangeKind.DOCUMENT_TIMESTAMP, "DauThoiGian", true));
  }

  @Test
  void changes_emptySignatureField_isNewSignatureField() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(FREE, WIDGET.formatted("Ngay", ""))
            .write();

    assertThat(changes(pdf))
        .containsExactly(
            new PdfChange(ChangeLevel.SIGNATURE, ChangeKind.NEW_SIGNATURE_FIELD, "Ngay", false));
  }

  @Test
  void changes_evidence_isExplained() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.CATALOG, "<<%s /DSS 20 0 R>>".formatted(CATALOG_BODY))
            .object(
                FREE,
                "<</Type /DSS /Certs [21 0 R] /VRI <</%s <</Cert [21 0 R] /TU (D:2026)>>>>>>"
                    .formatted("0A".repeat(20)))
            .object(FREE + 1, SignedForm.stream("", "0\u0000"))
            .write();

    assertThat(changes(pdf))
        .containsExactly(
            new PdfChange(ChangeLevel.EVIDENCE, ChangeKind.EVIDENCE_ADDED, "catalog /DSS", false));
    assertThat(SignedForm.read(dir, pdf).evidence().certificates())
        .containsExactly(new byte[] {'0', 0});
  }

  @Test
  void changes_evidenceThatIsMore_isUnexplained() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(
                SignedForm.CATALOG,
                "<<%s /DSS <</Certs [] /JavaScript 4 0 R>>>>".formatted(CATALOG_BODY))
            .write();

    assertThat(changes(pdf)).containsExactly(unexplained("catalog /DSS"));
  }

  @Test
  void changes_fieldFilled_isFormFilling() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V (An)>>".formatted(TEXT_BODY))
            .object(SignedForm.TEXT_LOOK, SignedForm.look("(Nguyen Thi An) Tj"))
            .write();

    assertThat(changes(pdf)).containsExactly(filled(false));
  }

  @ParameterizedTest
  @CsvSource({
    "/Action /All, true",
    "/Action /Include /Fields [(HoTen)], true",
    "/Action /Include /Fields [(HoT)], false",
    "/Action /Exclude /Fields [(HoTen)], false",
    "/Action /Exclude /Fields [(Khac)], true"
  })
  void changes_fieldThatALockNames_isForbidden(String lock, boolean forbidden) {
    byte[] pdf =
        PdfUpdate.of(SignedForm.locked(lock))
            .object(SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V (An)>>".formatted(TEXT_BODY))
            .write();

    assertThat(changes(pdf)).containsExactly(filled(forbidden));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "3, false", "7, true"})
  void changes_signatureAfterCertification_isForbiddenByP1(int p, boolean forbidden) {
    assertThat(changes(furtherSignature(SignedForm.certified(p), "")))
        .containsExactly(newSignature(forbidden));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false"})
  void changes_annotationAfterCertification_isForbiddenUpToP2(int p, boolean forbidden) {
    assertThat(changes(annotated(SignedForm.certified(p), "/Subtype /Text /Contents (Dong y)")))
        .containsExactly(
            new PdfChange(
                ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_ADDED, "page 1", forbidden));
  }

  @Test
  void changes_textOfAnAnnotation_isAnnotationChanged() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.NOTE, "<<%s /Contents (Da xem)>>".formatted(NOTE_BODY))
            .write();

    assertThat(changes(pdf))
        .containsExactly(
            new PdfChange(ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_CHANGED, "page 1", false));
  }

  /** Viewers draw what has no appearance from its text. */
  @ParameterizedTest
  @CsvSource({"FreeText, 2, true", "FreeText, 3, false", "Line, 3, false"})
  void changes_textThatStandsOnThePage_isAnAnnotationOverIt(
      String subtype, int p, boolean forbidden) {
    String note = "<</Type /Annot /Subtype /%s /Rect [100 500 300 520] /Contents (%s)>>";
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.NOTE - 1, note.formatted(subtype, "100 dong"));
    byte[] signed = SignedForm.sign(RawPdf.classic(objects), SignedForm.certification(p));

    byte[] pdf =
        PdfUpdate.of(signed).object(SignedForm.NOTE, note.formatted(subtype, "900 dong")).write();

    assertThat(changes(pdf))
        .containsExactly(
            new PdfChange(
                ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_OVER_PAGE, "page 1", forbidden));
  }

  @Test
  void changes_metadataAndDates_meanNothing() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.INFO, "<</Title (Quyet dinh) /ModDate (D:20261124)>>")
            .object(SignedForm.METADATA, SignedForm.stream("/Type /Metadata", "<x/>"))
            .trailer("/Root 1 0 R /Info 13 0 R")
            .write();

    assertThat(changes(pdf))
        .extracting(PdfChange::level, PdfChange::kind)
        .containsOnly(tuple(ChangeLevel.NONE, ChangeKind.METADATA));
  }

  @Test
  void changes_newObjectForInfo_meansNothing() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .free(SignedForm.INFO)
            .object(FREE, "<</Title (Quyet dinh) /ModDate (D:20261124)>>")
            .trailer("/Root 1 0 R /Info 20 0 R")
            .write();

    assertThat(changes(pdf))
        .containsExactly(
            new PdfChange(ChangeLevel.NONE, ChangeKind.METADATA, "trailer /Info", false));
  }

  @Test
  void changes_identicalCopies_areNone() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.CONTENT, SignedForm.objects().get(SignedForm.CONTENT - 1))
            .object(SignedForm.PAGES, "<</Count 1 /Kids [3 0 R] /Type /Pages>>")
            .write();

    assertThat(changes(pdf)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/OpenAction <</S /JavaScript /JS (app.alert())>>",
        "/AA <</WC <</S /Launch>>>>",
        "/Names <</JavaScript <</Names []>>>>",
        "/OCProperties <</OCGs []>>"
      })
  void changes_catalogEntry_isUnexplained(String entry) {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.CATALOG, "<<%s %s>>".formatted(CATALOG_BODY, entry))
            .write();

    assertThat(changes(pdf))
        .containsExactly(unexplained("catalog " + entry.substring(0, entry.indexOf(' '))));
  }

  @Test
  void changes_titleInInfo_isUnexplained() {
    byte[] changed =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.INFO, "<</Title (Nghi quyet) /ModDate (D:20260101)>>")
            .trailer("/Root 1 0 R /Info 13 0 R")
            .write();

    assertThat(changes(changed)).containsExactly(unexplained("trailer /Info /Title"));
  }

  @Test
  void changes_ofSeveralSignatures_areThoseAfterEach() {
    byte[] pdf =
        PdfUpdate.of(furtherSignature(SignedForm.signed(), ""))
            .object(SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V (An)>>".formatted(TEXT_BODY))
            .write();

    assertThat(SignedForm.read(dir, pdf).signatures())
        .extracting(PdfSignature::changesAfter)
        .containsExactly(List.of(filled(false), newSignature(false)), List.of(filled(false)));
  }

  @Test
  void changes_furtherSignatureWithVisibleWidget_isNewVisibleSignature() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(
                SignedForm.PAGE, "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(PAGE_BODY))
            .object(
                FREE,
                WIDGET
                    .formatted("SoVanBan", "/V 21 0 R /AP <</N 22 0 R>>")
                    .replace("[0 0 0 0]", "[100 50 160 90]"))
            .object(FREE + 2, SignedForm.look("(63) Tj"))
            .signature(FREE + 1, "")
            .write();

    assertThat(changes(pdf))
        .containsExactly(
            new PdfChange(
                ChangeLevel.SIGNATURE, ChangeKind.NEW_VISIBLE_SIGNATURE, "SoVanBan", false));
  }

  private List<PdfChange> changes(byte[] pdf) {
    return SignedForm.read(dir, pdf).signatures().get(0).changesAfter();
  }

  private static byte[] furtherSignature(byte[] pdf, String more) {
    return PdfUpdate.of(pdf)
        .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
        .object(FREE, WIDGET.formatted("SoVanBan", "/V 21 0 R"))
        .signature(FREE + 1, more)
        .write();
  }

  private static byte[] annotated(byte[] pdf, String entries) {
    return PdfUpdate.of(pdf)
        .object(SignedForm.PAGE, "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(PAGE_BODY))
        .object(FREE, "<</Type /Annot /Rect [10 10 20 20] %s>>".formatted(entries))
        .write();
  }

  private static PdfChange newSignature(boolean forbidden) {
    return new PdfChange(ChangeLevel.SIGNATURE, ChangeKind.NEW_SIGNATURE, "SoVanBan", forbidden);
  }

  private static PdfChange filled(boolean forbidden) {
    return new PdfChange(ChangeLevel.FORM_FILLING, ChangeKind.FIELD_FILLED, "HoTen", forbidden);
  }

  private static PdfChange unexplained(String subject) {
    return new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, subject, false);
  }
}
