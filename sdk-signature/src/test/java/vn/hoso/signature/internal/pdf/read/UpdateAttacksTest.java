package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.signature.internal.pdf.read.SignedForm.CATALOG_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FIELD_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FREE;
import static vn.hoso.signature.internal.pdf.read.SignedForm.NOTE_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.PAGE_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.TEXT_BODY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.fixture.PdfUpdate;

/**
 * Incremental saving, and shadow attacks that hide or replace, after the descriptions of the Ruhr
 * University Bochum ("1 Trillion Dollar Refund", 2019; "Shadow Attacks", 2021).
 */
class UpdateAttacksTest {

  private static final String OTHER_TEXT = "BT /F1 12 Tf 100 600 Td (NGHI QUYET) Tj ET";

  @TempDir Path dir;

  static Stream<Arguments> updates() {
    String evil = SignedForm.stream("", OTHER_TEXT);
    String page = "<<%s /Annots [6 0 R 7 0 R 9 0 R]>>".formatted(PAGE_BODY);
    return Map.<String, PdfUpdate>ofEntries(
            Map.entry("object 4", update().object(SignedForm.CONTENT, evil)),
            Map.entry(
                "page 1",
                update()
                    .object(SignedForm.PAGE, page.replace("4 0 R", "20 0 R"))
                    .object(FREE, evil)),
            Map.entry(
                "object 2",
                update()
                    .object(SignedForm.PAGES, "<</Type /Pages /Kids [3 0 R 20 0 R] /Count 2>>")
                    .object(FREE, "<<%s>>".formatted(PAGE_BODY))),
            Map.entry(
                "catalog /Pages",
                update()
                    .object(
                        SignedForm.CATALOG, "<<" + CATALOG_BODY.replace("2 0 R", "20 0 R") + ">>")
                    .object(FREE, "<</Type /Pages /Kids [21 0 R] /Count 1>>")
                    .object(FREE + 1, "<<%s>>".formatted(PAGE_BODY))),
            Map.entry(
                "object 11",
                update()
                    .object(SignedForm.FONT, "<</Type /Font /Subtype /Type1 /BaseFont /Evil>>")),
            Map.entry("object 10", update().object(SignedForm.NOTE_LOOK, SignedForm.look("q Q"))),
            Map.entry("page 1 (hidden)", update().object(SignedForm.NOTE, hidden(NOTE_BODY))),
            Map.entry("field HoTen", update().object(SignedForm.TEXT, hidden(TEXT_BODY))),
            Map.entry(
                "page 1 (taken away)",
                update().object(SignedForm.PAGE, page.replace(" 9 0 R]", "]"))),
            Map.entry(
                "page 1 (order)",
                update()
                    .object(
                        SignedForm.PAGE, page.replace("6 0 R 7 0 R 9 0 R", "9 0 R 6 0 R 7 0 R"))),
            Map.entry("object 9", update().free(SignedForm.NOTE)),
            Map.entry("object 4 (deleted)", update().free(SignedForm.CONTENT)),
            Map.entry(
                "field ChuKy",
                update().object(SignedForm.FIELD, "<<%s /F 132>>".formatted(FIELD_BODY))),
            Map.entry(
                "form /XFA",
                update()
                    .object(
                        SignedForm.FORM, "<</Fields [6 0 R 7 0 R] /SigFlags 3 /XFA [(a) 4 0 R]>>")),
            Map.entry(
                "field HoTen (removed)",
                update().object(SignedForm.FORM, "<</Fields [7 0 R] /SigFlags 3>>")),
            Map.entry(
                "field Moi",
                update()
                    .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
                    .object(FREE, "<</FT /Tx /T (Moi)>>")),
            Map.entry(
                "page 1 (link)",
                update()
                    .object(SignedForm.PAGE, page.replace("9 0 R]", "9 0 R 20 0 R]"))
                    .object(FREE, "<</Type /Annot /Subtype /Link /Rect [0 0 9 9]>>")),
            Map.entry(
                "page 1 (borrowed)",
                update()
                    .object(SignedForm.PAGE, page.replace("9 0 R]", "9 0 R 20 0 R]"))
                    .object(
                        FREE,
                        "<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP <</N 10 0 R>>>>")))
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue().write()));
  }

  /** Incremental saving, and shadow attacks: replace and hide what was prepared. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void read_changedContent_isUnexplained(String subject, byte[] attacked) {
    PdfFacts facts = SignedForm.read(dir, attacked);

    if (facts.signatures().isEmpty()) {
      assertThat(facts.orphans()).isNotEmpty();
    } else {
      assertThat(facts.signatures().get(0).changesAfter())
          .extracting(PdfChange::level, PdfChange::subject)
          .contains(tuple(ChangeLevel.OTHER, subject.replaceAll(" \\(.*", "")));
    }
  }

  @Test
  void read_objectsWithoutCrossReferences_areBareBytes() {
    byte[] pdf = update().object(SignedForm.CONTENT, SignedForm.stream("", OTHER_TEXT)).writeBody();

    assertThat(only(pdf).changesAfter()).containsExactly(bareBytes());
  }

  /** Old cross-references once more, behind objects that some viewers would take. */
  @Test
  void read_objectsBeforeTheOldCrossReferences_areBareBytes() {
    String pdf = SignedForm.text(SignedForm.signed());
    byte[] body =
        update().object(SignedForm.CONTENT, SignedForm.stream("", OTHER_TEXT)).writeBody();
    String end = pdf.substring(pdf.lastIndexOf("startxref"));

    assertThat(only(SignedForm.bytes(SignedForm.text(body) + end)).changesAfter())
        .containsExactly(bareBytes());
  }

  @Test
  void read_updateWithoutTrailer_isUnexplained() {
    String pdf =
        SignedForm.text(
            update().object(SignedForm.CONTENT, SignedForm.stream("", OTHER_TEXT)).write());
    int trailer = pdf.lastIndexOf("trailer");

    PdfFacts facts =
        SignedForm.read(
            dir,
            SignedForm.bytes(
                pdf.substring(0, trailer) + pdf.substring(pdf.lastIndexOf("startxref"))));

    assertThat(facts.repaired()).isTrue();
    assertThat(facts.signatures().get(0).changesAfter())
        .contains(
            new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "cross-references", false));
  }

  @Test
  void read_bytesAfterTheLastRevision_areBareBytes() {
    byte[] updated =
        update()
            .object(SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V (An)>>".formatted(TEXT_BODY))
            .write();

    assertThat(
            only(SignedForm.bytes(SignedForm.text(updated) + "1 0 obj null endobj")).changesAfter())
        .contains(bareBytes());
  }

  private PdfSignature only(byte[] pdf) {
    List<PdfSignature> signatures = SignedForm.read(dir, pdf).signatures();
    assertThat(signatures).hasSize(1);
    return signatures.get(0);
  }

  private static PdfUpdate update() {
    return PdfUpdate.of(SignedForm.signed());
  }

  private static String hidden(String annotation) {
    return "<<%s /F 2>>".formatted(annotation);
  }

  private static PdfChange bareBytes() {
    return new PdfChange(
        ChangeLevel.OTHER, ChangeKind.BYTES_WITHOUT_STRUCTURE, "end of the file", false);
  }
}
